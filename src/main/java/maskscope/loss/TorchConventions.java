package maskscope.loss;

import static maskscope.loss.measure.Counts.PLAIN;
import static maskscope.loss.measure.LibraryCounts.CLIPPED;
import static maskscope.loss.measure.LibraryCounts.SMALLER;

import maskscope.loss.formula.Factor;
import maskscope.loss.formula.Factors;
import maskscope.loss.formula.MeanFocalTerm;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Quantity;
import maskscope.loss.formula.Ratio;
import maskscope.loss.formula.ScalarFunction;
import maskscope.loss.formula.Shapes;
import maskscope.loss.formula.Sum;
import maskscope.loss.formula.UnlessEmpty;
import maskscope.loss.measure.Counts;
import maskscope.loss.measure.FocalVariant;
import maskscope.loss.measure.LibraryEntropies;

/// PyTorch's libraries of general use.
public final class TorchConventions {

    private static final String BALANCED = "loss.departs.balanced";
    private static final String SMALLEST = "loss.departs.smaller";
    private static final String BY_DEFAULT = "loss.convention.no-alpha-by-default";

    /// The PyTorch half of the notebook whose Keras half is the tutorial.
    static final Convention KAGGLE = Convention.of(
                    "kaggle-pytorch",
                    "loss.name.kaggle",
                    "",
                    "loss.convention.kaggle",
                    Reduction.ALL_PIXELS)
            .with(Losses.DICE, Losses.DICE.tutorial().called("DiceLoss()(p, t, smooth=s)"))
            .with(
                    Losses.BCE_DICE,
                    LossFormula.of(
                                    "loss.departs.not-clipped",
                                    f -> Shapes.bce(LibraryEntropies.FLOORED).plus(Shapes.dice(PLAIN, f.smoothing())))
                            .called("DiceBCELoss()(p, t, smooth=s)"))
            .with(Losses.IOU, Losses.IOU.tutorial().called("IoULoss()(p, t, smooth=s)"))
            .with(
                    Losses.FOCAL,
                    LossFormula.of(
                                    "loss.departs.mean-first",
                                    f -> Shapes.bce(LibraryEntropies.FLOORED)
                                            .through(new ScalarFunction.FocalOfMean(f.alpha(), f.gamma())))
                            .called("FocalLoss()(p, t, alpha=α, gamma=γ)"))
            .with(Losses.TVERSKY, Losses.TVERSKY.tutorial().called("TverskyLoss()(p, t, smooth=s, alpha=α, beta=β)"))
            .with(
                    Losses.FOCAL_TVERSKY,
                    Losses.FOCAL_TVERSKY.tutorial().called("FocalTverskyLoss()(p, t, smooth=s, alpha=α, beta=β, gamma=γ)"))
            .with(
                    Losses.COMBO,
                    LossFormula.of("loss.departs.clipped-finer", f -> Losses.combo(LibraryEntropies.FINE, f))
                            .called("ComboLoss()(p, t, smooth=s)", "loss.call-kaggle-combo"));

    public static final Convention MONAI = Convention.of(
                    "monai",
                    "loss.name.monai",
                    "1.5.0",
                    "loss.convention.monai",
                    Reduction.MEAN_OF_IMAGES)
            .with(Losses.DICE, Losses.DICE.tutorial().called("DiceLoss(smooth_nr=s, smooth_dr=s)(p, t)"))
            .with(
                    Losses.IOU,
                    LossFormula.of(
                                    "loss.departs.half-smoothing",
                                    f -> Shapes.iou(PLAIN, f.smoothing().over(2)))
                            .called("DiceLoss(jaccard=True, smooth_nr=s, smooth_dr=s)(p, t)"))
            .with(
                    Losses.TVERSKY,
                    Losses.TVERSKY.tutorial().called("TverskyLoss(alpha=α, beta=β, smooth_nr=s, smooth_dr=s)(p, t)"))
            .with(
                    Losses.FOCAL,
                    LossFormula.of(
                                    "loss.departs.balanced-single",
                                    f -> Shapes.balanced(FocalVariant.LOGIT, f.alpha(), f.gamma()))
                            .called("FocalLoss(gamma=γ, alpha=α)(logits, t)"))
            .with(
                    Losses.BCE_DICE,
                    LossFormula.of(
                                    "loss.departs.clipped-dice",
                                    f -> Shapes.bce(LibraryEntropies.FIXED).plus(Shapes.dice(CLIPPED, f.smoothing())))
                            .called("DiceCELoss(sigmoid=True, smooth_nr=s, smooth_dr=s)(logits, t)"))
            .orWithoutAlpha(
                    BY_DEFAULT,
                    LossFormula.of(
                                    "loss.departs.no-alpha-single",
                                    f -> new MeanFocalTerm(FocalVariant.ALL_LOGIT, f.gamma()))
                            .naming(Parameter.ALPHA)
                            .called("FocalLoss(gamma=γ)(logits, t)"));

