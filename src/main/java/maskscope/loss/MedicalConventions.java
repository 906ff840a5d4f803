package maskscope.loss;

import static maskscope.loss.measure.Counts.CLIPPED;
import static maskscope.loss.measure.Counts.CUT;
import static maskscope.loss.measure.Counts.PLAIN;
import static maskscope.loss.measure.Counts.SQUARED;
import static maskscope.loss.measure.Counts.SQUARED_COMPLEMENT;

import maskscope.loss.formula.Factor;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Quantity;
import maskscope.loss.formula.Ratio;
import maskscope.loss.formula.Shapes;
import maskscope.loss.formula.SmoothedFocal;
import maskscope.loss.formula.Sum;
import maskscope.loss.formula.WeightedSum;
import maskscope.loss.measure.Counts;
import maskscope.loss.measure.Entropies;
import maskscope.loss.measure.FocalVariant;
import maskscope.loss.measure.Term;

/// Frameworks and collections of losses for medical and scene segmentation.
final class MedicalConventions {

    private static final String CUT_DOWN = "a soft truth is cut down to 0 unless it is 1";

    static final Convention NNUNET = nnunet();

    static final Convention SEGLOSS = Convention.of(
                    "segloss",
                    "SegLossOdyssey",
                    "",
                    "Dice, IoU and Tversky are negative scores, Tversky's weights are "
                            + "fixed, Focal's alpha weighs the background.",
                    Reduction.MEAN_OF_IMAGES)
            .with(
                    Losses.DICE,
                    LossFormula.of(
                                    "the negative score: 0 is worst and -1 best",
                                    f -> minus(Shapes.diceScore(PLAIN, f.smoothing())))
                            .called("SoftDiceLoss(smooth=s)(p, t)"))
            .with(
                    Losses.IOU,
                    LossFormula.of(
                                    "the negative score: 0 is worst and -1 best",
                                    f -> minus(Ratio.score(
                                            Sum.of(PLAIN.tp()).plus(f.smoothing()), Shapes.union(PLAIN).plus(f.smoothing()))))
                            .called("IoULoss(smooth=s)(p, t)"))
            .with(
                    Losses.TVERSKY,
                    LossFormula.of(
                                    "the negative score with fixed weights: 0.3 for false positives and 0.7 for misses",
                                    f -> minus(Ratio.score(
                                            Sum.of(PLAIN.tp()).plus(f.smoothing()),
                                            Shapes.weighed(PLAIN, Factor.of(0.3), Factor.of(0.7)).plus(f.smoothing()))))
                            .called("TverskyLoss(smooth=s)(p, t)"))
            .with(
                    Losses.FOCAL_TVERSKY,
                    LossFormula.of(
                                    "the weights are fixed, 0.3 for false positives and 0.7 for misses; "
                                            + "the exponent is gamma, 0.75 unless given",
                                    f -> Shapes.tversky(PLAIN, Factor.of(0.3), Factor.of(0.7), f.smoothing()).toThe(f.gamma()))
                            .called("FocalTversky_loss({'smooth': s}, gamma=γ)(p, t)")
                            .reducing(Reduction.POWER_OF_MEAN))
            .with(
                    Losses.FOCAL,
                    LossFormula.of(
                                    "alpha weighs the background and 1 - alpha the object; smoothing is added inside the "
                                            + "logarithm and smooths the labels, so that smoothing 1 gives 0; " + CUT_DOWN,
                                    SmoothedFocal::of)
                            .called("FocalLoss(alpha=α, gamma=γ, smooth=s)(two_channel_probabilities, t)")
                            .refusing(parameters -> parameters.get(Parameter.SMOOTHING) > 1, "it refuses a smoothing above 1"))
            .with(
                    Losses.BCE_DICE,
                    LossFormula.of(
                                    "the mean of the Dice scores of object and background is subtracted: 1 less than the sum; "
                                            + CUT_DOWN,
                                    f -> Shapes.bce(Entropies.CUT)
                                            .minus(WeightedSum.NOTHING
                                                    .plus(Factor.HALF, Shapes.diceScore(CUT, f.smoothing()))
                                                    .plus(Factor.HALF, Shapes.diceScore(CUT.ofBackground(), f.smoothing()))))
                            .called("DC_and_CE_loss({'smooth': s}, {})(two_channel_logits, t)"));

    static final Convention MMSEG = mmseg();

    private MedicalConventions() {}

    private static WeightedSum minus(Quantity score) {
        return WeightedSum.NOTHING.minus(Factor.ONE, score);
    }

