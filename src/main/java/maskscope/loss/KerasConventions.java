package maskscope.loss;

import static maskscope.loss.measure.Counts.PLAIN;
import static maskscope.loss.measure.LibraryCounts.CLIPPED;

import maskscope.loss.formula.Factor;
import maskscope.loss.formula.Factors;
import maskscope.loss.formula.MeanFocalTerm;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Quantity;
import maskscope.loss.formula.Ratio;
import maskscope.loss.formula.Shapes;
import maskscope.loss.formula.Sum;
import maskscope.loss.formula.WeightedSum;
import maskscope.loss.measure.Counts;
import maskscope.loss.measure.FocalVariant;
import maskscope.loss.measure.LibraryEntropies;

/// Keras and the libraries written for it.
public final class KerasConventions {

    private static final Factor LITTLE = Factor.of(1e-7);
    private static final String BELOW = "loss.departs.smoothing-below";

    static final Convention KERAS_315 = keras(
            "keras-3.15",
            "loss.name.keras-to-315",
            "3.15",
            "loss.departs.weights-reversed",
            "loss.convention.keras-to-315",
            true);

    public static final Convention KERAS_316 = keras(
            "keras-3.16+",
            "loss.name.keras-from-316",
            "3.16",
            "loss.departs.weights-not-reversed",
            "loss.convention.keras-from-316",
            false);

    static final Convention UNIFIED_FOCAL = unifiedFocal();

    static final Convention UNET_COLLECTION = Convention.of(
                    "keras-unet-collection",
                    "loss.name.unet-collection",
                    "13e0e7e",
                    "loss.convention.unet-collection",
                    Reduction.ALL_PIXELS)
            .with(
                    Losses.DICE,
                    LossFormula.of(
                                    "loss.departs.above-only",
                                    f -> Ratio.loss(Shapes.twice(PLAIN).plus(LITTLE), Shapes.both(PLAIN)))
                            .naming(Parameter.SMOOTHING)
                            .called("dice(t, p)"))
            .with(
                    Losses.TVERSKY,
                    LossFormula.of(
                                    "loss.departs.one-alpha",
                                    KerasConventions::unetTversky)
                            .naming(Parameter.SMOOTHING)
                            .called("tversky(t, p, alpha=α)"))
            .with(
                    Losses.FOCAL_TVERSKY,
                    LossFormula.of(
                                    "loss.departs.inverse-one-alpha",
                                    f -> unetTversky(f).toThe(f.gamma().inverse()))
                            .naming(Parameter.SMOOTHING)
                            .called("focal_tversky(t, p, alpha=α, gamma=γ)"));

    private KerasConventions() {}

    private static Convention keras(
            String key, String name, String version, String ofTversky, String meaning, boolean reversed) {
        Convention plain = Convention.of(key, name, version, meaning, Reduction.ALL_PIXELS)
                .namedByVersion()
                .with(
                        Losses.DICE,
                        LossFormula.of(BELOW, f -> Ratio.loss(Shapes.twice(PLAIN), Shapes.both(PLAIN).plus(LITTLE)))
                                .naming(Parameter.SMOOTHING)
                                .called("keras.losses.Dice()(t, p)"))
                .with(
                        Losses.TVERSKY,
                        LossFormula.of(ofTversky, f -> {
                                    Factor alpha = f.alpha();
                                    Factor beta = f.beta();
                                    Sum below = reversed
                                            ? Shapes.weighed(PLAIN, beta, alpha)
                                            : Shapes.weighed(PLAIN, alpha, beta);
                                    return Ratio.loss(Sum.of(PLAIN.tp()), below.plus(LITTLE));
                                })
                                .naming(Parameter.SMOOTHING)
                                .called("keras.losses.Tversky(alpha=α, beta=β)(t, p)"))
                .with(
                        Losses.FOCAL,
                        LossFormula.of(
                                        "loss.departs.alpha-ignored",
                                        f -> new MeanFocalTerm(FocalVariant.ALL_PLAIN, f.gamma()))
                                .naming(Parameter.ALPHA)
                                .called("keras.losses.BinaryFocalCrossentropy(alpha=α, gamma=γ)(t, p)"))
                .withCrossEntropy(LossFormula.of(f -> Shapes.bce(LibraryEntropies.FIXED))
                        .called("keras.losses.BinaryCrossentropy()(t, p)"));
        return plain.or(plain.variant(
                        "balanced", "loss.variant.balanced", "loss.convention.keras-balanced")
                .with(
                        Losses.FOCAL,
                        LossFormula.of(
                                        "loss.departs.balanced",
                                        f -> Shapes.balanced(FocalVariant.PLAIN, f.alpha(), f.gamma()))
                                .called("keras.losses.BinaryFocalCrossentropy(apply_class_balancing=True, alpha=α, "
                                        + "gamma=γ)(t, p)")));
    }

