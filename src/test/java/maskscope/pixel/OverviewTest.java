package maskscope.pixel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import maskscope.mask.Axes;
import maskscope.mask.ByteRaster;
import maskscope.mask.Extent;
import maskscope.mask.Placement;
import maskscope.mask.Plane;
import maskscope.mask.Slice;
import maskscope.testing.Levels;
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
                new ByteRaster(SIZE, SIZE, 1, truth, Levels.even(255)),
                new ByteRaster(SIZE, SIZE, 1, prediction, Levels.even(255))));
    }

    @Test
    void oneWrongPixelIsTheWorstOfItsBlockAtEveryLevel() {
        PixelTable table = table(1_234 * SIZE + 77, 3_001 * SIZE + 4_095);
        Overview overview = new Overview(table, Plane.picture(SIZE, SIZE));
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
        Overview overview = new Overview(table(0, 100 * SIZE + 100), Plane.picture(SIZE, SIZE));
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
                new ByteRaster(5, 3, 1, new byte[15], Levels.even(255)),
                new ByteRaster(5, 3, 1, prediction, Levels.even(255))));
        Overview overview = new Overview(table, Plane.picture(5, 3));
        assertTrue(overview.deepest() >= 2);
        assertEquals(1.0, table.prediction(overview.falsePositive(overview.deepest(), 0, 0, 0, 0)));
        assertEquals(1.0, table.prediction(overview.falsePositive(1, 2, 1, 2, 1)));
    }

    @Test
    void anotherSliceOfTheSameTableIsOverlookedAcrossAnySideAndInAnyDirection() {
        byte[] prediction = new byte[6 * 5 * 7];
        prediction[(4 * 5 + 3) * 6 + 1] = -1;
        PixelTable table = PixelTable.of(TableTestPairs.of(
                new ByteRaster(6, 5, 7, new byte[210], Levels.even(255)),
                new ByteRaster(6, 5, 7, prediction, Levels.even(255))));
        Extent volume = new Extent(6, 5, 7);
        Overview any = new Overview(table, Plane.of(volume, Placement.PLAIN, new Slice(2, 0)));
        assertEquals(0.0, table.prediction(any.falsePositive(any.deepest(), 0, 0, 0, 0)));
        Placement body = Placement.along(new Axes("RAS"));
        // x 1, y 3, z 4 of sides that all run against the picture.
        Overview axial = any.of(Plane.of(volume, body, new Slice(2, 4)));
        Overview coronal = any.of(Plane.of(volume, body, new Slice(1, 3)));
        Overview sagittal = any.of(Plane.of(volume, body, new Slice(0, 1)));
        assertEquals(1.0, table.prediction(axial.falsePositive(0, 4, 1, 4, 1)));
        assertEquals(1.0, table.prediction(axial.falsePositive(1, 2, 0, 2, 0)));
        assertEquals(1.0, table.prediction(coronal.falsePositive(1, 2, 1, 2, 1)));
        assertEquals(1.0, table.prediction(sagittal.falsePositive(1, 0, 1, 0, 1)));
        assertEquals(0.0, table.prediction(sagittal.falsePositive(1, 1, 1, 1, 1)));
    }

    @Test
    void blocksThatAreNotKeptAreTheSame() {
        Random random = new Random(5);
        for (int[] size : new int[][] {{37, 21}, {16, 16}, {3, 1}, {2, 9}}) {
            byte[] truth = new byte[size[0] * size[1]];
            byte[] prediction = new byte[truth.length];
            for (int i = 0; i < truth.length; i++) {
                truth[i] = (byte) (random.nextInt(8) == 0 ? 255 : 0);
            }
            random.nextBytes(prediction);
            PixelTable table = PixelTable.of(TableTestPairs.of(
                    new ByteRaster(size[0], size[1], 1, truth, Levels.even(255)),
                    new ByteRaster(size[0], size[1], 1, prediction, Levels.even(255))));
            Overview all = new Overview(table, Plane.picture(size[0], size[1]), 1);
            Overview fewer = new Overview(table, Plane.picture(size[0], size[1]), 2);
            for (int shift = 0; shift <= all.deepest(); shift++) {
                for (int y = 0; y <= size[1] - 1 >> shift; y++) {
                    for (int x = 0; x <= size[0] - 1 >> shift; x++) {
                        String where = shift + ": " + x + ", " + y;
                        assertEquals(all.falsePositive(shift, x, y, x, y), fewer.falsePositive(shift, x, y, x, y), where);
                        assertEquals(all.miss(shift, x, y, x, y), fewer.miss(shift, x, y, x, y), where);
                    }
                }
            }
            assertTrue(fewer.work() < all.work(), "fewer blocks were worked out");
        }
    }
}
