package maskscope.loss;

import static maskscope.loss.measure.Counts.PLAIN;
import static maskscope.loss.measure.LibraryCounts.CLIPPED;
import static maskscope.loss.measure.LibraryCounts.CUT;
import static maskscope.loss.measure.LibraryCounts.SQUARED;
import static maskscope.loss.measure.LibraryCounts.SQUARED_COMPLEMENT;

import maskscope.loss.formula.Factor;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Quantity;
import maskscope.loss.formula.Ratio;
import maskscope.loss.formula.Shapes;
import maskscope.loss.formula.SmoothedFocal;
import maskscope.loss.formula.Sum;
import maskscope.loss.formula.WeightedSum;
import maskscope.loss.measure.Counts;
import maskscope.loss.measure.FocalVariant;
import maskscope.loss.measure.LibraryEntropies;
import maskscope.loss.measure.Term;

/// Frameworks and collections of losses for medical and scene segmentation.
final class MedicalConventions {

    static final Convention NNUNET = nnunet();

    static final Convention SEGLOSS = Convention.of(
                    "segloss",
                    "loss.name.segloss",
                    "",
                    "loss.convention.segloss",
                    Reduction.MEAN_OF_IMAGES)
            .with(
                    Losses.DICE,
                    LossFormula.of(
                                    "loss.departs.negative",
                                    f -> minus(Shapes.diceScore(PLAIN, f.smoothing())))
                            .called("SoftDiceLoss(smooth=s)(p, t)"))
            .with(
                    Losses.IOU,
                    LossFormula.of(
                                    "loss.departs.negative",
                                    f -> minus(Ratio.score(
                                            Sum.of(PLAIN.tp()).plus(f.smoothing()), Shapes.union(PLAIN).plus(f.smoothing()))))
                            .called("IoULoss(smooth=s)(p, t)"))
            .with(
                    Losses.TVERSKY,
                    LossFormula.of(
                                    "loss.departs.negative-fixed",
                                    f -> minus(Ratio.score(
                                            Sum.of(PLAIN.tp()).plus(f.smoothing()),
                                            Shapes.weighed(PLAIN, Factor.of(0.3), Factor.of(0.7)).plus(f.smoothing()))))
                            .called("TverskyLoss(smooth=s)(p, t)"))
            .with(
                    Losses.FOCAL_TVERSKY,
                    LossFormula.of(
                                    "loss.departs.fixed-power",
                                    f -> Shapes.tversky(PLAIN, Factor.of(0.3), Factor.of(0.7), f.smoothing()).toThe(f.gamma()))
                            .called("FocalTversky_loss({'smooth': s}, gamma=γ)(p, t)")
                            .reducing(Reduction.POWER_OF_MEAN))
            .with(
                    Losses.FOCAL,
                    LossFormula.of(
                                    "loss.departs.smoothed-labels",
                                    SmoothedFocal::of)
                            .called("FocalLoss(alpha=α, gamma=γ, smooth=s)(two_channel_probabilities, t)")
                            .refusing(parameters -> parameters.get(Parameter.SMOOTHING) > 1, "loss.refused.smoothing"))
            .with(
                    Losses.BCE_DICE,
                    LossFormula.of(
                                    "loss.departs.mean-subtracted",
                                    f -> Shapes.bce(LibraryEntropies.CUT)
                                            .minus(WeightedSum.NOTHING
                                                    .plus(Factor.HALF, Shapes.diceScore(CUT, f.smoothing()))
                                                    .plus(Factor.HALF, Shapes.diceScore(CUT.ofBackground(), f.smoothing()))))
                            .called("DC_and_CE_loss({'smooth': s}, {})(two_channel_logits, t)"))
            .orWithoutAlpha(
                    "loss.convention.no-alpha-by-default",
                    LossFormula.of(
                                    "loss.departs.smoothed-labels-no-alpha",
                                    SmoothedFocal::withoutAlpha)
                            .naming(Parameter.ALPHA)
                            .called("FocalLoss(gamma=γ, smooth=s)(two_channel_probabilities, t)")
                            .refusing(parameters -> parameters.get(Parameter.SMOOTHING) > 1, "loss.refused.smoothing"));

    static final Convention MMSEG = mmseg();

    private MedicalConventions() {}

    private static WeightedSum minus(Quantity score) {
        return WeightedSum.NOTHING.minus(Factor.ONE, score);
    }

