package maskscope.loss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import maskscope.pixel.PixelTable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nd4j.nativeblas.NativeOpsHolder;

/// What losses measure on one pixel table, in ND4J: sums of terms over all pixels, means of powers, and values per row.
///
/// An ND4J operation costs about 0.1 ms however short it is, so a sum is taken once for a table (those that every table
/// needs in one product) and a slider move is left with at most one new power for each base of a focused term, see [#mean].
/// Values per row are looked at one by one, by a pointer or a painter, and fetching them from an ND4J array costs more than
/// working them out: they are functions over columns on the heap. Arrays are off-heap and belong to this object until
/// [#close]; every temporary one is closed where it is made. To be made and used by one thread, but columns and functions of
/// rows are for any, and stay true after [#close].
final class Measures implements AutoCloseable {

    static {
        NativeStart.prepare();
    }

    /// Remembered means for each term; two sweeps and a long drag fit.
    private static final int REMEMBERED = 2_048;

    /// A logarithm for the base 0: any power above 0 of it is 0, and its power 0 is 1.
    private static final double LOG_OF_ZERO = -1e300;

    /// What every table is asked for.
    private static final List<Term> USUAL = List.of(
            Counts.PIXELS,
            Counts.PLAIN.tp(),
            Counts.PLAIN.fp(),
            Counts.PLAIN.fn(),
            Counts.PLAIN.tn(),
            Entropies.CLIPPED.truth(),
            Entropies.CLIPPED.background());

    private final PixelTable table;
    private final double epsilon;
    private final INDArray counts;
    private final boolean soft;
    private final Sums sums;
    private final Map<Term, Double> totals = new IdentityHashMap<>();
    private final Map<Term, double[]> values = new IdentityHashMap<>();
    private final Map<Term, double[]> slopes = new IdentityHashMap<>();
    private final LastAnswers<String, List<Double>, double[]> kept = new LastAnswers<>();
    private final List<Base> bases = new ArrayList<>();
    private final Map<FocalTerm, Power> powers = new HashMap<>();

    Measures(PixelTable table, double epsilon) {
        this.table = table;
        this.epsilon = epsilon;
        double[] n = new double[table.rows()];
        Arrays.setAll(n, table::count);
        counts = matrix(n, n.length, 1);
        workAlone();
        boolean between = false;
        for (int row = 0; row < n.length; row++) {
            between |= table.truth(row) > 0 && table.truth(row) < 1;
        }
        soft = between;
        double[][] usual = USUAL.stream().map(this::values).toArray(double[][]::new);
        try (INDArray cells = Nd4j.createFromArray(usual);
                INDArray products = cells.mmul(counts)) {
            for (int i = 0; i < usual.length; i++) {
                totals.put(USUAL.get(i), products.getDouble(i));
            }
        }
        double[] total = USUAL.stream().mapToDouble(this::total).toArray();
        sums = new Sums(total[0], total[1], total[2], total[3], total[4], total[5], total[6]);
    }

    /// Loads ND4J by the operations that every table begins with.
    static void load() {
        try (INDArray one = matrix(new double[] {1}, 1, 1);
                INDArray product = one.mmul(one)) {
            product.getDouble(0);
        }
    }

