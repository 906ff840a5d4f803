package maskscope.mask;

import static java.awt.image.BufferedImage.TYPE_3BYTE_BGR;
import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Damaged at random, a file still gives a raster or a [BadInput], and never more memory than its limit allows.
class MutationTest {

    private static final int ROUNDS = 600;
    private static final int MOST_PIXELS = 1 << 16;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "bmp", "gif", "npy", "volume.npy", "npz", "stored.npz", "colour.bmp", "colour.jpeg",
        "palette.png", "tiff", "colour.tiff", "palette.tiff"})
    void aDamagedFileGivesARasterOrASentence(String kind) throws IOException {
        byte[] sound = sound(kind);
        Random random = new Random(kind.hashCode());
        ReadControl control = new ReadControl(done -> {}, () -> false, MOST_PIXELS);
        PrintStream console = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int refused = 0;
        try {
            System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
            for (int round = 0; round < ROUNDS; round++) {
                Path file = Files.write(folder.resolve("mutant"), mutant(sound, random));
                refused += refuses(file, control) ? 1 : 0;
            }
        } finally {
            System.setErr(console);
        }
        assertFalse(printed.toString(StandardCharsets.UTF_8).contains("Exception"), "a stack trace was printed");
        assertTrue(refused > ROUNDS / 20, "the mutations hardly damage anything: " + refused);
    }

    private static boolean refuses(Path file, ReadControl control) {
        boolean refused = false;
        try {
            Content content = MaskFormats.read(file, Wish.NONE, control);
            content.grid().ifPresent(grid -> assertTrue(grid.pixels() <= MOST_PIXELS));
        } catch (BadInput told) {
            refused = true;
            assertFalse(told.getMessage().contains("memory to read it"), told.getMessage());
        }
        try {
            Photo photo = MaskFormats.readPhoto(file, control);
            assertTrue(photo.width() <= 4096 && photo.height() <= 4096);
            MaskFormats.glance(file, control);
        } catch (BadInput told) {
            assertFalse(told.getMessage().contains("memory to read it"), told.getMessage());
        }
        return refused;
    }

    private static byte[] sound(String kind) throws IOException {
        if (kind.endsWith("npz")) {
            return Zips.zip(!kind.startsWith("stored"), Zips.named("n.npy", sound("volume.npy"), "m.npy", sound("npy")));
        }
        if (kind.equals("volume.npy")) {
            return TestFiles.npy("|u1", true, "5, 6, 7", 210, out -> {});
        }
        if (kind.equals("npy")) {
            return TestFiles.npy("<f4", false, "20, 30", 2400, out -> {
                for (int i = 0; i < 600; i++) {
                    out.putFloat(i / 600f);
                }
            });
        }
        String format = kind.substring(kind.indexOf('.') + 1);
        if (kind.startsWith("palette")) {
            int[] greys = {0xff00_0000, 0xffff_ffff, 0xff55_5555};
            return TestFiles.bytes(TestFiles.indexed(40, 30, 2, greys, (x, y) -> x % 3), format);
        }
        int type = kind.startsWith("colour") ? TYPE_3BYTE_BGR : TYPE_BYTE_GRAY;
        return TestFiles.bytes(TestFiles.picture(40, 30, type, (x, y) -> x * 5 + y & 0xff), format);
    }

    /// One to four changes: flipped bits anywhere, wild bytes in the header, a cut, a doubled or a missing stretch.
    private static byte[] mutant(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int change = random.nextInt(1, 5); change > 0 && bytes.length > 1; change--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1, 2 -> bytes[random.nextInt(Math.min(bytes.length, 64))] = (byte) random.nextInt(-128, 128);
                case 3 -> bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
                default -> {
                    int length = random.nextInt(Math.min(16, bytes.length - at));
                    int from = random.nextInt(bytes.length - length);
                    System.arraycopy(bytes, from, bytes, at, length);
                }
            }
        }
        return bytes;
    }
}
