package maskscope.file.numpy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import maskscope.doctor.TestRasters;
import maskscope.file.Grid;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.ByteRaster;
import maskscope.mask.DoubleRaster;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskRole;
import maskscope.mask.Photo;
import maskscope.mask.Raster;
import maskscope.mask.ShortRaster;
import maskscope.open.MaskFormats;
import maskscope.testing.NpyFiles;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the numbers of array files mean, and which arrays are refused with which words.
class NpyTest {

    @TempDir
    Path folder;

    private Raster read(byte[] bytes) throws IOException, BadInput {
        return TestRasters.raster(Files.write(folder.resolve("map.npy"), bytes), MaskRole.PREDICTION);
    }

    private Raster read(String type, String shape, int bytes, Consumer<ByteBuffer> numbers) throws IOException, BadInput {
        return read(NpyFiles.npy(type, false, shape, bytes, numbers));
    }

    private static double[] values(Raster raster) {
        double[] values = new double[raster.pixels()];
        Arrays.setAll(values, raster::value);
        return values;
    }

    private static void assertValues(Raster raster, double... expected) {
        assertEquals(Arrays.toString(expected), Arrays.toString(values(raster)));
    }

    @Test
    void float32IsKeptExactly() throws Exception {
        Raster raster = read("<f4", "1, 3", 12, out -> out.putFloat(0.1f).putFloat(1f).putFloat(Float.MIN_VALUE));
        assertInstanceOf(FloatRaster.class, raster);
        assertValues(raster, 0.1f, 1, Float.MIN_VALUE);
        assertEquals(3, raster.width());
        assertEquals(1, raster.height());
    }

    @Test
    void bothByteOrdersAreRead() throws Exception {
        assertValues(read(">f4", "2, 1", 8, out -> out.putFloat(0.25f).putFloat(0.7f)), 0.25, 0.7f);
        assertValues(read(">u2", "2, 1", 4, out -> out.putShort((short) 256).putShort((short) 0xffff)), 256 / 65_535.0, 1);
    }

    @Test
    void float64StaysDouble() throws Exception {
        Raster raster = read("<f8", "1, 2", 16, out -> out.putDouble(1e-12).putDouble(1 / 3.0));
        assertInstanceOf(DoubleRaster.class, raster);
        assertValues(raster, 1e-12, 1 / 3.0);
    }

    @Test
    void float16IsWidened() throws Exception {
        Raster raster = read("<f2", "1, 3", 6, out -> out.putShort((short) 0x3800).putShort((short) 0x3c00).putShort((short) 1));
        assertInstanceOf(FloatRaster.class, raster);
        assertValues(raster, 0.5, 1, Math.scalb(1.0, -24));
    }

    @Test
    void booleansAre0And1() throws Exception {
        Raster raster = read("|b1", "1, 3", 3, out -> out.put(new byte[] {0, 1, 1}));
        assertInstanceOf(ByteRaster.class, raster);
        assertValues(raster, 0, 1, 1);
    }

    @Test
    void bytesAre0And1OrGreys() throws Exception {
        assertValues(read("|u1", "1, 3", 3, out -> out.put(new byte[] {0, 1, 1})), 0, 1, 1);
        assertValues(read("|u1", "1, 3", 3, out -> out.put(new byte[] {0, 1, (byte) 128})), 0, 1 / 255.0, 128 / 255.0);
        assertValues(read("|i1", "1, 3", 3, out -> out.put(new byte[] {0, 120, 127})), 0, 120 / 255.0, 127 / 255.0);
    }

    @Test
    void unsigned16BitsAre0And1Or8Or16BitGreys() throws Exception {
        assertValues(read("<u2", "1, 2", 4, out -> out.putShort((short) 0).putShort((short) 1)), 0, 1);
        assertValues(read("<u2", "1, 2", 4, out -> out.putShort((short) 51).putShort((short) 255)), 0.2, 1);
        assertValues(read("<u2", "1, 2", 4, out -> out.putShort((short) 1).putShort((short) 40_000)),
                1 / 65_535.0, 40_000 / 65_535.0);
        assertInstanceOf(ShortRaster.class, read("<u2", "1, 300", 600, out -> {
            for (int k = 0; k < 300; k++) {
                out.putShort((short) (200 * k));
            }
        }));
    }

