package maskscope.pixel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import maskscope.mask.Axes;
import maskscope.mask.ByteRaster;
import maskscope.mask.Extent;
import maskscope.mask.Placement;
import maskscope.testing.Levels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        // The two sides with the finest voxels make the picture, whatever is axial.
        "PIR, 512, 512, 17, 0.59, 0.59, 3.3, 2",
        "RAS, 512, 17, 512, 0.59, 3.3, 0.59, 1",
        "RAS, 17, 512, 512, 3.3, 0.59, 0.59, 0",
        "'', 400, 300, 200, 1, 1.3, 1, 1",
        "'', 20, 512, 512, 0.5, 0.5, 2, 2",
        "RAS, 60, 60, 60, 0.5, 3, 3, 2",
        "ASR, 60, 60, 60, 3, 0.5, 3, 2",
        // Else the side that slices were taken along: it has few.
        "RAS, 17, 512, 512, 1, 1, 1, 0",
        "'', 17, 512, 512, 1, 1, 1, 0",
        "'', 512, 170, 512, 1, 1.1, 1, 1",
        "'', 512, 512, 17, 1, 1, 1, 2",
        "'', 512, 1, 17, 1, 1, 3, 1",
        // Else what is axial, or else z.
        "RAS, 176, 256, 256, 1, 1, 1, 2",
        "PSR, 200, 256, 180, 1, 1.1, 1, 1",
        "'', 176, 256, 256, 1, 1, 1, 2",
        "'', 17, 17, 512, 1, 1, 1, 2"
    })
    void aLookIsAcrossTheSideWhoseSlicesShowTheMost(
            String directions, int width, int height, int depth, double x, double y, double z, int side) {
        Placement placement = new Placement(new Axes(directions), List.of(x, y, z), List.of());
        assertEquals(side, Fullest.side(new Extent(width, height, depth), placement));
    }

    @Test
    void withoutTruthOrWithNothingElseItBeginsInTheMiddle() {
        assertArrayEquals(new int[] {3, 2, 4}, Fullest.slices(table(), 2));
        assertArrayEquals(new int[] {3, 2, 4}, Fullest.slices(table(IntStream.range(0, X * Y * Z).toArray()), 2));
    }
}
