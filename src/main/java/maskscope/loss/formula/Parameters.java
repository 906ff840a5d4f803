package maskscope.loss.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// One value for each [Parameter]: what a single loss is computed with. Immutable; each value is one that its parameter
/// accepts. A parameter that nobody has set has its standard value.
///
/// Every slider move makes some for each loss, and each holds few values: two short arrays are faster than a map.
public final class Parameters {

    /// Each parameter at its standard value.
    public static final Parameters STANDARD = new Parameters(new Parameter[0], new double[0]);

    /// Those that are not at their standard, in their order, so that equal parameters have equal arrays.
    private final Parameter[] set;
    private final double[] values;

    private Parameters(Parameter[] set, double[] values) {
        this.set = set;
        this.values = values;
    }

    public double get(Parameter parameter) {
        for (int i = 0; i < set.length; i++) {
            if (set[i] == parameter) {
                return values[i];
            }
        }
        return parameter.standard();
    }

    /// @param given a -0.0 counts as 0.0, from which it would differ in comparisons and where it is shown
    /// @throws IllegalArgumentException if the parameter does not accept the value
    public Parameters with(Parameter parameter, double given) {
        if (!parameter.accepts(given)) {
            throw new IllegalArgumentException("no loss allows " + parameter + " = " + given);
        }
        double value = given + 0.0;
        if (Double.compare(value, get(parameter)) == 0) {
            return this;
        }
        boolean standard = Double.compare(value, parameter.standard()) == 0;
        Parameter[] keys = new Parameter[set.length + 1];
        double[] numbers = new double[set.length + 1];
        int size = 0;
        boolean placed = standard;
        for (int i = 0; i < set.length; i++) {
            if (!placed && parameter.compareTo(set[i]) < 0) {
                keys[size] = parameter;
                numbers[size++] = value;
                placed = true;
            }
            if (set[i] != parameter) {
                keys[size] = set[i];
                numbers[size++] = values[i];
            }
        }
        if (!placed) {
            keys[size] = parameter;
            numbers[size++] = value;
        }
        return new Parameters(Arrays.copyOf(keys, size), Arrays.copyOf(numbers, size));
    }

    /// The parameters that are not at their standard, in their order.
    public List<Parameter> set() {
        return List.of(set);
    }

    /// The values of these parameters as they are, and all others at their standard.
    public Parameters only(Set<Parameter> kept) {
        Parameter[] keys = new Parameter[set.length];
        double[] numbers = new double[set.length];
        int size = 0;
        for (int i = 0; i < set.length; i++) {
            if (kept.contains(set[i])) {
                keys[size] = set[i];
                numbers[size++] = values[i];
            }
        }
        return size == set.length ? this : new Parameters(Arrays.copyOf(keys, size), Arrays.copyOf(numbers, size));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters parameters
                && Arrays.equals(set, parameters.set)
                && Arrays.equals(values, parameters.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(set) + Arrays.hashCode(values);
    }

    /// What is not at its standard.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Parameters{");
        for (int i = 0; i < set.length; i++) {
            text.append(i == 0 ? "" : ", ").append(set[i]).append('=').append(values[i]);
        }
        return text.append('}').toString();
    }
}
