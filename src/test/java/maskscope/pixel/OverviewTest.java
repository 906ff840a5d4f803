package maskscope.pixel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import maskscope.mask.ByteRaster;
import org.junit.jupiter.api.Test;

class OverviewTest {

    private static final int SIZE = 4_096;

    /// An empty truth and an empty prediction but for the pixels given.
    private static PixelTable table(int truthAt, int predictionAt) {
        byte[] truth = new byte[SIZE * SIZE];
        byte[] prediction = new byte[SIZE * SIZE];
        truth[truthAt] = -1;
        prediction[predictionAt] = -1;
        return PixelTable.of(TableTestPairs.of(
                new ByteRaster(SIZE, SIZE, 1, truth, ByteRaster.evenLevels(255)),
                new ByteRaster(SIZE, SIZE, 1, prediction, ByteRaster.evenLevels(255))));
    }

    @Test
    void oneWrongPixelIsTheWorstOfItsBlockAtEveryLevel() {
        PixelTable table = table(1_234 * SIZE + 77, 3_001 * SIZE + 4_095);
        Overview overview = new Overview(table, 0);
        assertEquals(12, overview.deepest());
        for (int shift = 0; shift <= overview.deepest(); shift++) {
            int x = 4_095 >> shift;
            int y = 3_001 >> shift;
            int row = overview.falsePositive(shift, x, y, x, y);
            assertEquals(1.0, table.prediction(row), "level " + shift);
            assertEquals(0.0, table.truth(row), "level " + shift);
            int missed = overview.miss(shift, 77 >> shift, 1_234 >> shift, 77 >> shift, 1_234 >> shift);
            assertEquals(1.0, table.truth(missed), "level " + shift);
        }
    }

    @Test
    void aRectangleOfBlocksTellsTheWorstOfAll() {
        Overview overview = new Overview(table(0, 100 * SIZE + 100), 0);
        PixelTable table = table(0, 100 * SIZE + 100);
        int row = overview.falsePositive(3, 11, 11, 12, 12);
        assertEquals(1.0, table.prediction(row));
        assertEquals(0.0, table.prediction(overview.falsePositive(3, 13, 13, 14, 14)));
    }

    @Test
    void oddSizesLoseNoPixel() {
        byte[] prediction = new byte[5 * 3];
        prediction[14] = -1;
        PixelTable table = PixelTable.of(TableTestPairs.of(
                new ByteRaster(5, 3, 1, new byte[15], ByteRaster.evenLevels(255)),
                new ByteRaster(5, 3, 1, prediction, ByteRaster.evenLevels(255))));
        Overview overview = new Overview(table, 0);
        assertTrue(overview.deepest() >= 2);
        assertEquals(1.0, table.prediction(overview.falsePositive(overview.deepest(), 0, 0, 0, 0)));
        assertEquals(1.0, table.prediction(overview.falsePositive(1, 2, 1, 2, 1)));
    }
}
