package maskscope.pixel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import maskscope.file.ByteGrid;
import maskscope.mask.ByteRaster;
import maskscope.mask.Decoding;
import maskscope.mask.DoubleRaster;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.Raster;
import maskscope.mask.ShortRaster;
import org.junit.jupiter.api.Test;

/// Numbers that are equal with other bits, or so small that a float has no room for them, make no table another one.
class OddNumbersTest {

    private static final int SIDE = 300;
    private static final int PIXELS = SIDE * SIDE;
    /// Values of few kinds, the two zeros and the neighbours of 0 and 1 among them.
    private static final double[] FEW =
            {-0.0, 0.0, Double.MIN_VALUE, Float.MIN_VALUE, 0.25, 1 - 0x1p-24, Math.nextDown(1.0), 1};

    private static Raster floats(Random random, boolean few) {
        float[] samples = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            samples[i] = few || random.nextInt(8) == 0 ? (float) FEW[random.nextInt(FEW.length)] : random.nextFloat();
        }
        return new FloatRaster(SIDE, SIDE, 1, samples);
    }

    private static Raster doubles(Random random, boolean few) {
        double[] samples = new double[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            samples[i] = few || random.nextInt(8) == 0 ? FEW[random.nextInt(FEW.length)] : random.nextDouble();
        }
        return new DoubleRaster(SIDE, SIDE, 1, samples);
    }

    private static double[] oddLevels(int count) {
        double[] levels = new double[count];
        for (int k = 0; k < count; k++) {
            levels[k] = k % 2 == 0 ? FEW[k / 2 % FEW.length] : k / (double) count;
        }
        return levels;
    }

    private static Raster bytes(Random random) {
        byte[] samples = new byte[PIXELS];
        random.nextBytes(samples);
        return new ByteRaster(SIDE, SIDE, 1, samples, oddLevels(256));
    }

    private static Raster shorts(Random random) {
        short[] samples = new short[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            samples[i] = (short) random.nextInt();
        }
        return new ShortRaster(SIDE, SIDE, 1, samples, oddLevels(65_536));
    }

    private static void check(Raster truth, Raster prediction) {
        PixelTable table = PixelTable.of(TableTestPairs.of(truth, prediction));
        double[] sums = new double[4];
        for (int i = 0; i < PIXELS; i++) {
            double t = truth.value(i);
            double p = prediction.value(i);
            sums[0] += t;
            sums[1] += p;
            sums[2] += t * p;
            int row = table.codes().at(i);
            assertTrue(row < table.rows(), "pixel " + i);
            if (table.exact()) {
                assertEquals(t, table.truth(row), 0, "truth of pixel " + i);
                assertEquals(p, table.prediction(row), 0, "prediction of pixel " + i);
            }
        }
        long pixels = 0;
        for (int row = 0; row < table.rows(); row++) {
            pixels += table.count(row);
            sums[0] -= table.count(row) * table.truth(row);
            sums[1] -= table.count(row) * table.prediction(row);
            sums[2] -= table.count(row) * table.overlap(row);
            assertEquals(0L, negative(table.truth(row)) + negative(table.prediction(row)), "a negative zero in row " + row);
            assertTrue(row == 0 || !table.exact() || before(table, row - 1, row), "rows " + (row - 1) + " and " + row);
        }
        assertEquals(PIXELS, pixels);
        assertEquals(0, sums[0], 1e-6);
        assertEquals(0, sums[1], 1e-6);
        assertEquals(0, sums[2], 1e-6);
    }

    private static long negative(double value) {
        return Double.doubleToRawLongBits(value) >>> 63;
    }

    private static boolean before(PixelTable table, int one, int other) {
        return table.truth(one) < table.truth(other)
                || table.truth(one) == table.truth(other) && table.prediction(one) < table.prediction(other);
    }

    @Test
    void theTableIsThatOfTheValuesForEveryTwoKindsOfRasters() {
        Random random = new Random(5);
        for (boolean fewTruths : new boolean[] {true, false}) {
            for (boolean fewPredictions : new boolean[] {true, false}) {
                check(floats(random, fewTruths), floats(random, fewPredictions));
                check(floats(random, fewTruths), doubles(random, fewPredictions));
                check(doubles(random, fewTruths), floats(random, fewPredictions));
                check(doubles(random, fewTruths), doubles(random, fewPredictions));
            }
            check(bytes(random), floats(random, fewTruths));
            check(shorts(random), doubles(random, fewTruths));
            check(floats(random, fewTruths), shorts(random));
        }
        check(bytes(random), bytes(random));
        check(shorts(random), shorts(random));
    }

    @Test
    void aTruthOfWhichHalfIsANegativeZeroHasTwoClasses() {
        float[] samples = new float[512 * 512];
        Arrays.fill(samples, 0, 100, 1f);
        Arrays.fill(samples, samples.length / 2, samples.length, -0f);
        float[] predictions = new float[samples.length];
        Random random = new Random(1);
        for (int i = 0; i < predictions.length; i++) {
            predictions[i] = random.nextFloat();
        }
        PixelTable table = PixelTable.of(TableTestPairs.of(
                new FloatRaster(512, 512, 1, samples), new FloatRaster(512, 512, 1, predictions)));
        assertEquals(2, IntStream.range(0, table.rows()).mapToObj(table::truth).distinct().count());
        assertEquals(100, IntStream.range(0, table.rows()).filter(row -> table.truth(row) == 1).mapToLong(table::count).sum());
    }

    @Test
    void nextToAMaskBothZerosOfAPredictionAreOneRow() {
        MaskPair pair = TableTestPairs.of(
                ByteGrid.unsigned(2, 1, 1, new byte[2]).raster(Decoding.VALUES),
                new FloatRaster(2, 1, 1, new float[] {-0f, 0f}));
        assertEquals(1, PixelTable.of(pair).rows());
    }
}
