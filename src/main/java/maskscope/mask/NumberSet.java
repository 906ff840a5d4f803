package maskscope.mask;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// A few numbers, none of them NaN: the labels of classes, the values that are left out.
public final class NumberSet {

    public static final NumberSet NONE = new NumberSet(new double[0]);

    /// Ascending, each once; a negative zero is the other one.
    private final double[] sorted;

    private NumberSet(double[] sorted) {
        this.sorted = sorted;
    }

    public static NumberSet of(double... numbers) {
        return new NumberSet(Arrays.stream(numbers).map(number -> number + 0.0).sorted().distinct().toArray());
    }

    public static NumberSet of(Collection<Double> numbers) {
        return of(numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }

    public boolean isEmpty() {
        return sorted.length == 0;
    }

    public int size() {
        return sorted.length;
    }

    /// Whether `number` is one of them; it is asked for every pixel of a large mask.
    public boolean has(double number) {
        for (double one : sorted) {
            if (one == number) {
                return true;
            }
        }
        return false;
    }

    public List<Double> numbers() {
        return Arrays.stream(sorted).boxed().toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberSet set && Arrays.equals(sorted, set.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
