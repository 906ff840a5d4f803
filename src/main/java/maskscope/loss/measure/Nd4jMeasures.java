package maskscope.loss.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import maskscope.pixel.PairCounts;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nd4j.nativeblas.NativeOpsHolder;

/// Measures in ND4J: counts are a matrix rows × columns, and sums are products with it.
///
/// An ND4J operation costs about 0.1 ms however short it is, so that operations are what is saved. The matrix takes 8 bytes for
/// each row of each column, pixels or not: where columns have few of the rows, as many objects have, [PlainMeasures] are
/// smaller and faster. Arrays are off-heap and belong to this object until [#close]; every temporary one is closed where it is
/// made.
public final class Nd4jMeasures extends CountedMeasures {

    static {
        NativeStart.prepare();
    }

    /// Powers that are worked out at once: as many numbers take 8 MB.
    private static final int POWERS = 1 << 20;

    private final INDArray matrix;
    private final Map<double[], Base> bases = new IdentityHashMap<>();
    private final Map<FocalTerm, INDArray> weights = new HashMap<>();

    public Nd4jMeasures(PairCounts counts, double epsilon) {
        this(counts, new RowValues(counts.rows(), epsilon));
    }

    /// With values of the rows that are known already.
    Nd4jMeasures(PairCounts counts, RowValues rows) {
        super(counts, rows);
        int columns = counts.columns();
        double[] cells = new double[counts.rows().size() * columns];
        for (int column = 0; column < columns; column++) {
            int of = column;
            counts.each(column, (row, count) -> cells[row * columns + of] = count);
        }
        matrix = matrix(cells, counts.rows().size(), columns);
        workAlone();
    }

    /// Loads ND4J by the operations that all measures begin with.
    public static void load() {
        try (INDArray one = matrix(new double[] {1}, 1, 1);
                INDArray product = one.mmul(one)) {
            product.getDouble(0);
        }
    }

    /// Has ND4J work on this thread's arrays with this thread alone. A pair has at most 65,536 rows: one thread is through in
    /// less time than it waits for others, which it does for many milliseconds while the window is painted on the same
    /// processors. ND4J must have been loaded by making an array.
    private static void workAlone() {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    }

    private static INDArray matrix(double[] values, int rows, int width) {
        return Nd4j.create(values, new long[] {rows, width}, DataType.DOUBLE);
    }

    private double[][] numbers(INDArray product, int rows) {
        double[][] numbers = new double[rows][columns()];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns(); column++) {
                numbers[row][column] = product.getDouble(row, column);
            }
        }
        return numbers;
    }

    @Override
    double[][] sums(double[][] ofRows) {
        try (INDArray cells = Nd4j.createFromArray(ofRows);
                INDArray product = cells.mmul(matrix)) {
            return numbers(product, ofRows.length);
        }
    }

    @Override
    double[][] powerMeans(FocalTerm term, double[] exponents) {
        Base base = bases.computeIfAbsent(rows().logs(term.base()), Base::new);
        if (columns() == 1 && exponents.length == 1) {
            INDArray weighted = weightsOf(term);
            return new double[][] {{Nd4j.getBlasWrapper().dot(weighted, base.to(exponents[0]))}};
        }
        int atOnce = Math.max(1, POWERS / counts().rows().size());
        double[][] means = new double[exponents.length][];
        for (int from = 0; from < exponents.length; from += atOnce) {
            double[] some = Arrays.copyOfRange(exponents, from, Math.min(exponents.length, from + atOnce));
            double[][] found = powerMeans(base, weightsOf(term), some);
            System.arraycopy(found, 0, means, from, found.length);
        }
        return means;
    }

    private double[][] powerMeans(Base base, INDArray weight, double[] exponents) {
        try (INDArray powers = base.to(exponents)) {
            if (columns() == 1) {
                try (INDArray product = powers.mmul(weight.reshape(weight.length(), 1))) {
                    return numbers(product, exponents.length);
                }
            }
            powers.muliRowVector(weight);
            try (INDArray product = powers.mmul(matrix)) {
                double[][] means = numbers(product, exponents.length);
                for (double[] mean : means) {
                    Arrays.setAll(mean, column -> mean[column] / sizes()[column]);
                }
                return means;
            }
        }
    }

    private INDArray weightsOf(FocalTerm term) {
        return weights.computeIfAbsent(term, columns() == 1 ? this::weightedCounts : this::weight);
    }

    /// Of one column weights and counts are one factor, which leaves a product of two vectors for each exponent.
    private INDArray weightedCounts(FocalTerm term) {
        double[] weighted = rows().valuesOnce(term.weight());
        Arrays.setAll(weighted, row -> counts().count(0, row) * weighted[row] / pixels());
        return matrix(weighted, 1, weighted.length);
    }

    private INDArray weight(FocalTerm term) {
        double[] weight = rows().valuesOnce(term.weight());
        return matrix(weight, 1, weight.length);
    }

    @Override
    public void close() {
        matrix.close();
        weights.values().forEach(INDArray::close);
        bases.values().forEach(Base::close);
    }

    /// One base over the rows, raised to γ as exp(γ · ln base). Several terms share it, and most are asked for at the same γ: the
    /// powers are kept until another is wanted.
    private static final class Base implements AutoCloseable {

        private final INDArray logBase;
        /// Room for the powers of one exponent: to ask for it anew at each slider move costs more than to fill it.
        private final INDArray powers;
        private double exponent = Double.NaN;

        Base(double[] logs) {
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

        /// The powers of several exponents, a row for each; the caller closes them.
        INDArray to(double[] wanted) {
            try (INDArray exponents = matrix(wanted, wanted.length, 1)) {
                INDArray all = exponents.mmul(logBase.reshape(1, logBase.length()));
                Transforms.exp(all, false);
                return all;
            }
        }

        @Override
        public void close() {
            logBase.close();
            powers.close();
        }
    }
}