    @ParameterizedTest
    @CsvSource({"<i2,2", "<i4,4", "<u4,4", ">i8,8", "<u8,8"})
    void widerIntegersHold8BitValues(String type, int size) throws Exception {
        ByteOrder order = type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        Raster greys = read(type, "1, 2", 2 * size, out -> put(out.order(order), size, 51, 255));
        assertInstanceOf(ByteRaster.class, greys);
        assertValues(greys, 0.2, 1);
        assertValues(read(type, "1, 2", 2 * size, out -> put(out.order(order), size, 0, 1)), 0, 1);
    }

    private static void put(ByteBuffer out, int size, long... values) {
        for (long value : values) {
            switch (size) {
                case 2 -> out.putShort((short) value);
                case 4 -> out.putInt((int) value);
                default -> out.putLong(value);
            }
        }
    }

    @Test
    void integersKeepTheirSignAndTheirSize() throws Exception {
        assertNumbers("<i4", 8, out -> put(out, 4, -3, 700_000), -3, 700_000);
        assertNumbers("<i2", 4, out -> put(out, 2, -32_768, 256), -32_768, 256);
        assertNumbers("|i1", 2, out -> out.put(new byte[] {-1, 1}), -1, 1);
        assertNumbers("<u4", 8, out -> put(out, 4, 5, -1), 5, 4_294_967_295.0);
        assertNumbers("<u8", 16, out -> put(out, 8, 5, -1), 5, 0x1p64);
    }

    private void assertNumbers(String type, int bytes, Consumer<ByteBuffer> numbers, double... expected) throws Exception {
        Path file = Files.write(folder.resolve("map.npy"), NpyFiles.npy(type, false, "1, 2", bytes, numbers));
        Grid grid = MaskFormats.read(file, Wish.NONE, ReadControl.unattended()).grid().orElseThrow();
        assertEquals(expected[0], grid.number(0));
        assertEquals(expected[1], grid.number(1));
    }

