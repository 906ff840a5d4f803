package maskscope.view.control;

import java.util.function.DoubleUnaryOperator;
import maskscope.loss.formula.Parameter;

/// How a number lies along a slider, steps under the arrow keys and reads in its field.
///
/// @param position where a value lies, 0 to 1
/// @param valueAt the value at a position, its inverse within the range
/// @param minimum the smallest value that the slider reaches
/// @param maximum the largest
/// @param logarithmic whether equal ways are equal factors, with an exact 0 at the left end
public record Scale(
        DoubleUnaryOperator position, DoubleUnaryOperator valueAt, double minimum, double maximum, boolean logarithmic) {

    /// Decimals of a value that was set by hand on an even scale, and that such a value is shown with at least.
    private static final int DECIMALS = 2;

    /// Arrow keys pass an even scale in this many steps, and a factor of ten on a logarithmic one in a tenth as many.
    private static final int STEPS = 100;

    private static final int STEPS_PER_DECADE = 10;

    /// From 0 to 1, evenly.
    public static final Scale UNIT = new Scale(value -> Math.clamp(value, 0.0, 1.0), at -> at, 0, 1, false);

    public static Scale of(Parameter parameter) {
        return new Scale(
                parameter::position, parameter::valueAt, parameter.minimum(), parameter.maximum(), parameter.logarithmic());
    }

    /// The value at a position as a hand can mean it: two decimals, or two digits on a logarithmic scale.
    double setBy(double at) {
        return rounded(valueAt.applyAsDouble(at));
    }

    private double rounded(double value) {
        return logarithmic ? NumberText.toDigits(value, 2) : NumberText.toDecimals(value, DECIMALS);
    }

    /// The value `steps` arrow keys further on. A value beyond the range is not pulled back by a step away from it.
    double stepped(double value, int steps) {
        double next = Math.clamp(logarithmic ? steppedByFactor(value, steps) : steppedEvenly(value, steps), minimum, maximum);
        return steps > 0 ? Math.max(value, next) : Math.min(value, next);
    }

    private double steppedEvenly(double value, int steps) {
        return rounded(value + steps * (maximum - minimum) / STEPS);
    }

    private double steppedByFactor(double value, int steps) {
        if (value <= 0) {
            return steps > 0 ? Parameter.SMALLEST_ON_LOGARITHMIC_SCALE : 0;
        }
        long tenths = Math.round(Math.log10(value) * STEPS_PER_DECADE) + steps;
        double next = rounded(Math.pow(10, tenths / (double) STEPS_PER_DECADE));
        return next < Parameter.SMALLEST_ON_LOGARITHMIC_SCALE ? 0 : next;
    }

    /// An end of the scale, without decimals that say nothing.
    String bound(double end) {
        return NumberText.exact(end, 0);
    }

    /// A value as its field shows it: exact, as short as that allows.
    public String text(double value) {
        return NumberText.exact(value, logarithmic ? 0 : DECIMALS);
    }
}