    /// Segmentation models PyTorch.
    public static final Convention SMP = Convention.of(
                    "smp",
                    "loss.name.smp",
                    "0.5.1.dev0",
                    "loss.convention.smp",
                    Reduction.ALL_PIXELS)
            .with(
                    Losses.DICE,
                    LossFormula.of(
                                    "loss.departs.double-smaller",
                                    f -> new UnlessEmpty(Shapes.dice(SMALLER, f.smoothing().times(2)).atLeast(2e-7)))
                            .called("DiceLoss('binary', from_logits=False, smooth=s)(p, t)"))
            .with(
                    Losses.IOU,
                    LossFormula.of(SMALLEST, f -> new UnlessEmpty(Shapes.iou(SMALLER, f.smoothing()).atLeast(1e-7)))
                            .called("JaccardLoss('binary', from_logits=False, smooth=s)(p, t)"))
            .with(
                    Losses.TVERSKY,
                    LossFormula.of(SMALLEST, TorchConventions::smpTversky)
                            .called("TverskyLoss('binary', from_logits=False, smooth=s, alpha=α, beta=β)(p, t)"))
            .with(
                    Losses.FOCAL_TVERSKY,
                    LossFormula.of(SMALLEST, f -> smpTversky(f).toThe(f.gamma()))
                            .called("TverskyLoss('binary', from_logits=False, smooth=s, alpha=α, beta=β, gamma=γ)(p, t)"))
            .with(
                    Losses.FOCAL,
                    LossFormula.of(BALANCED, f -> Shapes.balanced(FocalVariant.FIXED, f.alpha(), f.gamma()))
                            .called("FocalLoss('binary', alpha=α, gamma=γ, from_logits=False)(p, t)"))
            .orWithoutAlpha(
                    BY_DEFAULT,
                    LossFormula.of("loss.departs.no-alpha", f -> new MeanFocalTerm(FocalVariant.ALL_FIXED, f.gamma()))
                            .naming(Parameter.ALPHA)
                            .called("FocalLoss('binary', gamma=γ, from_logits=False)(p, t)"));

    static final Convention TORCHVISION = Convention.of(
                    "torchvision",
                    "loss.name.torchvision",
                    "148ddaa",
                    "loss.convention.torchvision",
                    Reduction.ALL_PIXELS)
            .with(
                    Losses.FOCAL,
                    LossFormula.of(
                                    "loss.departs.balanced-negative",
                                    f -> Shapes.balanced(FocalVariant.CLIPPED, f.alpha(), f.gamma()))
                            .called("sigmoid_focal_loss(logits, t, alpha=α, gamma=γ, reduction='mean')")
                            .refusing(parameters -> parameters.get(Parameter.ALPHA) > 1, "loss.refused.alpha"))
            .orWithoutAlpha(
                    "loss.convention.no-alpha-switched-off",
                    LossFormula.of(
                                    "loss.departs.no-alpha-switched-off",
                                    f -> new MeanFocalTerm(FocalVariant.ALL_CLIPPED, f.gamma()))
                            .naming(Parameter.ALPHA)
                            .called("sigmoid_focal_loss(logits, t, alpha=-1, gamma=γ, reduction='mean')"));

    static final Convention KORNIA = kornia();

    private TorchConventions() {}

    private static Quantity smpTversky(Factors f) {
        return new UnlessEmpty(Shapes.tversky(SMALLER, f.alpha(), f.beta(), f.smoothing()).atLeast(1e-7));
    }

