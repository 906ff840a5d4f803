package maskscope.file.webp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import maskscope.file.Content;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Photo;
import maskscope.open.MaskFormats;
import maskscope.testing.Colours;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// WebP as a photograph, and what is wrong with a file; [FormatFixturesTest] has its numbers.
class WebpTest {

    private static final Path FORMATS = Path.of("src", "test", "resources", "formats");

    @TempDir
    Path folder;

    private static Content read(Path file) throws BadInput {
        return MaskFormats.read(file, Wish.NONE, ReadControl.unattended());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossless-texture", "lossy-usual", "lossy-alpha1"})
    void aPhotographIsSeenInTheColoursThatItsMaskWouldBeReadIn(String kind) throws Exception {
        Colours.assertSeenAsRead(FORMATS.resolve("webp-" + kind + ".webp"));
    }

    @Test
    void aLargePhotographIsSeenAtAFractionOfItsSize() throws Exception {
        Path file = Files.write(folder.resolve("a.webp"), blank(9000, 90, 7));
        Photo photo = MaskFormats.readPhoto(file, ReadControl.unattended());
        assertEquals(3000, photo.width());
        assertEquals(30, photo.height());
        assertEquals(0xff07_0707, photo.argb()[89_999]);
    }

    /// All pixels of one grey, in codes of one symbol, which take no bits: as small as a picture can be packed.
    private static byte[] blank(int width, int height, int grey) {
        long[][] fields = {{0x2f, 8}, {width - 1, 14}, {height - 1, 14}, {0, 4}, {0, 3}, {5, 3}, {grey, 8}, {5, 3}, {grey, 8},
            {5, 3}, {grey, 8}, {5, 3}, {255, 8}, {1, 4}};
        BigInteger bits = BigInteger.ZERO;
        int count = 0;
        for (long[] field : fields) {
            bits = bits.or(BigInteger.valueOf(field[0]).shiftLeft(count));
            count += (int) field[1];
        }
        int length = Math.ceilDiv(count, 16) * 2;
        ByteBuffer out = ByteBuffer.allocate(20 + length).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(US_ASCII)).putInt(12 + length).put("WEBPVP8L".getBytes(US_ASCII)).putInt(length);
        for (int k = 0; k < length; k++) {
            out.put(bits.shiftRight(8 * k).byteValue());
        }
        return out.array();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossless-texture", "lossy-usual", "lossy-alpha1"})
    void progressOnlyGrowsAndEndsAt1AndAReadingCanBeCancelled(String kind) throws Exception {
        Path file = FORMATS.resolve("webp-" + kind + ".webp");
        List<Double> seen = new ArrayList<>();
        MaskFormats.read(file, Wish.NONE.withChannel("0"), new ReadControl(seen::add, () -> false, 1 << 20));
        assertEquals(seen.stream().sorted().toList(), seen);
        assertEquals(1.0, seen.getLast());
        assertTrue(seen.size() > 5, "told only " + seen);
        ReadControl stopped = new ReadControl(done -> {}, () -> true, 1 << 20);
        assertThrows(CancellationException.class, () -> MaskFormats.readPhoto(file, stopped));
    }

    @Test
    void packingThatLosesIsTold() throws Exception {
        assertTrue(read(FORMATS.resolve("webp-lossy-mask.webp")).lossy());
        assertFalse(read(FORMATS.resolve("webp-lossless-mask.webp")).lossy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossless-texture", "lossless-alpha", "lossy-usual", "lossy-parts", "lossy-alpha0", "frames"})
    void aFileThatIsCutOffAnywhereIsTold(String kind) throws Exception {
        byte[] bytes = Files.readAllBytes(FORMATS.resolve("webp-" + kind + ".webp"));
        Path file = folder.resolve("a.webp");
        // Of an animation the second frame is not looked at, and the last byte may be one that fills up.
        int needed = kind.equals("frames") ? bytes.length / 2 : bytes.length - 2;
        for (int length = 12; length < needed; length += 1 + length / 40) {
            Files.write(file, Arrays.copyOf(bytes, length));
            Told.by(() -> read(file), "a.webp", "the WebP is cut off or damaged");
            Told.by(() -> MaskFormats.readPhoto(file, ReadControl.unattended()), "a.webp", "cut off or damaged");
        }
    }

    @Test
    void aFirstFrameThatCoversAPartIsTold() throws Exception {
        byte[] bytes = Files.readAllBytes(FORMATS.resolve("webp-frames.webp"));
        assertEquals('X', bytes[15]);
        bytes[24] = 9;
        Path file = Files.write(folder.resolve("a.webp"), bytes);
        Told.by(() -> read(file), "covers only 7 × 5 pixels of 10 × 5", "save the picture whole");
    }

    @Test
    void aLargeSizeIsToldBeforeAnythingIsUnpacked() throws Exception {
        byte[] bytes = Files.readAllBytes(FORMATS.resolve("webp-lossless-blank.webp"));
        Arrays.fill(bytes, 21, 24, (byte) 0xff);
        bytes[24] = 0x0f;
        Path file = Files.write(folder.resolve("a.webp"), bytes);
        ReadControl few = new ReadControl(done -> {}, () -> false, 100);
        Told.by(() -> MaskFormats.read(file, Wish.NONE, few), "a.webp", "16384 × 16384", "crop it");
    }
}
