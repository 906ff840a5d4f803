package maskscope.loss.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import maskscope.pixel.PairCounts;

/// Measures in plain arrays: for small pictures whose losses are computed thousands of times, as in training, and for many
/// columns that have few of the rows each. Nothing is loaded, nothing lies off the heap, and any thread may make one.
public final class PlainMeasures extends CountedMeasures {

    private final Map<FocalTerm, double[]> weights = new HashMap<>();

    /// For each column the rows that have pixels, and their counts.
    private final int[][] rowsOf;
    private final double[][] countsOf;

    public PlainMeasures(PairCounts counts, double epsilon) {
        this(counts, new RowValues(counts.rows(), epsilon));
    }

    /// With values of the rows that are known already.
    PlainMeasures(PairCounts counts, RowValues rows) {
        super(counts, rows);
        rowsOf = new int[counts.columns()][];
        countsOf = new double[counts.columns()][];
        int[] row = new int[counts.rows().size()];
        double[] number = new double[row.length];
        for (int column = 0; column < rowsOf.length; column++) {
            int[] found = new int[1];
            counts.each(column, (of, count) -> {
                row[found[0]] = of;
                number[found[0]++] = count;
            });
            rowsOf[column] = Arrays.copyOf(row, found[0]);
            countsOf[column] = Arrays.copyOf(number, found[0]);
        }
    }

    @Override
    double[][] sums(double[][] ofRows) {
        return Arrays.stream(ofRows).map(this::sum).toArray(double[][]::new);
    }

    private double[] sum(double[] ofRows) {
        double[] sums = new double[columns()];
        for (int column = 0; column < sums.length; column++) {
            int[] rows = rowsOf[column];
            double[] counts = countsOf[column];
            double sum = 0;
            for (int i = 0; i < rows.length; i++) {
                sum += counts[i] * ofRows[rows[i]];
            }
            sums[column] = sum;
        }
        return sums;
    }

    @Override
    double[][] powerMeans(FocalTerm term, double[] exponents) {
        double[] logs = rows().logs(term.base());
        double[] weight = weights.computeIfAbsent(term, any -> rows().valuesOnce(term.weight()));
        double[][] means = new double[exponents.length][];
        double[] weighted = new double[logs.length];
        for (int i = 0; i < exponents.length; i++) {
            double exponent = exponents[i];
            Arrays.setAll(weighted, row -> weight[row] == 0 ? 0 : weight[row] * Math.exp(exponent * logs[row]));
            double[] sums = sum(weighted);
            Arrays.setAll(sums, column -> sums[column] / sizes()[column]);
            means[i] = sums;
        }
        return means;
    }

    @Override
    public void close() {
        // nothing lies off the heap
    }
}
