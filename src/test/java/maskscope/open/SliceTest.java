package maskscope.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import maskscope.mask.Axes;
import maskscope.mask.BadInput;
import maskscope.mask.ByteRaster;
import maskscope.mask.Decoding;
import maskscope.mask.DoubleRaster;
import maskscope.mask.Extent;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.Photo;
import maskscope.mask.Placement;
import maskscope.mask.Raster;
import maskscope.mask.ShortRaster;
import maskscope.mask.Slice;
import maskscope.mask.SliceWish;
import maskscope.testing.Levels;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Slices cut out of volumes, and the words that ask for them.
class SliceTest {

    private static final int X = 4;
    private static final int Y = 3;
    private static final int Z = 5;
    private static final Path FILE = Path.of("volume.nii");

    private static Stream<Raster> volumes() {
        byte[] bytes = new byte[X * Y * Z];
        short[] shorts = new short[bytes.length];
        float[] floats = new float[bytes.length];
        double[] doubles = new double[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
            shorts[i] = (short) (i * 1000);
            floats[i] = i - 30;
            doubles[i] = i / 60.0;
        }
        double[] levels = Levels.even(255);
        levels[7] = Double.NaN;
        return Stream.of(
                new ByteRaster(X, Y, Z, bytes, levels),
                new ShortRaster(X, Y, Z, shorts, Levels.even16()),
                new FloatRaster(X, Y, Z, floats, Decoding.logits()),
                new DoubleRaster(X, Y, Z, doubles));
    }

    private static MaskPair pair(Raster raster, Axes axes) {
        return new MaskPair("t", "p", raster, raster, Optional.empty(), Placement.along(axes));
    }

    @ParameterizedTest
    @MethodSource("volumes")
    void aSliceHoldsTheValuesOfItsVoxelsAndIsOfTheSameKind(Raster volume) {
        for (int side = 0; side < 3; side++) {
            for (int index = 0; index < volume.extent().along(side); index++) {
                MaskPair slice = pair(volume, Axes.PLAIN).slice(new Slice(side, index));
                assertEquals(volume.getClass(), slice.truth().getClass());
                assertEquals(new Extent(side == 0 ? Y : X, side == 2 ? Y : Z, 1), slice.truth().extent());
                int pixel = 0;
                for (int voxel = 0; voxel < volume.pixels(); voxel++) {
                    int[] at = {voxel % X, voxel / X % Y, voxel / X / Y};
                    if (at[side] == index) {
                        assertEquals(volume.value(voxel), slice.truth().value(pixel), side + " " + index + " " + pixel);
                        assertEquals(volume.value(voxel), slice.prediction().value(pixel));
                        pixel++;
                    }
                }
                assertEquals(slice.pixels(), pixel);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"x,0", "1,1", "Z,2", "sagittal,2", "Coronal,0", "axial,1"})
    void anAxisIsALetterANumberOrAPlaneOfTheBody(String word, int side) throws BadInput {
        MaskPair scan = pair(volumes().toList().getFirst(), new Axes("AIR"));
        assertEquals(new Slice(side, 2), new SliceWish(word, 2).in(scan, FILE));
    }

    @Test
    void aSliceThatIsNotThereIsToldWithThoseThatAre() {
        MaskPair plain = pair(volumes().toList().getFirst(), Axes.PLAIN);
        Told.by(() -> new SliceWish("z", 5).in(plain, FILE), "volume.nii", "no slice 5 across z", "0 to 4");
        Told.by(() -> new SliceWish("y", 3).in(plain, FILE), "no slice 3 across y", "0 to 2");
        Told.by(() -> new SliceWish("axial", 0).in(plain, FILE), "which of its sides is axial", "x, y or z");
        MaskPair picture = plain.slice(new Slice(2, 0));
        Told.by(() -> new SliceWish("z", 0).in(picture, FILE), "is a picture and has no slices", "leave out the slice");
    }

    @Test
    void aScanIsGreyAndOneOfASingleSliceIsAPicture() {
        Photo scan = Photo.volume(1, 2, 2, new byte[] {0, 16, -1, -128});
        assertEquals(0xff10_1010, scan.colour(1));
        assertEquals(0xffff_ffff, scan.colour(2));
        assertEquals(new Extent(1, 2, 2), scan.extent());
        Photo picture = Photo.volume(2, 2, 1, new byte[] {0, 16, -1, -128});
        assertEquals(0xff80_8080, picture.argb()[3]);
        assertTrue(picture.grey().length == 0 && scan.argb().length == 0);
    }
}
