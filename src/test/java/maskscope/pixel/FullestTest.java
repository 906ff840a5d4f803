package maskscope.pixel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.stream.IntStream;
import maskscope.mask.ByteRaster;
import maskscope.testing.Levels;
import org.junit.jupiter.api.Test;

class FullestTest {

    private static final int X = 6;
    private static final int Y = 5;
    private static final int Z = 9;

    private static PixelTable table(int... objects) {
        byte[] truth = new byte[X * Y * Z];
        for (int voxel : objects) {
            truth[voxel] = -1;
        }
        ByteRaster raster = new ByteRaster(X, Y, Z, truth, Levels.even(255));
        return PixelTable.of(TableTestPairs.of(raster, raster));
    }

    private static int voxel(int x, int y, int z) {
        return (z * Y + y) * X + x;
    }

    @Test
    void aLookBeginsWhereMostOfTheTruthIs() {
        PixelTable table = table(voxel(0, 0, 1), voxel(5, 3, 7), voxel(4, 3, 7), voxel(4, 2, 7), voxel(2, 0, 2));
        assertArrayEquals(new int[] {4, 3, 7}, Fullest.slices(table, 2));
    }

    @Test
    void theSideThatIsLookedAtFirstDecides() {
        PixelTable table = table(voxel(1, 0, 0), voxel(1, 1, 0), voxel(1, 1, 8), voxel(4, 4, 4), voxel(5, 4, 4), voxel(3, 4, 3));
        assertArrayEquals(new int[] {1, 1, 0}, Fullest.slices(table, 0));
        assertArrayEquals(new int[] {3, 4, 4}, Fullest.slices(table, 1));
    }

    @Test
    void withoutTruthOrWithNothingElseItBeginsInTheMiddle() {
        assertArrayEquals(new int[] {3, 2, 4}, Fullest.slices(table(), 2));
        assertArrayEquals(new int[] {3, 2, 4}, Fullest.slices(table(IntStream.range(0, X * Y * Z).toArray()), 2));
    }
}
