package maskscope.loss;

import static maskscope.loss.measure.Counts.PLAIN;

import maskscope.loss.formula.Factor;
import maskscope.loss.formula.Factors;
import maskscope.loss.formula.MeanFocalTerm;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Ratio;
import maskscope.loss.formula.Shapes;
import maskscope.loss.formula.Sum;
import maskscope.loss.formula.WeightedSum;
import maskscope.loss.measure.Entropies;
import maskscope.loss.measure.FocalTerm;
import maskscope.loss.measure.FocalVariant;
import maskscope.loss.measure.LibraryEntropies;

/// The losses as the papers define them, and as the papers' authors published them in code.
final class PaperConventions {

    private static final String COMBO_AUTHOR = "https://github.com/asgsaeid/ComboLoss/commit/";

    /// Lin et al. 2017 (1708.02002), Salehi et al. 2017 (1706.05721), Abraham & Khan 2018 (1810.07842), Taghanaki et al. 2019
    /// (1805.02798). Papers write no smoothing or an unnamed small one; here it stands where the tutorial has it.
    static final Convention PAPER = Convention.of(
                    "paper",
                    "loss.name.paper",
                    "",
                    "loss.convention.paper",
                    Reduction.ALL_PIXELS)
            .with(
                    Losses.FOCAL,
                    LossFormula.of(
                            "loss.departs.balanced",
                            f -> Shapes.balanced(FocalVariant.ENTROPY, f.alpha(), f.gamma())))
            .with(Losses.DICE, Losses.DICE.tutorial())
            .with(Losses.BCE_DICE, Losses.BCE_DICE.tutorial())
            .with(Losses.IOU, Losses.IOU.tutorial())
            .with(Losses.TVERSKY, Losses.TVERSKY.tutorial())
            .with(
                    Losses.FOCAL_TVERSKY,
                    LossFormula.of(
                            "loss.departs.inverse-exponent",
                            f -> Shapes.tversky(PLAIN, f.alpha(), f.beta(), f.smoothing()).toThe(f.gamma().inverse())))
            .with(
                    Losses.COMBO,
                    LossFormula.of(
                            "loss.departs.combo-background",
                            f -> Sum.of(f.alpha(), Entropies.CLIPPED.truth())
                                    .plus(f.alpha().complement(), Entropies.CLIPPED.background())
                                    .mean()
                                    .times(f.ceRatio())
                                    .minus(f.ceRatio().complement(), Shapes.diceScore(PLAIN, f.smoothing()))))
            .orWithoutAlpha(
                    "loss.convention.no-alpha-paper",
                    LossFormula.of("loss.departs.no-alpha", f -> new MeanFocalTerm(FocalTerm.ALL_ENTROPY, f.gamma()))
                            .naming(Parameter.ALPHA));

    private static final Factor ALWAYS_ONE = Factor.ONE;
    private static final Factor FALSE_POSITIVES = Factor.of(0.3);
    private static final Factor MISSES = Factor.of(0.7);

    /// The code that the authors of Focal Tversky published.
    static final Convention ABRAHAM = abraham();

    /// The code of Combo's author as it was first published.
    static final Convention COMBO_2019 = Convention.of(
                    "combo-author-2019",
                    "loss.name.combo-2019",
                    "070e7e4",
                    "loss.convention.combo-2019",
                    Reduction.ALL_PIXELS)
            .with(Losses.COMBO, LossFormula.of(f -> Losses.combo(LibraryEntropies.FIXED, f))
                    .called("Combo_loss(t, p)", "loss.call-combo-author"));

    /// The same after a change that turned a sign round, and subtracted the Dice loss instead of its score.
    static final Convention COMBO_2019_10 = Convention.of(
                    "combo-author-2019-10",
                    "loss.name.combo-2019-10",
                    "66f83c7",
                    "loss.convention.combo-2019-10",
                    Reduction.ALL_PIXELS)
            .with(
                    Losses.COMBO,
                    LossFormula.of(
                                    "loss.departs.combo-reversed-both",
                                    f -> reversed(f).minus(f.ceRatio().complement(), Shapes.dice(PLAIN, f.smoothing())))
                            .called("Combo_loss(t, p)", "loss.call-combo-author"))
            .wrongly(
                    Losses.COMBO,
                    "loss.fault.combo-dice",
                    COMBO_AUTHOR + "66f83c797a640dbce76aa05be9088c99027ee56f");

