package maskscope.loss;

import java.util.Set;
import java.util.function.IntToDoubleFunction;

/// Tversky loss: 1 - (TP + s) / (TP + α FP + β FN + s); α weighs false positives, β weighs misses.
///
/// Salehi et al. 2017, arXiv 1706.05721.
final class Tversky extends Loss {

    Tversky() {
        super("tversky", "Tversky", Set.of(Parameter.ALPHA, Parameter.BETA, Parameter.SMOOTHING));
    }

    @Override
    public Formula formula() {
        return Formula.of("1-\\frac{<TP>+<s>}{<TP>+<alpha><x><FP>+<beta><x><FN>+<s>}");
    }

    @Override
    LossValue value(Measures measures, Parameters parameters) {
        Sums sums = measures.sums();
        double v = denominator(sums, parameters);
        if (v == 0) {
            boolean empty = sums.union() == 0;
            return LossValue.undefined(empty ? Dice.EMPTY : "0/0: nothing overlaps, no error is weighed and smoothing is 0");
        }
        return LossValue.of(oneMinus(sums.tp() + parameters.smoothing(), v));
    }

    static double denominator(Sums sums, Parameters parameters) {
        return sums.tp() + parameters.alpha() * sums.fp() + parameters.beta() * sums.fn() + parameters.smoothing();
    }

    /// (α FP + β FN) / V is the loss, so each pixel adds its own part of the numerator.
    @Override
    IntToDoubleFunction share(Measures measures, Parameters parameters) {
        double v = denominator(measures.sums(), parameters);
        return measures.perRow(Combination.of(Column.FALSE_POSITIVE, parameters.alpha())
                .plus(Column.MISS, parameters.beta())
                .times(1 / v));
    }

    /// -( t V - I ( t + α (1-t) - β t ) ) / V² with V the denominator and I = TP + s.
    @Override
    IntToDoubleFunction gradient(Measures measures, Parameters parameters) {
        double v = denominator(measures.sums(), parameters);
        double i = measures.sums().tp() + parameters.smoothing();
        double alpha = parameters.alpha();
        double ofTruth = -(v - i * (1 - alpha - parameters.beta())) / v / v;
        return measures.perRow(Combination.of(Column.ONE, i * alpha / v / v).plus(Column.TRUTH, ofTruth));
    }
}