    private static Ratio unetTversky(Factors f) {
        return Shapes.tversky(PLAIN, f.alpha().complement(), f.alpha(), LITTLE);
    }

    /// The code beside the paper on Unified Focal loss; object and background are two channels that count alike.
    private static Convention unifiedFocal() {
        Factor half = Factor.of(0.5);
        Factor delta = Factor.of(0.7);
        Convention code = Convention.of(
                        "mlyg",
                        "loss.name.unified-focal",
                        "411c9c5",
                        "loss.convention.unified-focal",
                        Reduction.MEAN_OF_IMAGES)
                .with(
                        Losses.DICE,
                        LossFormula.of(
                                        "loss.departs.double-mean",
                                        f -> ofBoth(PLAIN, half, f.smoothing()))
                                .called("dice_loss(smooth=s)(t2, p2)"))
                .with(
                        Losses.TVERSKY,
                        LossFormula.of(
                                        "loss.departs.delta-instead",
                                        f -> ofBoth(PLAIN, delta, f.smoothing()))
                                .naming(Parameter.ALPHA, Parameter.BETA)
                                .called("tversky_loss(smooth=s)(t2, p2)"))
                .with(
                        Losses.FOCAL_TVERSKY,
                        LossFormula.of(
                                        "loss.departs.delta-power",
                                        f -> focused(delta, f))
                                .called("focal_tversky_loss(gamma=γ, smooth=s)(t2, p2)"))
                .with(
                        Losses.FOCAL,
                        LossFormula.of(
                                        "loss.departs.halves",
                                        f -> Shapes.unweighted(FocalVariant.APART, f.gamma()).times(f.alpha()))
                                .called("focal_loss(alpha=α, gamma_f=γ)(t2, p2)"))
                .with(
                        Losses.COMBO,
                        LossFormula.of(
                                        "loss.departs.combo-alpha",
                                        f -> Sum.of(f.beta().complement(), LibraryEntropies.FIXED.truth())
                                                .plus(f.beta(), LibraryEntropies.FIXED.background())
                                                .mean()
                                                .times(f.alpha())
                                                .minus(f.alpha().complement(), WeightedSum.NOTHING
                                                        .plus(Factor.HALF, score(PLAIN, half, Factor.of(1e-6)))
                                                        .plus(Factor.HALF, score(PLAIN.ofBackground(), half, Factor.of(1e-6)))))
                                .naming(Parameter.SMOOTHING)
                                .called("combo_loss(alpha=α, beta=β)(t2, p2)"));
        return code.or(code.variant("delta", "loss.variant.delta", "loss.convention.unified-focal-delta")
                .with(
                        Losses.TVERSKY,
                        LossFormula.of(
                                        "loss.departs.beta-instead",
                                        f -> ofBoth(PLAIN, f.beta(), f.smoothing()))
                                .called("tversky_loss(delta=β, smooth=s)(t2, p2)"))
                .with(
                        Losses.FOCAL_TVERSKY,
                        LossFormula.of(
                                        "loss.departs.beta-power",
                                        f -> focused(f.beta(), f))
                                .called("focal_tversky_loss(delta=β, gamma=γ, smooth=s)(t2, p2)")))
                .orWithoutAlpha(
                        "loss.convention.no-alpha-by-default",
                        LossFormula.of(
                                        "loss.departs.halves-no-alpha",
                                        f -> Shapes.unweighted(FocalVariant.APART, f.gamma()))
                                .naming(Parameter.ALPHA)
                                .called("focal_loss(gamma_f=γ)(t2, p2)"));
    }

    /// The mean of the Tversky losses of object and background, where `delta` weighs misses.
    private static Quantity ofBoth(Counts counts, Factor delta, Factor s) {
        return Shapes.mean(one(counts, delta, s), one(counts.ofBackground(), delta, s));
    }

    private static Quantity focused(Factor delta, Factors f) {
        return Shapes.mean(
                one(CLIPPED, delta, f.smoothing()).toThe(f.gamma()),
                one(CLIPPED.ofBackground(), delta, f.smoothing()).toThe(f.gamma()));
    }

    private static Ratio one(Counts counts, Factor delta, Factor s) {
        return Shapes.tversky(counts, delta.complement(), delta, s);
    }

    private static Ratio score(Counts counts, Factor delta, Factor s) {
        return Ratio.score(
                Sum.of(counts.tp()).plus(s), Shapes.weighed(counts, delta.complement(), delta).plus(s));
    }
}