    /// Has ND4J work on this thread's arrays with this thread alone. A column has at most 65,536 numbers: one thread is through
    /// in less time than it waits for others, which it does for many milliseconds while the window is painted on the same
    /// processors.
    private static void workAlone() {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
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

    double pixels() {
        return sums.pixels();
    }

    /// Whether some pixel's truth is neither 0 nor 1.
    boolean softTruth() {
        return soft;
    }

    /// The sum of a term over all pixels.
    double total(Term term) {
        Double known = totals.get(term);
        if (known == null) {
            known = sum(column(term));
            totals.put(term, known);
        }
        return known;
    }

    /// A weighed sum of terms over all pixels.
    double total(Map<Term, Double> weights) {
        double sum = 0;
        for (Map.Entry<Term, Double> entry : weights.entrySet()) {
            sum += entry.getValue() == 0 ? 0 : entry.getValue() * total(entry.getKey());
        }
        return sum;
    }

    /// What a term is for a pixel of truth t and prediction p, whether there is one or not.
    double value(Term term, double t, double p) {
        return term.value(t, p, t * p, epsilon);
    }

    /// The same of a weighed sum of terms.
    double value(Map<Term, Double> weights, double t, double p) {
        double sum = 0;
        for (Map.Entry<Term, Double> entry : weights.entrySet()) {
            sum += entry.getValue() * value(entry.getKey(), t, p);
        }
        return sum;
    }

    /// The sum over all pixels of a column.
    private double sum(double[] column) {
        try (INDArray cells = matrix(column, 1, column.length);
                INDArray product = cells.mmul(counts)) {
            return product.getDouble(0);
        }
    }

    /// The sums of what a pixel of each row has: over the background's pixels, and over the object's, whose truth is 1.
    double[] byClass(IntToDoubleFunction ofRow) {
        double[] sums = new double[2];
        for (int row = 0; row < table.rows(); row++) {
            // The row of pixels that are left out has none, and need have no number.
            if (table.count(row) > 0) {
                sums[(int) Counts.cut(table.truth(row))] += table.count(row) * ofRow.applyAsDouble(row);
            }
        }
        return sums;
    }

    /// A function of truth and prediction in each row.
    IntToDoubleFunction rows(DoubleBinaryOperator function) {
        return row -> function.applyAsDouble(table.truth(row), table.prediction(row));
    }

    /// The same for all rows at once.
    double[] column(DoubleBinaryOperator function) {
        return filled(rows(function));
    }

    /// What depends on the pixels and on a few numbers beside them, kept until it is asked for at others; not to be changed.
    double[] kept(String name, List<Double> numbers, Supplier<double[]> work) {
        return kept.about(name, numbers, work);
    }

    /// What a term is in each row; not to be changed.
    double[] values(Term term) {
        return values.computeIfAbsent(term, this::column);
    }

    /// The derivative of a term in each row; not to be changed.
    double[] slopes(Term term) {
        return slopes.computeIfAbsent(term, any -> column((t, p) -> term.slope(t, p, epsilon)));
    }

    private double[] column(Term term) {
        return filled(row -> term.value(table.truth(row), table.prediction(row), table.overlap(row), epsilon));
    }

    private double[] filled(IntToDoubleFunction ofRow) {
        double[] column = new double[table.rows()];
        Arrays.setAll(column, ofRow);
        return column;
    }

    /// The mean over all pixels of weight · base^exponent. A value that was asked for lately costs nothing.
    double mean(FocalTerm term, double exponent) {
        return powers.computeIfAbsent(term, Power::new).mean(exponent);
    }

    /// base^exponent of a term for each row.
    IntToDoubleFunction power(FocalTerm term, double exponent) {
        double[] logOfBase = powers.computeIfAbsent(term, Power::new).base.logs;
        return row -> Math.exp(exponent * logOfBase[row]);
    }

    @Override
    public void close() {
        counts.close();
        powers.values().forEach(Power::close);
        bases.forEach(Base::close);
    }

    /// The base of a term. Of a hard truth most terms have the same, and share its powers.
    private Base base(Term term) {
        double[] logs = Arrays.stream(column(term)).map(base -> base > 0 ? Math.log(base) : LOG_OF_ZERO).toArray();
        for (Base known : bases) {
            if (Arrays.equals(known.logs, logs)) {
                return known;
            }
        }
        bases.add(new Base(logs));
        return bases.getLast();
    }

    /// One base over the rows of this table, raised to γ as exp(γ · ln base). Several terms share it, and most are asked for
    /// at the same γ: the powers are kept until another is wanted.
    private final class Base implements AutoCloseable {

        private final double[] logs;
        private final INDArray logBase;
        /// Room for the powers of one exponent: to ask for it anew at each slider move costs more than to fill it.
        private final INDArray powers;
        private double exponent = Double.NaN;

        Base(double[] logs) {
            this.logs = logs;
            logBase = matrix(logs, logs.length, 1);
            powers = matrix(logs, logs.length, 1);
        }

        INDArray to(double wanted) {
            if (wanted != exponent) {
                logBase.mul(wanted, powers);
                Transforms.exp(powers, false);
                exponent = wanted;
            }
            return powers;
        }

        @Override
        public void close() {
            logBase.close();
            powers.close();
        }
    }

    /// One term over the rows of this table: its weights, and its means at the exponents that were asked for lately.
    private final class Power implements AutoCloseable {

        private final Base base;
        private final INDArray weightedCounts;
        private final Map<Double, Double> means = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Double, Double> eldest) {
                return size() > REMEMBERED;
            }
        };

        Power(FocalTerm term) {
            base = base(term.base());
            double[] weighted = column(term.weight());
            Arrays.setAll(weighted, row -> table.count(row) * weighted[row] / pixels());
            weightedCounts = matrix(weighted, 1, weighted.length);
        }

        double mean(double exponent) {
            Double known = means.get(exponent);
            if (known == null) {
                known = Nd4j.getBlasWrapper().dot(weightedCounts, base.to(exponent));
                means.put(exponent, known);
            }
            return known;
        }

        @Override
        public void close() {
            weightedCounts.close();
        }
    }
}
