package maskscope.loss;

import java.util.Set;
import java.util.function.IntToDoubleFunction;

/// Dice loss: 1 - (2 TP + s) / (Σt + Σp + s).
final class Dice extends Loss {

    static final String EMPTY = "0/0: both masks are empty and smoothing is 0";

    Dice() {
        super("dice", "Dice", Set.of(Parameter.SMOOTHING));
    }

    @Override
    public Formula formula() {
        return Formula.of("1-\\frac{2<x><TP>+<s>}{2<x><TP>+<FP>+<FN>+<s>}");
    }

    @Override
    LossValue value(Measures measures, Parameters parameters) {
        Sums sums = measures.sums();
        double s = parameters.smoothing();
        double d = sums.both() + s;
        return d == 0 ? LossValue.undefined(EMPTY) : LossValue.of(oneMinus(2 * sums.tp() + s, d));
    }

    @Override
    IntToDoubleFunction share(Measures measures, Parameters parameters) {
        return measures.perRow(share(measures.sums(), parameters.smoothing()));
    }

    @Override
    IntToDoubleFunction gradient(Measures measures, Parameters parameters) {
        return measures.perRow(slope(measures.sums(), parameters.smoothing()));
    }

    /// (FP + FN) / (Σt + Σp + s) is the loss, so each pixel adds its own part of the numerator.
    static Combination share(Sums sums, double s) {
        return Combination.of(Column.FALSE_POSITIVE, 1).plus(Column.MISS, 1).times(1 / (sums.both() + s));
    }

    /// -(2 t D - A) / D² with D = Σt + Σp + s and A = 2 TP + s.
    static Combination slope(Sums sums, double s) {
        double d = sums.both() + s;
        double a = 2 * sums.tp() + s;
        return Combination.of(Column.ONE, a / d / d).plus(Column.TRUTH, -2 / d);
    }
}
