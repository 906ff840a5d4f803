package maskscope.loss.surface;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.text.Message;
import maskscope.text.Numbers;

/// A parameter that goes through a range in even steps: the side of a surface, or what a curve runs along.
///
/// @param parameter what moves
/// @param from its first value
/// @param to its last value, above the first
/// @param logarithmic whether equal steps are equal factors and not equal differences
/// @param steps how many values there are, with both ends
public record ParameterAxis(Parameter parameter, double from, double to, boolean logarithmic, int steps) {

    /// The steps of an axis of which nothing else is said.
    public static final int USUAL_STEPS = 101;
    public static final int FEWEST_STEPS = 2;
    public static final int MOST_STEPS = 1_001;

    /// Values are told with so many digits, which leaves 0.3 where sums of steps make 0.30000000000000004.
    private static final MathContext DIGITS = new MathContext(12);

    /// Steps that are finer than this part of the largest value need all digits.
    private static final double FINE = 1e-9;

    /// @throws IllegalArgumentException where [#fault] says why it is none
    public ParameterAxis {
        fault(parameter, from, to, logarithmic, steps).ifPresent(fault -> {
            throw new IllegalArgumentException(fault.toString());
        });
        from += 0.0; // -0 is 0
    }

    /// The range of the parameter's slider, evenly spaced as the slider is. A logarithm leaves out the 0 at the slider's end.
    public static ParameterAxis of(Parameter parameter) {
        boolean logarithmic = parameter.logarithmic();
        return new ParameterAxis(
                parameter, usualFrom(parameter, logarithmic), parameter.maximum(), logarithmic, USUAL_STEPS);
    }

    /// Where a parameter's axis begins if nothing else is said.
    public static double usualFrom(Parameter parameter, boolean logarithmic) {
        return logarithmic
                ? Math.max(parameter.minimum(), Parameter.SMALLEST_ON_LOGARITHMIC_SCALE)
                : parameter.minimum();
    }

    /// Why there is no such axis, in a clause; empty where there is one.
    public static Optional<Message> fault(Parameter parameter, double from, double to, boolean logarithmic, int steps) {
        for (double end : new double[] {from, to}) {
            if (!parameter.accepts(end)) {
                return Optional.of(Message.of(
                        "surface.not-allowed", parameter.key(), parameter.allowed(), Numbers.shortest(end)));
            }
        }
        if (from >= to) {
            return Optional.of(Message.of(
                    "surface.no-range", parameter.key(), Numbers.shortest(from), Numbers.shortest(to)));
        }
        if (logarithmic && from <= 0) {
            return Optional.of(Message.of("surface.logarithm-of-0", parameter.key()));
        }
        return steps < FEWEST_STEPS || steps > MOST_STEPS
                ? Optional.of(Message.of("surface.steps", parameter.key(), FEWEST_STEPS, MOST_STEPS, steps))
                : Optional.empty();
    }

    /// Why the loss does not move along this axis, in a clause; empty where it does.
    public Optional<Message> fault(Loss loss, Settings settings) {
        if (settings.form(loss).isEmpty()) {
            return Optional.of(settings.convention().absence(loss));
        }
        if (!settings.uses(loss, parameter)) {
            List<String> taken = settings.form(loss).orElseThrow().parameters().stream().map(Parameter::key).toList();
            return Optional.of(taken.isEmpty()
                    ? Message.of("surface.takes-nothing", loss.name(), parameter.key())
                    : Message.of("surface.unused", loss.name(), parameter.key(), taken));
        }
        // What is held at a sum of 1 cannot pass 1.
        return settings.isHeld(loss, parameter) && to > 1
                ? Optional.of(Message.of("surface.held", parameter.key()))
                : Optional.empty();
    }

    /// The value at a step, which is counted from 0.
    public double value(int step) {
        if (step < 0 || step >= steps) {
            throw new IndexOutOfBoundsException(step);
        }
        return step == 0 ? from : step == steps - 1 ? to : rounded(between((double) step / (steps - 1)));
    }

    private double between(double at) {
        if (!logarithmic) {
            return from + at * (to - from);
        }
        double factor = to / from;
        return Double.isInfinite(factor)
                ? Math.exp((1 - at) * Math.log(from) + at * Math.log(to))
                : from * Math.pow(factor, at);
    }

    private double rounded(double value) {
        boolean fine = (to - from) / steps < FINE * to && (!logarithmic || to / from < 1 + FINE * steps);
        return Math.clamp(fine ? value : BigDecimal.valueOf(value).round(DIGITS).doubleValue(), from, to);
    }

    /// All values, ascending.
    public double[] values() {
        return IntStream.range(0, steps).mapToDouble(this::value).toArray();
    }

    /// Where a value lies, 0 at the first and 1 at the last; outside of that where it lies outside of the range, and minus
    /// infinity where the logarithm of 0 would.
    public double position(double value) {
        if (logarithmic) {
            return value <= 0 ? Double.NEGATIVE_INFINITY
                    : (Math.log(value) - Math.log(from)) / (Math.log(to) - Math.log(from));
        }
        return (value - from) / (to - from);
    }

    /// The step whose value is nearest to a place from 0 to 1; the first or the last where it is beyond.
    public int step(double position) {
        return (int) Math.clamp(Math.rint(position * (steps - 1)), 0, steps - 1.0);
    }

    /// The settings with the value of a step for `loss`, set as its slider sets it: with α + β held at 1 both move.
    public Settings at(int step, Settings settings, Loss loss) {
        return settings.withEffective(loss, parameter, value(step));
    }
}
