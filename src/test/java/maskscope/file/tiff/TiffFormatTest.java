package maskscope.file.tiff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import maskscope.file.Content;
import maskscope.file.Grid;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Extent;
import maskscope.mask.Photo;
import maskscope.mask.Turn;
import maskscope.open.MaskFormats;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a TIFF says that is not so, or that is not read here; [FormatFixturesTest] has the sound ones.
class TiffFormatTest {

    @TempDir
    Path folder;

    private final Map<Integer, Object> tags = new TreeMap<>(Map.of(256, 4, 257, 3, 258, 8, 259, 1, 262, 1, 273, 8, 279, 12));

    private static Content read(Path file) throws BadInput {
        return MaskFormats.read(file, Wish.NONE, ReadControl.unattended());
    }

    /// Twelve pixels of 0 to 11 and the headers of pages, each with the next one's place.
    private Path write(int pages) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        out.put("II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(20);
        for (int k = 0; k < 12; k++) {
            out.put((byte) k);
        }
        for (int page = 0; page < pages; page++) {
            int far = out.position() + 2 + 12 * tags.size() + 4;
            out.putShort((short) tags.size());
            for (Map.Entry<Integer, Object> tag : tags.entrySet()) {
                far = entry(out, tag.getKey(), tag.getValue(), far);
            }
            out.putInt(page + 1 < pages ? far : 0).position(far);
        }
        return Files.write(folder.resolve("a.tif"), Arrays.copyOf(out.array(), out.position()));
    }

    private static int entry(ByteBuffer out, int tag, Object value, int far) {
        byte[] text = value instanceof String words ? words.getBytes(StandardCharsets.UTF_8) : new byte[0];
        int[] many = value instanceof int[] numbers ? numbers : new int[0];
        out.putShort((short) tag).putShort((short) (value instanceof String ? 2 : 4));
        out.putInt(value instanceof Integer ? 1 : text.length + many.length);
        out.putInt(value instanceof Integer number ? number : far);
        out.put(far, text);
        for (int i = 0; i < many.length; i++) {
            out.putInt(far + 4 * i, many[i]);
        }
        return far + text.length + 4 * many.length;
    }

    @Test
    void aFileOfOnePageIsRead() throws Exception {
        Grid grid = read(write(1)).grid().orElseThrow();
        assertEquals(new Extent(4, 3, 1), grid.extent());
        assertEquals(11, grid.number(11));
    }

    @Test
    void pagesThatAreAlikeAreSlices() throws Exception {
        Grid grid = read(write(5)).grid().orElseThrow();
        assertEquals(new Extent(4, 3, 5), grid.extent());
        assertEquals(11, grid.number(59));
    }

    @Test
    void smallerCopiesAreNoSlices() throws Exception {
        tags.put(254, 1);
        assertEquals(1, read(write(3)).grid().orElseThrow().depth());
    }

