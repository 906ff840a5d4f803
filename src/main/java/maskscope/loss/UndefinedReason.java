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
import maskscope.loss.measure.Measures;
import maskscope.loss.measure.Sums;

/// Says why a quantity has no finite value.
final class UndefinedReason {

    private static final String UNKNOWN = "not a number";

    private UndefinedReason() {}

    /// Only for an undefined quantity.
    static String of(Quantity quantity, Measures measures) {
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
                    ? "smoothing lifts a probability past 1, and a negative number has no fractional power"
                    : "a pixel's right class has probability 0, whose logarithm has no end";
            case Sum _, Mean _, MeanFocalTerm _ -> UNKNOWN;
        };
    }

    private static String of(Ratio ratio, Measures measures) {
        if (ratio.top().value(measures) != 0) {
            return "the denominator is 0";
        }
        Sums sums = measures.sums();
        if (sums.union() == 0) {
            return "0/0: both masks are empty and smoothing is 0";
        }
        return sums.tn() + sums.fp() + sums.fn() == 0
                ? "0/0: both masks have no background and smoothing is 0"
                : "0/0: nothing overlaps, no error is weighed and smoothing is 0";
    }

    private static String of(ScalarFunction function, double x) {
        return switch (function) {
            case ScalarFunction.Power(Factor exponent) when Double.isInfinite(exponent.value()) ->
                    "an exponent of 1/0 has no value";
            case ScalarFunction.Power _, ScalarFunction.FocalOfMean _ -> x < 0
                    ? "a negative number has no fractional power" : "0 has no negative power";
            case ScalarFunction.Named _ -> "its function has no finite value there";
        };
    }
}
