package maskscope.loss;

import static maskscope.loss.measure.Counts.PLAIN;

import maskscope.loss.formula.Factor;
import maskscope.loss.formula.Factors;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Ratio;
import maskscope.loss.formula.Shapes;
import maskscope.loss.formula.Sum;
import maskscope.loss.formula.WeightedSum;
import maskscope.loss.measure.Entropies;
import maskscope.loss.measure.FocalVariant;

/// The losses as the papers define them, and as the papers' authors published them in code.
final class PaperConventions {

    private static final String COMBO_AUTHOR = "https://github.com/asgsaeid/ComboLoss/commit/";

    /// Lin et al. 2017 (1708.02002), Salehi et al. 2017 (1706.05721), Abraham & Khan 2018 (1810.07842), Taghanaki et al. 2019
    /// (1805.02798). Papers write no smoothing or an unnamed small one; here it stands where the tutorial has it.
    static final Convention PAPER = Convention.of(
                    "paper",
                    "Paper",
                    "",
                    "As the papers write them: Focal's alpha weighs the object and 1 - alpha the background, Focal Tversky's "
                            + "exponent is 1/gamma, Combo's background is weighed by 1 - alpha alone.",
                    Reduction.ALL_PIXELS)
            .with(
                    Losses.FOCAL,
                    LossFormula.of(
                            "alpha weighs the object's pixels and 1 - alpha the background's",
                            f -> Shapes.balanced(FocalVariant.ENTROPY, f.alpha(), f.gamma())))
            .with(Losses.DICE, Losses.DICE.tutorial())
            .with(Losses.BCE_DICE, Losses.BCE_DICE.tutorial())
            .with(Losses.IOU, Losses.IOU.tutorial())
            .with(Losses.TVERSKY, Losses.TVERSKY.tutorial())
            .with(
                    Losses.FOCAL_TVERSKY,
                    LossFormula.of(
                            "the exponent is 1/gamma, so that gamma 4/3 is the power 0.75",
                            f -> Shapes.tversky(PLAIN, f.alpha(), f.beta(), f.smoothing()).toThe(f.gamma().inverse())))
            .with(
                    Losses.COMBO,
                    LossFormula.of(
                            "the background is weighed by 1 - alpha, not by alpha (1 - alpha)",
                            f -> Sum.of(f.alpha(), Entropies.CLIPPED.truth())
                                    .plus(f.alpha().complement(), Entropies.CLIPPED.background())
                                    .mean()
                                    .times(f.ceRatio())
                                    .minus(f.ceRatio().complement(), Shapes.diceScore(PLAIN, f.smoothing()))));

    private static final Factor ALWAYS_ONE = Factor.ONE;
    private static final Factor FALSE_POSITIVES = Factor.of(0.3);
    private static final Factor MISSES = Factor.of(0.7);

    /// The code that the authors of Focal Tversky published.
    static final Convention ABRAHAM = abraham();

    /// The code of Combo's author as it was first published.
    static final Convention COMBO_2019 = Convention.of(
                    "combo-author-2019",
                    "Combo's author, June 2019",
                    "070e7e4",
                    "The first published code: alpha multiplies the whole cross-entropy, as in the tutorial.",
                    Reduction.ALL_PIXELS)
            .with(Losses.COMBO, LossFormula.of("", f -> Losses.combo(Entropies.FIXED, f))
                    .called("Combo_loss(t, p), where ce_w is alpha, ce_d_w the CE ratio, smooth the smoothing"));

    /// The same after a change that turned a sign round, and subtracted the Dice loss instead of its score.
    static final Convention COMBO_2019_10 = Convention.of(
                    "combo-author-2019-10",
                    "Combo's author, October 2019",
                    "66f83c7",
                    "The sign of the background term is reversed and 1 - Dice is subtracted: a worse overlap lowers the loss.",
                    Reduction.ALL_PIXELS)
            .with(
                    Losses.COMBO,
                    LossFormula.of(
                                    "the background term has its sign reversed, and 1 - Dice is subtracted, so that a worse "
                                            + "overlap lowers the loss",
                                    f -> reversed(f).minus(f.ceRatio().complement(), Shapes.dice(PLAIN, f.smoothing())))
                            .called("Combo_loss(t, p), where ce_w is alpha, ce_d_w the CE ratio, smooth the smoothing"))
            .wrongly(
                    Losses.COMBO,
                    "A bug: the background's cross-entropy is subtracted and so is 1 - Dice; training on it makes both worse.",
                    COMBO_AUTHOR + "66f83c797a640dbce76aa05be9088c99027ee56f");