    @Test
    void pagesThatGoInCirclesAreTold() throws Exception {
        Path file = write(1);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 4] = 20;
        Files.write(file, bytes);
        Told.by(() -> read(file), "a.tif", "cut off or damaged");
    }

    @ParameterizedTest
    @CsvSource({"256, 100000", "257, 100000000", "258, 32", "273, 4000000", "273, 0", "273, -4", "279, 11", "277, 9"})
    void aHeaderThatClaimsMoreThanTheFileHoldsIsTold(int tag, int value) throws Exception {
        tags.put(tag, value);
        Told.by(() -> read(write(1)), "a.tif", "cut off or damaged");
    }

    @ParameterizedTest
    @CsvSource({"2", "1"})
    void aLastStripThatIsReallyCutOffIsTold(int rows) throws Exception {
        tags.put(278, rows);
        tags.put(273, rows == 2 ? new int[] {8, 16} : new int[] {8, 12, 16});
        tags.put(279, rows == 2 ? new int[] {8, 3} : new int[] {4, 4, 3});
        Told.by(() -> read(write(1)), "a.tif", "cut off or damaged");
        tags.put(279, rows == 2 ? new int[] {8, 4} : new int[] {4, 4, 4});
        assertEquals(11, read(write(1)).grid().orElseThrow().number(11));
    }

    @Test
    void aPackedPageThatIsFarTooLargeForItsDataIsRefusedBeforeAnythingIsAllocated() throws Exception {
        tags.putAll(Map.of(256, 9000, 257, 9000, 259, 8));
        // The size alone would be refused in other words.
        ReadControl few = new ReadControl(done -> {}, () -> false, 50);
        Told.by(() -> MaskFormats.read(write(1), Wish.NONE, few), "a.tif", "cut off or damaged");
    }

    @Test
    void moreSlicesThanMayBeReadAreTold() throws Exception {
        ReadControl few = new ReadControl(done -> {}, () -> false, 50);
        Told.by(() -> MaskFormats.read(write(5), Wish.NONE, few), "5 slices of 4 × 3 pixels", "50 pixels", "crop it");
    }

    @ParameterizedTest
    @CsvSource({"259, 7, JPEG", "259, 50000, Zstandard", "259, 999, number 999", "262, 5, CMYK", "262, 8, L*a*b*",
        "258, 12, 12 bits", "262, 77, number 77", "339, 6, complex"})
    void pixelsThatAreNotReadHereAreTold(int tag, int value, String words) throws Exception {
        tags.put(tag, value);
        Told.by(() -> read(write(1)), "a.tif", words, "not read here", "save it");
    }

    @Test
    void aDicomFileThatBeginsLikeATiffIsNone() throws Exception {
        byte[] bytes = Arrays.copyOf(Files.readAllBytes(write(1)), 400);
        assertEquals("TIFF", MaskFormats.of(Files.write(folder.resolve("a.tif"), bytes)).name());
        System.arraycopy("DICM".getBytes(StandardCharsets.US_ASCII), 0, bytes, 128, 4);
        Path file = Files.write(folder.resolve("a.dcm"), bytes);
        Told.by(() -> read(file), "a.dcm", "DICOM");
    }

    @Test
    void wordsThatAreNoNumberForNoDataAndNoOrientationSayNothing() throws Exception {
        tags.put(42_113, "none");
        tags.put(274, "upright");
        assertEquals(OptionalDouble.empty(), read(write(1)).facts().noData());
        assertEquals(Turn.NONE, read(write(1)).facts().upright());
        tags.put(274, 9);
        tags.put(42_113, " 11  ");
        assertEquals(Turn.NONE, read(write(1)).facts().upright());
        assertEquals(OptionalDouble.of(11), read(write(1)).facts().noData());
    }

    @Test
    void slicesBehindOneHeaderAreTold() throws Exception {
        tags.put(270, "ImageJ=1.53t\nimages=30\nslices=30\n");
        Told.by(() -> read(write(1)), "keeps 30 slices behind the header of one page", "header for each page");
        tags.put(270, "{\"shape\": [7, 3, 4]}");
        Told.by(() -> read(write(1)), "keeps 7 slices", "one page");
        assertEquals(7, read(write(7)).grid().orElseThrow().depth());
    }

    @Test
    void channelsOfAStackAreToldBeforeOneIsChosen() throws Exception {
        tags.put(270, "ImageJ=1.53t\nimages=6\nchannels=3\nslices=2\n");
        Path file = write(6);
        assertEquals(3, read(file).channels().size());
        assertTrue(read(file).grid().isEmpty());
        Content second = MaskFormats.read(file, Wish.NONE.withChannel("1"), ReadControl.unattended());
        assertEquals(2, second.grid().orElseThrow().depth());
        Told.by(() -> MaskFormats.read(file, Wish.NONE.withChannel("3"), ReadControl.unattended()), "no channel 3", "0 to 2");
    }

    @Test
    void pagesOfAPhotographAreAScanAndAGlanceIsTheFirst() throws Exception {
        Path file = write(3);
        Photo scan = MaskFormats.readPhoto(file, ReadControl.unattended());
        assertEquals(new Extent(4, 3, 3), scan.extent());
        assertEquals(-1, scan.grey()[35], "the greatest number is white");
        Photo photo = MaskFormats.glance(file, ReadControl.unattended());
        assertEquals(4, photo.width());
        assertEquals(0xff0b_0b0b, photo.argb()[11]);
    }
}
