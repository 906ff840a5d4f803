package maskscope.loss;

import java.util.Set;
import java.util.function.IntToDoubleFunction;

/// Combo loss: r · mean( -α ( t ln p' + (1-α)(1-t) ln(1-p') ) ) - (1-r) · (2 TP + s) / (Σt + Σp + s).
///
/// The outer α multiplies both terms, so the background is weighed by α(1-α), as in the tutorial; the paper
/// (Taghanaki et al. 2019, arXiv 1805.02798) weighs it by 1-α. Negative by construction when the masks agree.
final class Combo extends Loss {

    private final Dice dice = new Dice();

    Combo() {
        super("combo", "Combo", Set.of(Parameter.ALPHA, Parameter.CE_RATIO, Parameter.SMOOTHING));
    }

    @Override
    public Formula formula() {
        return Formula.of("<r><x><alpha>\\left(<CEt>+(1-<alpha>)<x><CEb>\\right)"
                + "-(1-<r>)<x>\\frac{2<x><TP>+<s>}{2<x><TP>+<FP>+<FN>+<s>}");
    }

    @Override
    public String remark() {
        return "Combo subtracts (1 − r) × Dice score, so it falls below 0 when the masks agree. "
                + "That is how it is built, not a fault.";
    }

    @Override
    public double offset(Parameters parameters) {
        return -(1 - parameters.ceRatio());
    }

    @Override
    LossValue value(Measures measures, Parameters parameters) {
        LossValue overlap = dice.value(measures, parameters);
        if (!overlap.defined()) {
            return overlap;
        }
        Sums sums = measures.sums();
        double alpha = parameters.alpha();
        double r = parameters.ceRatio();
        double entropy = alpha * (sums.truthEntropy() + (1 - alpha) * sums.backgroundEntropy()) / sums.pixels();
        return LossValue.of(r * entropy - (1 - r) * (1 - overlap.value()));
    }

    @Override
    IntToDoubleFunction share(Measures measures, Parameters parameters) {
        Sums sums = measures.sums();
        return measures.perRow(mixed(
                sums, parameters, Column.TRUTH_ENTROPY, Column.BACKGROUND_ENTROPY, Dice.share(sums, parameters.smoothing())));
    }

    @Override
    IntToDoubleFunction gradient(Measures measures, Parameters parameters) {
        Sums sums = measures.sums();
        return measures.perRow(
                mixed(sums, parameters, Column.TRUTH_SLOPE, Column.BACKGROUND_SLOPE, Dice.slope(sums, parameters.smoothing())));
    }

    private static Combination mixed(Sums sums, Parameters parameters, Column truth, Column background, Combination dice) {
        double alpha = parameters.alpha();
        double r = parameters.ceRatio();
        return Combination.of(truth, 1)
                .plus(background, 1 - alpha)
                .times(r * alpha / sums.pixels())
                .plus(dice.times(1 - r));
    }
}
