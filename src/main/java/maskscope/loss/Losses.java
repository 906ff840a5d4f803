package maskscope.loss;

import static maskscope.loss.measure.Counts.PLAIN;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import maskscope.loss.formula.Factors;
import maskscope.loss.formula.MeanFocalTerm;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Quantity;
import maskscope.loss.formula.Shapes;
import maskscope.loss.formula.Sum;
import maskscope.loss.measure.Entropies;
import maskscope.loss.measure.FocalTerm;

/// The losses of the program, in the order in which they are shown. Sliders, table, curves, help and tests follow
/// [#ALL].
public final class Losses {

    /// Lin et al. 2017 (arXiv 1708.02002) in the tutorial's form: the factor is per pixel, α weighs all pixels alike; the
    /// paper's α differs between object and background.
    static final Loss FOCAL = new Loss(
            "focal",
            "Focal",
            LossFormula.of(f -> new MeanFocalTerm(FocalTerm.ALL_ENTROPY, f.gamma()).times(f.alpha())));

    public static final Loss DICE = new Loss("dice", "Dice", LossFormula.of(f -> Shapes.dice(PLAIN, f.smoothing())));

    /// The mean binary cross-entropy plus the Dice loss.
    static final Loss BCE_DICE = new Loss(
            "bce-dice",
            "BCE-Dice",
            LossFormula.of(f -> Shapes.bce(Entropies.CLIPPED).plus(Shapes.dice(PLAIN, f.smoothing()))));

    public static final Loss IOU = new Loss("iou", "IoU", LossFormula.of(f -> Shapes.iou(PLAIN, f.smoothing())));

    /// Salehi et al. 2017, arXiv 1706.05721: α weighs false positives, β weighs misses.
    public static final Loss TVERSKY = new Loss(
            "tversky", "Tversky", LossFormula.of(f -> Shapes.tversky(PLAIN, f.alpha(), f.beta(), f.smoothing())));

    /// The Tversky loss to the power γ; with γ = 0 it is 1 on every mask (0^0 is 1 here). Abraham & Khan 2018, arXiv
    /// 1810.07842; their exponent is 1/γ.
    public static final Loss FOCAL_TVERSKY = new Loss(
            "focal-tversky",
            "Focal Tversky",
            LossFormula.of(f -> Shapes.tversky(PLAIN, f.alpha(), f.beta(), f.smoothing()).toThe(f.gamma())));

    /// The outer α multiplies both terms, so the background is weighed by α(1-α), as in the tutorial; the paper
    /// (Taghanaki et al. 2019, arXiv 1805.02798) weighs it by 1-α. Negative by construction when the masks agree.
    static final Loss COMBO = new Loss(
            "combo",
            "Combo",
            "loss.remark.combo",
            LossFormula.of(f -> combo(Entropies.CLIPPED, f)));

    public static final List<Loss> ALL = List.of(FOCAL, DICE, BCE_DICE, IOU, TVERSKY, FOCAL_TVERSKY, COMBO);

    private Losses() {}

    /// The tutorial's Combo over one way of clipping: r α mean(CE₁ + (1-α) CE₀) - (1-r) Dice.
    static Quantity combo(Entropies entropies, Factors f) {
        return Sum.of(entropies.truth())
                .plus(f.alpha().complement(), entropies.background())
                .mean()
                .times(f.ceRatio().times(f.alpha()))
                .minus(f.ceRatio().complement(), Shapes.diceScore(PLAIN, f.smoothing()));
    }

    /// The parameters that ship, and those that one of these losses takes beside them, in their order.
    public static List<Parameter> parameters(List<Loss> losses) {
        if (losses.equals(ALL)) {
            return Parameter.ALL;
        }
        Set<Parameter> parameters = new TreeSet<>(Parameter.ALL);
        losses.forEach(loss -> parameters.addAll(loss.tutorial().parameters()));
        return List.copyOf(parameters);
    }

    public static Optional<Loss> byKey(String key) {
        return ALL.stream().filter(loss -> loss.key().equals(key)).findFirst();
    }
}
