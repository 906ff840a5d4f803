package maskscope.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import maskscope.mask.Axes;
import maskscope.mask.ByteRaster;
import maskscope.mask.Extent;
import maskscope.mask.Placement;
import maskscope.mask.Turn;
import maskscope.testing.Levels;
import org.junit.jupiter.api.Test;

/// What an answer would make of a pair, small: it lies as the picture will.
class PreviewTest {

    private static final Extent SIZE = new Extent(4, 5, 6);

    private static ByteRaster objects(int... voxels) {
        byte[] samples = new byte[(int) SIZE.pixels()];
        for (int voxel : voxels) {
            samples[voxel] = (byte) 255;
        }
        return new ByteRaster(SIZE.width(), SIZE.height(), SIZE.depth(), samples, Levels.even(255));
    }

    private static int voxel(int x, int y, int z) {
        return (z * SIZE.height() + y) * SIZE.width() + x;
    }

    private static List<Integer> seen(Preview preview, int what) {
        return IntStream.range(0, preview.pixels().length).filter(i -> preview.pixels()[i] == what).boxed().toList();
    }

    @Test
    void aBodysRightIsAtTheLeftAndItsFrontOnTop() {
        ByteRaster rightInFront = objects(voxel(3, 4, 2), voxel(3, 3, 2));
        ByteRaster leftBehind = objects(voxel(0, 0, 2));
        Placement scan = new Placement(new Axes("RAS"), List.of(1.0, 1.0, 1.0), List.of());
        Preview preview = Preview.of(rightInFront, leftBehind, Turn.NONE, scan);
        assertEquals(4, preview.width());
        assertEquals(5, preview.height());
        assertEquals(List.of(0, 4), seen(preview, Preview.TRUTH), "x runs to the left, y upwards");
        assertEquals(List.of(19), seen(preview, Preview.PREDICTION));
    }

    @Test
    void slicesThatLieFarApartAreThePictures() {
        ByteRaster one = objects(voxel(1, 2, 3), voxel(1, 2, 4));
        Placement thick = new Placement(new Axes("RAS"), List.of(1.0, 3.0, 0.5), List.of());
        Preview preview = Preview.of(one, one, Turn.NONE, thick);
        assertEquals(4, preview.width(), "x");
        assertEquals(6, preview.height(), "z");
        assertEquals(2.0, preview.pixelWidth());
        assertEquals(1.0, preview.pixelHeight());
        assertEquals(2, seen(preview, Preview.TRUTH | Preview.PREDICTION).size());
    }

    @Test
    void aPictureOfNoKnownDirectionsLiesAsItIsStored() {
        ByteRaster truth = objects(voxel(1, 0, 5));
        Preview preview = Preview.of(truth, objects(), Turn.NONE, Placement.PLAIN);
        assertEquals(List.of(1), seen(preview, Preview.TRUTH));
    }
}
