package maskscope.loss;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import maskscope.pixel.PixelTable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/// What losses measure on one pixel table, in ND4J: sums over all pixels, means of powers, and values per row.
///
/// An ND4J operation costs about 0.1 ms however short it is, so the fixed sums are taken once for a table (counts ×
/// columns, one product) and a slider move is left with at most one new power, see [#mean]. Values per row are looked
/// at one by one, by a pointer or a painter, and fetching them from an ND4J array costs more than working them out: they
/// are functions over columns on the heap. Arrays are off-heap and belong to this object until [#close]; every temporary
/// one is closed where it is made. Not for several threads, but what [#perRow] and [#powerPerRow] return is for any.
final class Measures implements AutoCloseable {

    static {
        NativeStart.prepare();
    }

    /// Powers of many exponents are taken in pieces of this many numbers (16 MB).
    private static final int PIECE = 1 << 21;

    /// Remembered means for each term; two sweeps and a long drag fit.
    private static final int REMEMBERED = 2_048;

    private final double epsilon;
    private final Sums sums;
    private final double[][] columns;
    private final INDArray counts;
    private final double[] entropy;
    private final Map<PowerTerm, Power> powers = new HashMap<>();

    Measures(PixelTable table, double epsilon) {
        this.epsilon = epsilon;
        int rows = table.rows();
        int width = Column.values().length;
        columns = new double[width][rows];
        double[] n = new double[rows];
        entropy = new double[rows];
        for (int row = 0; row < rows; row++) {
            double[] cell = Column.row(table.truth(row), table.prediction(row), table.overlap(row), epsilon);
            for (int column = 0; column < width; column++) {
                columns[column][row] = cell[column];
            }
            n[row] = table.count(row);
            entropy[row] = cell[Column.TRUTH_ENTROPY.ordinal()] + cell[Column.BACKGROUND_ENTROPY.ordinal()];
        }
        counts = matrix(n, rows, 1);
        try (INDArray cells = Nd4j.createFromArray(columns);
                INDArray totals = cells.mmul(counts)) {
            double[] total = totals.toDoubleVector();
            sums = new Sums(
                    total[Column.ONE.ordinal()],
                    total[Column.TRUE_POSITIVE.ordinal()],
                    total[Column.FALSE_POSITIVE.ordinal()],
                    total[Column.MISS.ordinal()],
                    total[Column.TRUE_NEGATIVE.ordinal()],
                    total[Column.TRUTH_ENTROPY.ordinal()],
                    total[Column.BACKGROUND_ENTROPY.ordinal()]);
        }
    }

    /// Loads ND4J by the operations that every table begins with.
    static void load() {
        try (INDArray one = matrix(new double[] {1}, 1, 1);
                INDArray product = one.mmul(one)) {
            product.getDouble(0);
        }
    }

    private static INDArray matrix(double[] values, int rows, int width) {
        return Nd4j.create(values, new long[] {rows, width}, DataType.DOUBLE);
    }

    double epsilon() {
        return epsilon;
    }

    Sums sums() {
        return sums;
    }

    /// A weighed sum of columns, a value for each row. Still true after [#close].
    IntToDoubleFunction perRow(Combination combination) {
        int[] used = IntStream.range(0, columns.length).filter(i -> combination.weights()[i] != 0).toArray();
        return row -> {
            double sum = 0;
            for (int column : used) {
                sum += combination.weights()[column] * columns[column][row];
            }
            return sum;
        };
    }

    /// The mean over all pixels of weight · base^exponent. A value that was asked for lately costs nothing.
    double mean(PowerTerm term, double exponent) {
        return power(term).mean(exponent);
    }

    /// Takes the means at many exponents at once, so that [#mean] finds them.
    void prepare(PowerTerm term, double[] exponents) {
        power(term).prepare(exponents);
    }

    /// base^exponent of a term for each row. Still true after [#close].
    IntToDoubleFunction powerPerRow(PowerTerm term, double exponent) {
        double[] logOfBase = power(term).logOfBase;
        return row -> Math.exp(exponent * logOfBase[row]);
    }

    /// The binary cross-entropy of a pixel of a row.
    double entropy(int row) {
        return entropy[row];
    }

    private Power power(PowerTerm term) {
        return powers.computeIfAbsent(term, Power::new);
    }

    @Override
    public void close() {
        counts.close();
        powers.values().forEach(Power::close);
        powers.clear();
    }

    /// One term over the rows of this table: base^γ as exp(γ · ln base), which takes any number of γ in one product.
    private final class Power implements AutoCloseable {

        private final double[] logOfBase;
        private final INDArray logBase;
        private final INDArray weightedCounts;
        /// Room for the powers of one exponent: to ask for it anew at each slider move costs more than to fill it.
        private final INDArray power;
        private final Map<Double, Double> means = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Double, Double> eldest) {
                return size() > REMEMBERED;
            }
        };

        Power(PowerTerm term) {
            int rows = entropy.length;
            double[] n = counts.toDoubleVector();
            double[] weighted = new double[rows];
            Arrays.setAll(weighted, row -> n[row] * term.weight().applyAsDouble(entropy[row]) / sums.pixels());
            logOfBase = Arrays.stream(entropy).map(term.logBase()).toArray();
            logBase = matrix(logOfBase, rows, 1);
            weightedCounts = matrix(weighted, 1, rows);
            power = matrix(logOfBase, rows, 1);
        }

        double mean(double exponent) {
            Double known = means.get(exponent);
            if (known == null) {
                logBase.mul(exponent, power);
                Transforms.exp(power, false);
                try (INDArray result = weightedCounts.mmul(power)) {
                    known = result.getDouble(0);
                }
                means.put(exponent, known);
            }
            return known;
        }

        void prepare(double[] exponents) {
            double[] missing = Arrays.stream(exponents).filter(e -> !means.containsKey(e)).distinct().toArray();
            int atOnce = Math.max(1, PIECE / entropy.length);
            for (int from = 0; from < missing.length; from += atOnce) {
                double[] some = Arrays.copyOfRange(missing, from, Math.min(missing.length, from + atOnce));
                try (INDArray gammas = matrix(some, 1, some.length);
                        INDArray powers = logBase.mmul(gammas)) {
                    Transforms.exp(powers, false);
                    try (INDArray result = weightedCounts.mmul(powers)) {
                        for (int i = 0; i < some.length; i++) {
                            means.put(some[i], result.getDouble(i));
                        }
                    }
                }
            }
        }

        @Override
        public void close() {
            logBase.close();
            weightedCounts.close();
            power.close();
        }
    }
}