    @Test
    void fortranOrderIsTurned() throws Exception {
        byte[] columns = {0, 51, 102, (byte) 153, (byte) 204, (byte) 255};
        Raster raster = read(NpyFiles.npy("|u1", true, "2, 3", 6, out -> out.put(columns)));
        assertEquals(3, raster.width());
        assertValues(raster, 0, 102 / 255.0, 204 / 255.0, 51 / 255.0, 153 / 255.0, 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "1, 2, 3;3;2", "2, 3, 1;3;2", "1, 1, 2, 3;3;2", "1, 2, 3, 1, 1;3;2", "1, 6;6;1", "6, 1;1;6"})
    void sidesOf1AroundAMaskAreDropped(String shape, int width, int height) throws Exception {
        Raster raster = read("|u1", shape, 6, out -> out.put(new byte[6]));
        assertEquals(width, raster.width());
        assertEquals(height, raster.height());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6,", "", "2, 3, 2, 3, 2", "1, 2, 3, 2, 3, 2, 1"})
    void shapesThatNobodyCanNameAreRefused(String shape) {
        int count = shape.isEmpty() ? 1 : shape.contains("2, 3") ? 72 : 6;
        Told.by(() -> read("|u1", shape, count, out -> out.put(new byte[count])), "map.npy", "a mask has rows and columns");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void allVersionsAreRead(int version) throws Exception {
        String header = "{'descr': '|u1', 'fortran_order': False, 'shape': (1, 2), }";
        assertValues(read(NpyFiles.npy(version, header, ByteOrder.LITTLE_ENDIAN, 2, out -> out.put(new byte[] {0, 1}))), 0, 1);
    }

    @Test
    void notNumbersAreCountedAndRefused() {
        Told.by(() -> read("<f4", "1, 2", 8, out -> out.putFloat(Float.POSITIVE_INFINITY).putFloat(0.5f)),
                "map.npy", "of 2 values, 1 infinite", "0.5 to 0.5", "--sigmoid");
        Told.by(() -> read("<f8", "1, 1", 8, out -> out.putDouble(Double.NaN)), "of 1 values, 1 not a number");
    }

    @Test
    void pythonObjectsAreNeverOpened() {
        Told.by(() -> read("|O", "1, 2", 16, out -> {}), "map.npy", "Python objects", "save a plain array of numbers",
                "numpy.load('file.npy', allow_pickle=True).item()['masks']");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c8", "<U3", "|S4", "<M8", "<f16", "|V8"})
    void otherTypesAreRefusedByName(String type) {
        Told.by(() -> read(type, "1, 2", 16, out -> {}), "map.npy", "values of the type " + type, "save booleans, integers");
    }

    @Test
    void namedFieldsAreRefused() {
        String header = "{'descr': [('a', '<f4'), ('b', '<f4')], 'fortran_order': False, 'shape': (1, 2), }";
        Told.by(() -> read(NpyFiles.npy(1, header, ByteOrder.LITTLE_ENDIAN, 16, out -> {})), "named fields", "one field");
    }

    @Test
    void aShapeThatTheFileCannotHoldIsToldBeforeAnythingIsAllocated() {
        Told.by(() -> read("<f4", "60000, 60000", 8, out -> {}), "map.npy", "cut off", "60000 × 60000", "save it again");
        Told.by(() -> read("<f8", "2147483647, 2147483647, 2147483647", 8, out -> {}), "cut off");
        Told.by(() -> read("<f4", "1, 2", 12, out -> {}), "more than one array", "numpy.save");
        Told.by(() -> read("<f4", "0, 2", 0, out -> {}), "no pixel");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'descr': '|u1', 'fortran_order': False, 'shape': (1, 2), 'more': True}",
        "{'descr': '|u1', 'fortran_order': False}",
        "{'descr': '|u1', 'descr': '|u1', 'fortran_order': False, 'shape': (1, 2)}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (1, -2)}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (1,, 2)}",
        "{'descr': '|u1', 'fortran_order': False, 'shape': (1, 99999999999)}",
        "{'descr': '|u1' 'fortran_order': False, 'shape': (1, 2)}",
        "{'descr': __import__('os'), 'fortran_order': False, 'shape': (1, 2)}",
        "nothing"})
    void aHeaderThatIsNotExactlyAsNumpyWritesItIsDamaged(String header) {
        Told.by(() -> read(NpyFiles.npy(1, header, ByteOrder.LITTLE_ENDIAN, 2, out -> {})), "map.npy", "cut off or damaged");
    }

    @Test
    void anUnknownVersionIsTold() {
        Told.by(() -> read(NpyFiles.npy(9, "{}", ByteOrder.LITTLE_ENDIAN, 2, out -> {})), "version 9", "numpy.save");
    }

    @Test
    void anArrayOfColoursIsAPhotographWithChannelsFirstOrLast() throws Exception {
        byte[] colours = {1, 2, 3, 4, 5, 6, 7, 8, 9, 90, 91, 92};
        byte[] planes = {1, 4, 7, 90, 2, 5, 8, 91, 3, 6, 9, 92};
        byte[] columns = {1, 7, 4, 90, 2, 8, 5, 91, 3, 9, 6, 92};
        assertColours(NpyFiles.npy("|u1", false, "2, 2, 3", 12, out -> out.put(colours)));
        assertColours(NpyFiles.npy("|u1", false, "3, 2, 2", 12, out -> out.put(planes)));
        assertColours(NpyFiles.npy("|u1", true, "2, 2, 3", 12, out -> out.put(columns)));
    }

    private void assertColours(byte[] bytes) throws IOException, BadInput {
        Path file = Files.write(folder.resolve("photo.npy"), bytes);
        int[] expected = {0xff01_0203, 0xff04_0506, 0xff07_0809, 0xff5a_5b5c};
        assertArrayEquals(expected, MaskFormats.readPhoto(file, ReadControl.unattended()).argb());
    }

    @Test
    void aFloatScanIsStretchedToItsRange() throws Exception {
        byte[] bytes = NpyFiles.npy("<f4", false, "1, 3", 12, out -> out.putFloat(-1).putFloat(Float.NaN).putFloat(3));
        Photo photo = MaskFormats.readPhoto(Files.write(folder.resolve("scan.npy"), bytes), ReadControl.unattended());
        assertEquals("[-16777216, -16777216, -1]", Arrays.toString(photo.argb()));
    }
}
