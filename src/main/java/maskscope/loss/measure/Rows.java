package maskscope.loss.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/// A number for each row of the pixel table: a weighed sum of terms, or of their slopes, and of functions. Sums add up term
/// by term, so that what cancels in a formula cancels exactly.
///
/// @param weights of terms
/// @param functions what is no term, with its weight
public record Rows(Map<Term, Double> weights, Map<IntToDoubleFunction, Double> functions) {

    /// What a term is in each row.
    public interface Columns {
        double[] of(Term term);
    }

    public static final Rows NONE = new Rows(Map.of(), Map.of());

    public static Rows of(Map<Term, Double> weights) {
        return new Rows(weights, Map.of());
    }

    public static Rows of(IntToDoubleFunction function) {
        return new Rows(Map.of(), Map.of(function, 1.0));
    }

    public Rows plus(Rows other) {
        return new Rows(sum(weights, other.weights), sum(functions, other.functions));
    }

    public Rows times(double factor) {
        return new Rows(scaled(weights, factor), scaled(functions, factor));
    }

    /// The sum as one function.
    public IntToDoubleFunction on(Columns columns) {
        double[] weight = new double[weights.size()];
        double[][] cells = new double[weight.length][];
        int terms = 0;
        for (Map.Entry<Term, Double> entry : weights.entrySet()) {
            weight[terms] = entry.getValue();
            cells[terms++] = columns.of(entry.getKey());
        }
        IntToDoubleFunction sum = row -> {
            double value = 0;
            for (int i = 0; i < weight.length; i++) {
                value += weight[i] * cells[i][row];
            }
            return value;
        };
        for (Map.Entry<IntToDoubleFunction, Double> entry : functions.entrySet()) {
            IntToDoubleFunction before = sum;
            IntToDoubleFunction function = entry.getKey();
            double factor = entry.getValue();
            sum = row -> before.applyAsDouble(row) + factor * function.applyAsDouble(row);
        }
        return sum;
    }

    private static <K> Map<K, Double> sum(Map<K, Double> one, Map<K, Double> other) {
        Map<K, Double> both = new LinkedHashMap<>(one);
        other.forEach((key, weight) -> both.merge(key, weight, Double::sum));
        return both;
    }

    private static <K> Map<K, Double> scaled(Map<K, Double> weights, double factor) {
        Map<K, Double> changed = new LinkedHashMap<>();
        weights.forEach((key, weight) -> changed.put(key, weight * factor));
        return changed;
    }
}
