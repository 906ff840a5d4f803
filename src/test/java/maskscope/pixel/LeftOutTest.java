package maskscope.pixel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import maskscope.file.ByteGrid;
import maskscope.mask.Decoding;
import maskscope.mask.DoubleRaster;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.NumberSet;
import maskscope.mask.Plane;
import maskscope.mask.Raster;
import org.junit.jupiter.api.Test;

/// Pixels that are left out lie in a row of no pixels, whichever way a table is built.
class LeftOutTest {

    private static final int SIDE = 400;
    private static final Decoding WITHOUT_9 = Decoding.oneClass(1).withLeftOut(NumberSet.of(9));

    private static MaskPair pair(Raster truth, Raster prediction) {
        return new MaskPair("t", "p", truth, prediction, Optional.empty());
    }

    /// Labels 0, 1 and 9.
    private static Raster truth(int side) {
        byte[] samples = new byte[side * side];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (i % 5 == 0 ? 9 : i % 3 == 0 ? 1 : 0);
        }
        return ByteGrid.unsigned(side, side, 1, samples).raster(WITHOUT_9);
    }

    private static Raster floats(int side, int different) {
        Random random = new Random(1);
        float[] samples = new float[side * side];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = random.nextInt(different) / (float) different;
        }
        return new FloatRaster(side, side, 1, samples);
    }

    private static void check(MaskPair pair, boolean exact) {
        PixelTable table = PixelTable.of(pair);
        assertEquals(exact, table.exact());
        int leftOut = table.leftOutRow().orElseThrow();
        assertEquals(table.rows() - 1, leftOut);
        assertEquals(0, table.count(leftOut));
        long counted = 0;
        double objects = 0;
        double predicted = 0;
        for (int row = 0; row < table.rows(); row++) {
            counted += table.count(row);
            objects += table.count(row) * table.truth(row);
            predicted += table.count(row) * table.prediction(row);
        }
        long expected = 0;
        double objectsExpected = 0;
        double predictedExpected = 0;
        for (int i = 0; i < pair.pixels(); i++) {
            boolean counts = !Double.isNaN(pair.truth().value(i));
            assertEquals(!counts, table.codes().at(i) == leftOut, "pixel " + i);
            expected += counts ? 1 : 0;
            objectsExpected += counts ? pair.truth().value(i) : 0;
            predictedExpected += counts ? pair.prediction().value(i) : 0;
        }
        assertEquals(expected, counted);
        assertEquals(objectsExpected, objects, 1e-9 * objectsExpected);
        assertEquals(predictedExpected, predicted, 1e-9 * predictedExpected);
    }

    @Test
    void ofTwo8BitMasks() {
        byte[] prediction = new byte[SIDE * SIDE];
        new Random(2).nextBytes(prediction);
        check(pair(truth(SIDE), ByteGrid.unsigned(SIDE, SIDE, 1, prediction).raster(Decoding.dividedBy(255))), true);
    }

    @Test
    void ofFewDifferentFloats() {
        check(pair(truth(SIDE), floats(SIDE, 1000)), true);
    }

    @Test
    void ofMoreDifferentFloatsThanATableHasRows() {
        check(pair(truth(SIDE), floats(SIDE, 1 << 20)), false);
    }

    @Test
    void ofATruthOfFloatsWithoutANumber() {
        double[] truth = new double[100];
        Arrays.fill(truth, 50, 100, 1);
        truth[7] = Double.NaN;
        Raster gaps = new DoubleRaster(10, 10, 1, truth, Decoding.VALUES.withGapsLeftOut(true));
        check(pair(gaps, floats(10, 7)), true);
    }

    @Test
    void aTableOfWhichNothingIsLeftOutHasNoSuchRow() {
        PixelTable table = PixelTable.of(pair(floats(10, 3), floats(10, 3)));
        assertTrue(table.leftOutRow().isEmpty());
        for (int row = 0; row < table.rows(); row++) {
            assertFalse(table.count(row) == 0);
        }
    }

    @Test
    void theOverviewPrefersWhatCounts() {
        byte[] samples = {9, 0, 9, 9};
        Raster truth = ByteGrid.unsigned(2, 2, 1, samples).raster(WITHOUT_9);
        PixelTable table = PixelTable.of(pair(truth, new FloatRaster(2, 2, 1, new float[] {1, 0, 1, 1})));
        Overview overview = new Overview(table, Plane.picture(2, 2));
        assertEquals(table.codes().at(1), overview.falsePositive(1, 0, 0, 0, 0));
        assertEquals(table.codes().at(1), overview.miss(1, 0, 0, 0, 0));
    }
}