    /// The same as it stands now: the Dice score is back, the sign is not.
    static final Convention COMBO_HEAD = Convention.of(
                    "combo-author-head",
                    "loss.name.combo-head",
                    "86d6247",
                    "loss.convention.combo-head",
                    Reduction.ALL_PIXELS)
            .with(
                    Losses.COMBO,
                    LossFormula.of(
                                    "loss.departs.combo-reversed",
                                    f -> reversed(f).minus(f.ceRatio().complement(), Shapes.diceScore(PLAIN, f.smoothing())))
                            .called("Combo_loss(t, p)", "loss.call-combo-author"))
            .wrongly(
                    Losses.COMBO,
                    "loss.fault.combo-background",
                    COMBO_AUTHOR + "86d62479ddf09e9ab8266d5c451d3bf5be3d9f8d");

    private PaperConventions() {}

    /// r · mean(α CE₁ - (1-α) CE₀).
    private static WeightedSum reversed(Factors f) {
        return Sum.of(f.alpha(), LibraryEntropies.FIXED.truth())
                .mean()
                .times(f.ceRatio())
                .minus(f.ceRatio().times(f.alpha().complement()), Sum.of(LibraryEntropies.FIXED.background()).mean());
    }

    private static Convention abraham() {
        String fixed = "loss.departs.smoothing-one";
        Convention code = Convention.of(
                        "abraham",
                        "loss.name.abraham",
                        "347d391",
                        "loss.convention.abraham",
                        Reduction.ALL_PIXELS)
                .with(
                        Losses.DICE,
                        LossFormula.of(fixed, f -> Shapes.dice(PLAIN, ALWAYS_ONE))
                                .naming(Parameter.SMOOTHING)
                                .called("dice_loss(t, p)"))
                .with(
                        Losses.BCE_DICE,
                        LossFormula.of(fixed, f -> Shapes.bce(LibraryEntropies.FIXED).plus(Shapes.dice(PLAIN, ALWAYS_ONE)))
                                .naming(Parameter.SMOOTHING)
                                .called("bce_dice_loss(t, p)"))
                .with(
                        Losses.TVERSKY,
                        LossFormula.of(
                                        "loss.departs.all-fixed",
                                        f -> Shapes.tversky(PLAIN, FALSE_POSITIVES, MISSES, ALWAYS_ONE))
                                .naming(Parameter.SMOOTHING)
                                .called("tversky_loss(t, p)"))
                .with(
                        Losses.FOCAL_TVERSKY,
                        LossFormula.of(
                                        "loss.departs.all-fixed-power",
                                        f -> Shapes.tversky(PLAIN, FALSE_POSITIVES, MISSES, ALWAYS_ONE).toThe(Factor.of(0.75)))
                                .naming(Parameter.GAMMA, Parameter.SMOOTHING)
                                .called("focal_tversky(t, p)"));
        return code.or(code.variant(
                        "edited", "loss.variant.edited", "loss.convention.abraham-edited")
                .with(
                        Losses.TVERSKY,
                        LossFormula.of(
                                        "loss.departs.no-beta",
                                        PaperConventions::edited)
                                .naming(Parameter.BETA)
                                .called("tversky_loss(t, p)", "loss.call-edited-tversky"))
                .with(
                        Losses.FOCAL_TVERSKY,
                        LossFormula.of(
                                        "loss.departs.no-beta",
                                        f -> edited(f).toThe(f.gamma()))
                                .naming(Parameter.BETA)
                                .called("focal_tversky(t, p)", "loss.call-edited-focal-tversky")));
    }

    private static Ratio edited(Factors f) {
        return Shapes.tversky(PLAIN, f.alpha().complement(), f.alpha(), f.smoothing());
    }
}