    private static Convention nnunet() {
        String negative = "loss.departs.negative-empty";
        Convention plain = Convention.of(
                        "nnunet",
                        "loss.name.nnunet",
                        "",
                        "loss.convention.nnunet",
                        Reduction.MEAN_OF_IMAGES)
                .with(
                        Losses.DICE,
                        LossFormula.of(negative, f -> minus(Shapes.diceScore(PLAIN, f.smoothing()).atLeast(1e-8)))
                                .called("MemoryEfficientSoftDiceLoss(smooth=s, ddp=False)(p, t)"))
                .with(
                        Losses.BCE_DICE,
                        LossFormula.of(
                                        "loss.departs.subtracted-clipped",
                                        f -> Shapes.bce(LibraryEntropies.FIXED)
                                                .minus(Shapes.diceScore(CLIPPED, f.smoothing()).atLeast(1e-8)))
                                .called("DC_and_BCE_loss({}, {'smooth': s, 'ddp': False})(logits, t)"));
        return plain.or(plain.variant("SoftDiceLoss", "loss.variant.soft-dice", "loss.convention.nnunet-older")
                        .with(
                                Losses.DICE,
                                LossFormula.of(negative, f -> minus(Shapes.diceScore(PLAIN, f.smoothing()).atLeast(1e-8)))
                                        .called("SoftDiceLoss(smooth=s, ddp=False)(p, t)")))
                .or(plain.variant("CE", "loss.variant.cross-entropy", "loss.convention.nnunet-two-channels")
                        .with(
                                Losses.BCE_DICE,
                                LossFormula.of(
                                                "loss.departs.subtracted-cut",
                                                f -> Shapes.bce(LibraryEntropies.CUT)
                                                        .minus(Shapes.diceScore(CUT, f.smoothing()).atLeast(1e-8)))
                                        .called("DC_and_CE_loss({'smooth': s, 'do_bg': False, 'ddp': False}, {}, "
                                                + "dice_class=MemoryEfficientSoftDiceLoss)(two_channel_logits, t)")));
    }

    private static Convention mmseg() {
        Factor thousandth = Factor.of(2e-3);
        Convention plain = Convention.of(
                        "mmseg",
                        "loss.name.mmseg",
                        "1.2.2",
                        "loss.convention.mmseg",
                        Reduction.MEAN_OF_IMAGES)
                .with(
                        Losses.TVERSKY,
                        LossFormula.of(
                                        "loss.departs.mean-of-both",
                                        f -> Shapes.mean(
                                                Shapes.tversky(CUT, f.alpha(), f.beta(), f.smoothing()),
                                                Shapes.tversky(CUT.ofBackground(), f.alpha(), f.beta(), f.smoothing())))
                                .called("TverskyLoss(alpha=α, beta=β, smooth=s)(two_channel_logits, labels)")
                                .refusing(
                                        parameters -> parameters.get(Parameter.ALPHA) + parameters.get(Parameter.BETA) != 1,
                                        "loss.refused.alpha-beta"))
                .with(
                        Losses.DICE,
                        LossFormula.of(
                                        "loss.departs.squares-one-ratio",
                                        f -> Ratio.loss(
                                                Shapes.twice(CLIPPED).plus(Factor.of(2), CLIPPED.tn()),
                                                Sum.of(SQUARED)
                                                        .plus(SQUARED_COMPLEMENT)
                                                        .plus(Counts.PIXELS)
                                                        .plus(thousandth)))
                                .naming(Parameter.SMOOTHING)
                                .called("DiceLoss(use_sigmoid=False)(two_channel_logits, labels)")
                                .withoutSoftTruth())
                .with(
                        Losses.FOCAL,
                        LossFormula.of(
                                        "loss.departs.balanced",
                                        f -> Shapes.balanced(FocalVariant.CLIPPED, f.alpha(), f.gamma()))
                                .called("FocalLoss(gamma=γ, alpha=α)(logits, t)"));
        return plain.or(plain.variant(
                                "one_channel", "loss.variant.one-channel", "loss.convention.mmseg-one-channel")
                        .with(
                                Losses.DICE,
                                LossFormula.of(
                                                "loss.departs.turned-over",
                                                f -> Ratio.loss(
                                                        Sum.of(Factor.of(2), CLIPPED.fp()),
                                                        Sum.of(SQUARED).plus(PLAIN.tn()).plus(PLAIN.fp()).plus(thousandth)))
                                        .naming(Parameter.SMOOTHING)
                                        .called("DiceLoss()(one_channel_logits, labels)")
                                        .withoutSoftTruth()))
                .or(plain.variant("1.0.0", "loss.variant.up-to-100", "loss.convention.mmseg-up-to-100")
                        .with(
                                Losses.DICE,
                                LossFormula.of(
                                                "loss.departs.squares-mean",
                                                f -> Shapes.mean(
                                                        squared(CUT, SQUARED, f.smoothing()),
                                                        squared(CUT.ofBackground(), SQUARED_COMPLEMENT, f.smoothing())))
                                        .called("DiceLoss(smooth=s)(two_channel_logits, labels)")));
    }

    /// 1 - (2 TP + s) / (Σp² + Σt + s).
    private static Ratio squared(Counts counts, Term squares, Factor s) {
        return Ratio.loss(Shapes.twice(counts).plus(s), Sum.of(squares).plus(counts.tp()).plus(counts.fn()).plus(s));
    }
}
