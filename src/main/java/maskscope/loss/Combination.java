package maskscope.loss;

import java.util.Arrays;

/// A weighed sum of [Column]s, written like the formula it comes from:
/// `Combination.of(FALSE_POSITIVE, alpha).plus(MISS, beta).times(1 / v)`.
record Combination(double[] weights) {

    static Combination of(Column column, double weight) {
        return new Combination(new double[Column.values().length]).plus(column, weight);
    }

    Combination plus(Column column, double weight) {
        double[] changed = weights.clone();
        changed[column.ordinal()] += weight;
        return new Combination(changed);
    }

    Combination plus(Combination other) {
        double[] changed = weights.clone();
        Arrays.setAll(changed, i -> weights[i] + other.weights[i]);
        return new Combination(changed);
    }

    Combination times(double factor) {
        return new Combination(Arrays.stream(weights).map(weight -> weight * factor).toArray());
    }
}