    /// The same as it stands now: the Dice score is back, the sign is not.
    static final Convention COMBO_HEAD = Convention.of(
                    "combo-author-head",
                    "Combo's author, since August 2020",
                    "86d6247",
                    "The sign of the background term is reversed: a worse false positive lowers the loss.",
                    Reduction.ALL_PIXELS)
            .with(
                    Losses.COMBO,
                    LossFormula.of(
                                    "the background term has its sign reversed, so that a false positive lowers the loss; alpha "
                                            + "weighs the object's term only",
                                    f -> reversed(f).minus(f.ceRatio().complement(), Shapes.diceScore(PLAIN, f.smoothing())))
                            .called("Combo_loss(t, p), where ce_w is alpha, ce_d_w the CE ratio, smooth the smoothing"))
            .wrongly(
                    Losses.COMBO,
                    "A bug: the background's cross-entropy is subtracted, so that a worse false positive lowers the loss.",
                    COMBO_AUTHOR + "86d62479ddf09e9ab8266d5c451d3bf5be3d9f8d");

    private PaperConventions() {}

    /// r · mean(α CE₁ - (1-α) CE₀).
    private static WeightedSum reversed(Factors f) {
        return Sum.of(f.alpha(), Entropies.FIXED.truth())
                .mean()
                .times(f.ceRatio())
                .minus(f.ceRatio().times(f.alpha().complement()), Sum.of(Entropies.FIXED.background()).mean());
    }

    private static Convention abraham() {
        String fixed = "smoothing is fixed at 1";
        Convention code = Convention.of(
                        "abraham",
                        "Abraham & Khan's code",
                        "347d391",
                        "Everything is fixed in the file: 0.7 weighs misses, smoothing is 1, the exponent 0.75.",
                        Reduction.ALL_PIXELS)
                .with(
                        Losses.DICE,
                        LossFormula.of(fixed, f -> Shapes.dice(PLAIN, ALWAYS_ONE))
                                .naming(Parameter.SMOOTHING)
                                .called("dice_loss(t, p)"))
                .with(
                        Losses.BCE_DICE,
                        LossFormula.of(fixed, f -> Shapes.bce(Entropies.FIXED).plus(Shapes.dice(PLAIN, ALWAYS_ONE)))
                                .naming(Parameter.SMOOTHING)
                                .called("bce_dice_loss(t, p)"))
                .with(
                        Losses.TVERSKY,
                        LossFormula.of(
                                        "fixed: misses weigh 0.7, false positives 0.3, smoothing is 1",
                                        f -> Shapes.tversky(PLAIN, FALSE_POSITIVES, MISSES, ALWAYS_ONE))
                                .naming(Parameter.SMOOTHING)
                                .called("tversky_loss(t, p)"))
                .with(
                        Losses.FOCAL_TVERSKY,
                        LossFormula.of(
                                        "fixed: misses weigh 0.7, smoothing is 1, the exponent is 0.75, "
                                                + "the paper's 1/gamma at 4/3",
                                        f -> Shapes.tversky(PLAIN, FALSE_POSITIVES, MISSES, ALWAYS_ONE).toThe(Factor.of(0.75)))
                                .naming(Parameter.GAMMA, Parameter.SMOOTHING)
                                .called("focal_tversky(t, p)"));
        return code.or(code.variant(
                        "edited", "edited", "The same code with the numbers in the file replaced by the sliders' values.")
                .with(
                        Losses.TVERSKY,
                        LossFormula.of(
                                        "alpha weighs misses and 1 - alpha false positives; there is no beta",
                                        PaperConventions::edited)
                                .naming(Parameter.BETA)
                                .called("tversky_loss(t, p) with alpha and smooth of the file changed"))
                .with(
                        Losses.FOCAL_TVERSKY,
                        LossFormula.of(
                                        "alpha weighs misses and 1 - alpha false positives; there is no beta",
                                        f -> edited(f).toThe(f.gamma()))
                                .naming(Parameter.BETA)
                                .called("focal_tversky(t, p) with alpha, gamma and smooth of the file changed")));
    }

    private static Ratio edited(Factors f) {
        return Shapes.tversky(PLAIN, f.alpha().complement(), f.alpha(), f.smoothing());
    }
}
