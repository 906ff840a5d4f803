package maskscope.loss;

import java.util.Set;
import java.util.function.IntToDoubleFunction;

/// IoU (Jaccard) loss: 1 - (TP + s) / (Σt + Σp - TP + s).
final class Iou extends Loss {

    Iou() {
        super("iou", "IoU", Set.of(Parameter.SMOOTHING));
    }

    @Override
    public Formula formula() {
        return Formula.of("1-\\frac{<TP>+<s>}{<TP>+<FP>+<FN>+<s>}");
    }

    @Override
    LossValue value(Measures measures, Parameters parameters) {
        Sums sums = measures.sums();
        double s = parameters.smoothing();
        double u = sums.union() + s;
        return u == 0 ? LossValue.undefined(Dice.EMPTY) : LossValue.of(oneMinus(sums.tp() + s, u));
    }

    @Override
    IntToDoubleFunction share(Measures measures, Parameters parameters) {
        double u = measures.sums().union() + parameters.smoothing();
        return measures.perRow(Combination.of(Column.FALSE_POSITIVE, 1).plus(Column.MISS, 1).times(1 / u));
    }

    /// -( t U - I (1 - t) ) / U² with U = Σt + Σp - TP + s and I = TP + s.
    @Override
    IntToDoubleFunction gradient(Measures measures, Parameters parameters) {
        double u = measures.sums().union() + parameters.smoothing();
        double i = measures.sums().tp() + parameters.smoothing();
        return measures.perRow(Combination.of(Column.ONE, i / u / u).plus(Column.TRUTH, -(u + i) / u / u));
    }
}