    private static Convention nnunet() {
        String negative = "the negative score, so that 0 is worst and -1 best; two empty masks without smoothing give 0";
        Convention plain = Convention.of(
                        "nnunet",
                        "nnU-Net",
                        "",
                        "Dice is a negative score and is added to the cross-entropy: the loss ends "
                                + "near -1. Sums are single precision.",
                        Reduction.MEAN_OF_IMAGES)
                .with(
                        Losses.DICE,
                        LossFormula.of(negative, f -> minus(Shapes.diceScore(PLAIN, f.smoothing()).atLeast(1e-8)))
                                .called("MemoryEfficientSoftDiceLoss(smooth=s, ddp=False)(p, t)"))
                .with(
                        Losses.BCE_DICE,
                        LossFormula.of(
                                        "1 less than the sum, because the Dice score is subtracted; Dice is of the clipped "
                                                + "prediction, because it takes logits",
                                        f -> Shapes.bce(Entropies.FIXED)
                                                .minus(Shapes.diceScore(CLIPPED, f.smoothing()).atLeast(1e-8)))
                                .called("DC_and_BCE_loss({}, {'smooth': s, 'ddp': False})(logits, t)"));
        return plain.or(plain.variant("SoftDiceLoss", "SoftDiceLoss", "The older class of the same loss.")
                        .with(
                                Losses.DICE,
                                LossFormula.of(negative, f -> minus(Shapes.diceScore(PLAIN, f.smoothing()).atLeast(1e-8)))
                                        .called("SoftDiceLoss(smooth=s, ddp=False)(p, t)")))
                .or(plain.variant("CE", "CE", "Cross-entropy and Dice over two channels: " + CUT_DOWN + ".")
                        .with(
                                Losses.BCE_DICE,
                                LossFormula.of(
                                                "1 less than the sum, because the Dice score is subtracted; " + CUT_DOWN,
                                                f -> Shapes.bce(Entropies.CUT)
                                                        .minus(Shapes.diceScore(CUT, f.smoothing()).atLeast(1e-8)))
                                        .called("DC_and_CE_loss({'smooth': s, 'do_bg': False, 'ddp': False}, {}, "
                                                + "dice_class=MemoryEfficientSoftDiceLoss)(two_channel_logits, t)")));
    }

    private static Convention mmseg() {
        Factor thousandth = Factor.of(2e-3);
        String noSmoothing = "there is no smoothing, 2e-3 stands below only; below are sums of squares";
        Convention plain = Convention.of(
                        "mmseg",
                        "MMSegmentation",
                        "1.2.2",
                        "Tversky and Dice take a softmax over two classes; Dice has squares below and "
                                + "no smoothing; alpha + beta must be 1.",
                        Reduction.MEAN_OF_IMAGES)
                .with(
                        Losses.TVERSKY,
                        LossFormula.of(
                                        "the mean of object and background; alpha + beta must be exactly 1; " + CUT_DOWN,
                                        f -> Shapes.mean(
                                                Shapes.tversky(CUT, f.alpha(), f.beta(), f.smoothing()),
                                                Shapes.tversky(CUT.ofBackground(), f.alpha(), f.beta(), f.smoothing())))
                                .called("TverskyLoss(alpha=α, beta=β, smooth=s)(two_channel_logits, labels)")
                                .refusing(
                                        parameters -> parameters.get(Parameter.ALPHA) + parameters.get(Parameter.BETA) != 1,
                                        "it refuses an alpha + beta that is not exactly 1"))
                .with(
                        Losses.DICE,
                        LossFormula.of(
                                        noSmoothing + "; object and background are in one ratio",
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
                                        "alpha weighs the object's pixels and 1 - alpha the background's",
                                        f -> Shapes.balanced(FocalVariant.CLIPPED, f.alpha(), f.gamma()))
                                .called("FocalLoss(gamma=γ, alpha=α)(logits, t)"));
        return plain.or(plain.variant(
                                "one_channel", "one channel", "With one channel and a label map the truth is turned over: "
                                        + "label 0 is the object.")
                        .with(
                                Losses.DICE,
                                LossFormula.of(
                                                "with one channel the truth is turned over: label 0 counts as the object; "
                                                        + noSmoothing,
                                                f -> Ratio.loss(
                                                        Sum.of(Factor.of(2), CLIPPED.fp()),
                                                        Sum.of(SQUARED).plus(PLAIN.tn()).plus(PLAIN.fp()).plus(thousandth)))
                                        .naming(Parameter.SMOOTHING)
                                        .called("DiceLoss()(one_channel_logits, labels)")
                                        .withoutSoftTruth()))
                .or(plain.variant("1.0.0", "up to 1.0.0", "Dice as it was up to 1.0.0: smoothing above and below, squares below.")
                        .with(
                                Losses.DICE,
                                LossFormula.of(
                                                "the mean of object and background, with squares below; " + CUT_DOWN,
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