    private static Convention kornia() {
        Factor little = Factor.of(1e-8);
        Convention plain = Convention.of(
                        "kornia",
                        "loss.name.kornia",
                        "",
                        "loss.convention.kornia",
                        Reduction.MEAN_OF_IMAGES)
                .with(
                        Losses.DICE,
                        LossFormula.of(
                                        "loss.departs.right-class",
                                        f -> korniaDice(little))
                                .naming(Parameter.SMOOTHING)
                                .called("dice_loss(two_channel_logits, labels)")
                                .withoutSoftTruth())
                .with(
                        Losses.TVERSKY,
                        LossFormula.of(
                                        "loss.departs.sum-of-weights",
                                        f -> korniaTversky(f, little))
                                .naming(Parameter.SMOOTHING)
                                .called("tversky_loss(two_channel_logits, labels, alpha=α, beta=β)")
                                .withoutSoftTruth())
                .with(
                        Losses.FOCAL,
                        LossFormula.of(BALANCED, f -> Shapes.balanced(FocalVariant.APART, f.alpha(), f.gamma()))
                                .called("binary_focal_loss_with_logits(logits, t, alpha=α, gamma=γ, reduction='mean')"));
        return plain.or(plain.variant("eps", "loss.variant.eps", "loss.convention.kornia-eps")
                        .with(
                                Losses.DICE,
                                LossFormula.of(
                                                "loss.departs.right-class-smoothed",
                                                f -> korniaDice(f.smoothing()))
                                        .called("dice_loss(two_channel_logits, labels, eps=s)")
                                        .withoutSoftTruth())
                        .with(
                                Losses.TVERSKY,
                                LossFormula.of(
                                                "loss.departs.sum-of-weights-smoothed",
                                                f -> korniaTversky(f, f.smoothing()))
                                        .called("tversky_loss(two_channel_logits, labels, alpha=α, beta=β, eps=s)")
                                        .withoutSoftTruth()))
                .orWithoutAlpha(
                        "loss.convention.no-alpha-none",
                        LossFormula.of("loss.departs.no-alpha", f -> Shapes.unweighted(FocalVariant.APART, f.gamma()))
                                .naming(Parameter.ALPHA)
                                .called("binary_focal_loss_with_logits(logits, t, alpha=None, gamma=γ, reduction='mean')"))
                .or(plain.variant("two_class", "loss.variant.two-classes", "loss.convention.kornia-two-classes")
                        .with(
                                Losses.FOCAL,
                                LossFormula.of(
                                                "loss.departs.both-channels",
                                                f -> Shapes.balanced(FocalVariant.MIXED, f.alpha(), f.gamma()).times(Factor.HALF))
                                        .called("focal_loss(two_channel_logits, labels, alpha=α, gamma=γ, reduction='mean')")
                                        .withoutSoftTruth()))
                .or(plain.variant(
                                "two_class/" + Convention.NO_ALPHA,
                                "loss.variant.two-classes-no-alpha",
                                "loss.convention.kornia-two-classes-no-alpha")
                        .with(
                                Losses.FOCAL,
                                LossFormula.of(
                                                "loss.departs.both-channels-no-alpha",
                                                f -> Shapes.unweighted(FocalVariant.MIXED, f.gamma()).times(Factor.HALF))
                                        .naming(Parameter.ALPHA)
                                        .called("focal_loss(two_channel_logits, labels, alpha=None, gamma=γ, reduction='mean')")
                                        .withoutSoftTruth()));
    }

    /// The right class's probabilities are TP + TN; each label counts as 1e-6 of the other class as well.
    private static Ratio korniaDice(Factor below) {
        Factor mixed = Factor.of(2 * (1 - 1e-6));
        Factor pixels = Factor.of(2e-6);
        Sum top = Sum.of(mixed, CLIPPED.tp()).plus(mixed, CLIPPED.tn()).plus(pixels, Counts.PIXELS);
        return Ratio.loss(top, Sum.of(Factor.of(2 + 1e-6), Counts.PIXELS).plus(below));
    }

    private static Ratio korniaTversky(Factors f, Factor below) {
        Sum right = Sum.of(CLIPPED.tp()).plus(CLIPPED.tn());
        Factor wrong = f.alpha().plus(f.beta());
        return Ratio.loss(right, right.plus(wrong, CLIPPED.fp()).plus(wrong, CLIPPED.fn()).plus(below));
    }
}
