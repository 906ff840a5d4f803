package maskscope.loss;

import java.util.Arrays;
import maskscope.loss.formula.Factor;
import maskscope.loss.formula.Mean;
import maskscope.loss.formula.MeanFocalTerm;
import maskscope.loss.formula.Quantity;
import maskscope.loss.formula.Ratio;
import maskscope.loss.formula.ScalarFunction;
import maskscope.loss.formula.SmoothedFocal;
import maskscope.loss.formula.Sum;
import maskscope.loss.formula.Transformed;
import maskscope.loss.formula.UnlessEmpty;
import maskscope.loss.formula.WeightedSum;
import maskscope.loss.measure.ColumnSums;
import maskscope.loss.measure.Sums;
import maskscope.text.Message;

/// Says why a quantity has no finite value.
final class UndefinedReason {

    private static final Message UNKNOWN = Message.of("loss.undefined.not-a-number");

    private UndefinedReason() {}

    /// Only for an undefined quantity.
    static Message of(Quantity quantity, ColumnSums measures) {
        return switch (quantity) {
            case Ratio ratio -> of(ratio, measures);
            case WeightedSum sum -> sum.parts().stream()
                    .map(WeightedSum.Part::quantity)
                    .filter(part -> !Double.isFinite(part.value(measures)))
                    .findFirst()
                    .map(part -> of(part, measures))
                    .orElse(UNKNOWN);
            case Transformed transformed -> {
                double inside = transformed.inner().value(measures);
                yield Double.isFinite(inside)
                        ? of(transformed.function(), inside)
                        : of(transformed.inner(), measures);
            }
            case UnlessEmpty unlessEmpty -> of(unlessEmpty.inner(), measures);
            case SmoothedFocal focal -> Arrays.stream(focal.costs(measures)).anyMatch(Double::isNaN)
                    ? Message.of("loss.undefined.past-one")
                    : Message.of("loss.undefined.logarithm");
            case Sum _, Mean _, MeanFocalTerm _ -> UNKNOWN;
        };
    }

    private static Message of(Ratio ratio, ColumnSums measures) {
        if (ratio.top().value(measures) != 0) {
            return Message.of("loss.undefined.denominator");
        }
        Sums sums = measures.sums();
        if (sums.union() == 0) {
            return Message.of("loss.undefined.both-empty");
        }
        return sums.tn() + sums.fp() + sums.fn() == 0
                ? Message.of("loss.undefined.no-background")
                : Message.of("loss.undefined.nothing-overlaps");
    }

    private static Message of(ScalarFunction function, double x) {
        return switch (function) {
            case ScalarFunction.Power(Factor exponent) when Double.isInfinite(exponent.value()) ->
                    Message.of("loss.undefined.exponent");
            case ScalarFunction.Power _, ScalarFunction.FocalOfMean _ -> x < 0
                    ? Message.of("loss.undefined.fractional-power") : Message.of("loss.undefined.negative-power");
            case ScalarFunction.Named _ -> Message.of("loss.undefined.function");
        };
    }
}
