package maskscope.pixel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import maskscope.mask.ByteRaster;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.ShortRaster;
import maskscope.testing.Levels;
import org.junit.jupiter.api.Test;

class PixelTableTest {

    @Test
    void eachDistinctPairIsARowWithItsCount() {
        MaskPair pair = TableTestPairs.of(
                TableTestPairs.bytes(3, 2, 0, 0, 255, 255, 0, 255), TableTestPairs.bytes(3, 2, 51, 51, 204, 204, 0, 51));
        PixelTable table = PixelTable.of(pair);
        assertEquals(4, table.rows());
        assertEquals(6, IntStream.range(0, 4).mapToLong(table::count).sum());
        int row = table.codes().at(0);
        assertEquals(2, table.count(row));
        assertEquals(0.0, table.truth(row));
        assertEquals(0.2, table.prediction(row));
        assertEquals(row, table.codes().at(1));
        assertTrue(table.exact());
    }

    @Test
    void rowsAreOrderedByTruthThenPrediction() {
        MaskPair pair = TableTestPairs.of(
                TableTestPairs.randomMask(40, 40, 0.4, 1), TableTestPairs.uniform(40, 40, 2));
        PixelTable table = PixelTable.of(pair);
        for (int row = 1; row < table.rows(); row++) {
            boolean later = table.truth(row) > table.truth(row - 1)
                    || table.truth(row) == table.truth(row - 1) && table.prediction(row) > table.prediction(row - 1);
            assertTrue(later, "row " + row);
        }
    }

    @Test
    void theCodeOfEveryPixelLeadsBackToItsPairForEightBitSixteenBitAndFloat() {
        ByteRaster truth = TableTestPairs.randomMask(64, 48, 0.3, 3);
        FloatRaster floats = TableTestPairs.networkLike(truth, 1, 4);
        byte[] eight = new byte[truth.pixels()];
        short[] sixteen = new short[truth.pixels()];
        for (int i = 0; i < eight.length; i++) {
            eight[i] = (byte) Math.round(floats.value(i) * 255);
            sixteen[i] = (short) Math.round(floats.value(i) * 65_535);
        }
        checkCodes(TableTestPairs.of(truth, new ByteRaster(64, 48, 1, eight, Levels.even(255))));
        checkCodes(TableTestPairs.of(truth, new ShortRaster(64, 48, 1, sixteen, Levels.even16())));
        checkCodes(TableTestPairs.of(truth, floats));
    }

    private static void checkCodes(MaskPair pair) {
        PixelTable table = PixelTable.of(pair);
        int[] run = new int[pair.pixels()];
        table.codes().copy(0, 1, run.length, run, 0);
        for (int i = 0; i < pair.pixels(); i++) {
            int row = table.codes().at(i);
            assertEquals(row, run[i]);
            assertEquals(pair.truth().value(i), table.truth(row));
            assertEquals(pair.prediction().value(i), table.prediction(row));
        }
    }

    @Test
    void twoSamplesThatMeanTheSameShareARow() {
        double[] levels = Levels.even(1);
        ByteRaster truth = new ByteRaster(2, 1, 1, new byte[] {1, 2}, levels);
        PixelTable table = PixelTable.of(TableTestPairs.of(truth, TableTestPairs.bytes(2, 1, 255, 255)));
        assertEquals(1, table.rows());
        assertEquals(2, table.count(0));
    }

    @Test
    void aFloatMapWithTooManyValuesIsBinnedAndKeepsItsSums() {
        ByteRaster truth = TableTestPairs.randomMask(700, 500, 0.2, 5);
        FloatRaster prediction = TableTestPairs.networkLike(truth, 2, 6);
        PixelTable table = PixelTable.of(TableTestPairs.of(truth, prediction));
        assertFalse(table.exact());
        assertTrue(table.rows() <= PixelTable.MAX_ROWS);
        double expected = 0;
        double overlap = 0;
        for (int i = 0; i < prediction.pixels(); i++) {
            expected += prediction.value(i);
            overlap += prediction.value(i) * truth.value(i);
        }
        double sum = 0;
        double overlapSum = 0;
        long pixels = 0;
        for (int row = 0; row < table.rows(); row++) {
            sum += table.count(row) * table.prediction(row);
            overlapSum += table.count(row) * table.overlap(row);
            pixels += table.count(row);
        }
        assertEquals(350_000, pixels);
        assertEquals(expected, sum, 1e-9 * expected);
        assertEquals(overlap, overlapSum, 1e-9 * overlap);
    }

    @Test
    void aSoftTruthOfManyValuesKeepsItsOverlapExactlyToo() {
        FloatRaster truth = TableTestPairs.uniform(600, 400, 7);
        FloatRaster prediction = TableTestPairs.uniform(600, 400, 8);
        PixelTable table = PixelTable.of(TableTestPairs.of(truth, prediction));
        double expected = IntStream.range(0, truth.pixels()).mapToDouble(i -> truth.value(i) * prediction.value(i)).sum();
        double sum = IntStream.range(0, table.rows()).mapToDouble(row -> table.count(row) * table.overlap(row)).sum();
        assertEquals(expected, sum, 1e-9 * expected);
    }

    @Test
    void binsGrowWithTheProbabilityAndKeepZeroAndOneApart() {
        Binning binning = Binning.atMost(32_768);
        double[] growing = {0, 1e-30, 1e-9, 1e-7, 1e-3, 0.2, 0.499, 0.5, 0.501, 0.9, 0.999, 1 - 1e-7, 1 - 1e-9, 1};
        for (int i = 1; i < growing.length; i++) {
            assertTrue(binning.of(growing[i]) > binning.of(growing[i - 1]), growing[i - 1] + " and " + growing[i]);
        }
        assertEquals(0, binning.of(0));
        assertEquals(binning.bins() - 1, binning.of(1));
        assertTrue(binning.bins() <= 32_768);
    }
}
