package maskscope.file.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.open.MaskFormats;
import maskscope.testing.Colours;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// JPEG as a photograph, and what is not read of it; [FormatFixturesTest] has its numbers.
class JpegTest {

    private static final Path FORMATS = Path.of("src", "test", "resources", "formats");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rgb", "adobe0", "cmyk", "ycck", "printer-profile"})
    void aPhotographIsSeenInTheColoursThatItsMaskWouldBeReadIn(String kind) throws Exception {
        Colours.assertSeenAsRead(FORMATS.resolve("jpeg-" + kind + ".jpg"));
    }

    @Test
    void aWayOfPackingThatIsNotReadIsTold() throws Exception {
        byte[] bytes = Files.readAllBytes(FORMATS.resolve("jpeg-grey.jpg"));
        assertEquals(0xc0, bytes[frame(bytes) + 1] & 0xff);
        bytes[frame(bytes) + 1] = (byte) 0xc9;
        Path file = Files.write(folder.resolve("a.jpg"), bytes);
        Told.by(() -> read(file), "a.jpg", "packed in a way that is not read here", "save it as PNG");
        Told.by(() -> MaskFormats.readPhoto(file, ReadControl.unattended()), "a.jpg", "packed in a way");
    }

    @Test
    void halfAFileIsTold() throws Exception {
        byte[] bytes = Files.readAllBytes(FORMATS.resolve("jpeg-ycck.jpg"));
        Path file = folder.resolve("a.jpg");
        for (int length : new int[] {4, 30, frame(bytes) + 5, bytes.length / 2, bytes.length - 40}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            Told.by(() -> read(file), "a.jpg", "cut off or damaged");
        }
    }

    private static void read(Path file) throws BadInput {
        MaskFormats.read(file, Wish.NONE, ReadControl.unattended());
    }

    /// Where the first marker of a frame stands.
    private static int frame(byte[] bytes) {
        int at = 0;
        while (bytes[at] != (byte) 0xff || bytes[at + 1] != (byte) 0xc0) {
            at++;
        }
        return at;
    }
}
