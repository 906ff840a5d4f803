package maskscope.loss;

import java.util.Set;
import java.util.function.IntToDoubleFunction;

/// BCE-Dice loss: the mean binary cross-entropy plus the Dice loss.
final class BceDice extends Loss {

    private final Dice dice = new Dice();

    BceDice() {
        super("bce-dice", "BCE-Dice", Set.of(Parameter.SMOOTHING));
    }

    @Override
    public Formula formula() {
        return Formula.of("<CE>+1-\\frac{2<x><TP>+<s>}{2<x><TP>+<FP>+<FN>+<s>}");
    }

    @Override
    LossValue value(Measures measures, Parameters parameters) {
        LossValue overlap = dice.value(measures, parameters);
        return overlap.defined() ? LossValue.of(measures.sums().crossEntropy() + overlap.value()) : overlap;
    }

    @Override
    IntToDoubleFunction share(Measures measures, Parameters parameters) {
        Sums sums = measures.sums();
        Combination entropy = Combination.of(Column.TRUTH_ENTROPY, 1).plus(Column.BACKGROUND_ENTROPY, 1);
        return measures.perRow(entropy.times(1 / sums.pixels()).plus(Dice.share(sums, parameters.smoothing())));
    }

    @Override
    IntToDoubleFunction gradient(Measures measures, Parameters parameters) {
        Sums sums = measures.sums();
        Combination slope = Combination.of(Column.TRUTH_SLOPE, 1).plus(Column.BACKGROUND_SLOPE, 1);
        return measures.perRow(slope.times(1 / sums.pixels()).plus(Dice.slope(sums, parameters.smoothing())));
    }
}
