package maskscope.file;

import static java.awt.image.BufferedImage.TYPE_3BYTE_BGR;
import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import maskscope.mask.BadInput;
import maskscope.open.MaskFormats;
import maskscope.testing.NpyFiles;
import maskscope.testing.TestFiles;
import maskscope.testing.Told;
import maskscope.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that cannot be read: which words the user gets.
class FaultsTest {

    @TempDir
    Path folder;

    private static void read(Path file) throws BadInput {
        MaskFormats.read(file, Wish.NONE, ReadControl.unattended());
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void aMissingFileIsTold() {
        Told.by(() -> read(folder.resolve("gone.png")), "gone.png", "there is no such file", "check the name");
    }

    @Test
    void aFolderIsTold() {
        Told.by(() -> read(folder), folder.toString(), "this is a folder", "choose a file in it");
    }

    @Test
    void aForbiddenFileIsTold() {
        Path file = Path.of("secret.png");
        Told.by(() -> Faults.guard(file, () -> {
            throw new AccessDeniedException("secret.png");
        }), "secret.png", "no permission", "change its permissions");
    }

    @Test
    void aDriveThatFailsIsTold() {
        Told.by(() -> Faults.guard(Path.of("a.png"), () -> {
            throw new IOException("Input/output error");
        }), "a.png", "cannot be read", "try again");
    }

    @Test
    void aFileThatDoesNotFitTheMemoryIsTold() {
        Told.by(() -> Faults.guard(Path.of("a.png"), () -> {
            throw new OutOfMemoryError();
        }), "a.png", "not enough memory", "-Xmx");
    }

    @Test
    void aNameThatEndsInAFullStopEndsTheSentence() {
        BadInput told = BadInput.of(Path.of("a.npz"), "numpy.no-array", "x", List.of("mes."));
        assertEquals("a.npz: it holds no array “x”; choose one of mes.", told.getMessage());
    }

    @Test
    void whatIsWrongIsToldAsAMessageAboutTheFile() {
        BadInput told = BadInput.of(Path.of("a.npz"), "numpy.encrypted", "mask");
        assertEquals(Message.of("numpy.encrypted", Path.of("a.npz"), "mask"), told.message());
        assertEquals(Path.of("a.npz"), told.file());
    }

    @Test
    void anEmptyFileIsTold() throws IOException {
        Path file = write("empty.png", new byte[0]);
        Told.by(() -> read(file), "empty.png", "the file is empty", "save it again");
    }

    @Test
    void anUnknownKindOfFileIsToldWithTheKnownOnes() throws IOException {
        Path file = write("notes.png", "BM is how this text begins".getBytes());
        Told.by(() -> read(file), "notes.png", "not known", String.join(", ", MaskFormats.names()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "bmp", "gif"})
    void aPictureThatIsCutOffAnywhereIsToldAsCutOff(String format) throws IOException {
        byte[] whole = TestFiles.bytes(TestFiles.picture(23, 19, TYPE_BYTE_GRAY, (x, y) -> x * 7 ^ y * 31 & 0xff), format);
        // A GIF is whole before its very last bytes: the end of its data block, the end mark.
        int shortest = format.equals("bmp") || format.equals("gif") ? 20 : 10;
        for (int length = shortest; length < whole.length - (format.equals("gif") ? 4 : 1); length++) {
            Path file = write("half." + format, Arrays.copyOf(whole, length));
            Told.by(() -> read(file), "half." + format, "is cut off or damaged", "copy it again");
        }
    }

    @Test
    void anArrayThatIsCutOffAnywhereIsToldAsCutOff() throws IOException {
        byte[] whole = NpyFiles.npy("<f4", false, "5, 7", 140, out -> {});
        for (int length = 6; length < whole.length; length++) {
            Path file = write("half.npy", Arrays.copyOf(whole, length));
            Told.by(() -> read(file), "half.npy", "cut off or damaged", "copy it again");
        }
    }

    @Test
    void aSingleFlippedBitInAPngIsFound() throws IOException {
        Random random = new Random(1);
        byte[] sound = TestFiles.bytes(TestFiles.picture(20, 20, TYPE_BYTE_GRAY, (x, y) -> random.nextInt(256)), "png");
        int signature = 8;
        for (int at = signature; at < sound.length; at++) {
            byte[] bytes = sound.clone();
            bytes[at] ^= 4;
            Path file = write("flipped.png", bytes);
            Told.by(() -> read(file), "flipped.png");
        }
    }

    @Test
    void aGifWhoseEndMarkComesTooEarlyIsTold() throws IOException {
        // 2 × 2 pixels, two colours; the codes are clear, one white pixel, end.
        byte[] bytes = HexFormat.of().parseHex("474946383961" + "02000200800000" + "000000ffffff"
                + "2c000000000200020000" + "02" + "024c0100" + "3b");
        Path file = write("early.gif", bytes);
        Told.by(() -> read(file), "early.gif", "cut off or damaged");
    }

    @Test
    void aPngHeaderOf60000SquaredIsRefusedBeforeAnythingIsAllocated() throws IOException {
        Path file = write("bomb.png", pngWithSize(60_000, 60_000));
        Told.by(() -> read(file), "bomb.png", "60000 × 60000 pixels", "crop it, make it smaller", "-Xmx");
        Told.by(() -> MaskFormats.readPhoto(file, ReadControl.unattended()), "60000 × 60000", "make it smaller");
    }

    @Test
    void theLimitOfPixelsIsKeptToThePixel() throws Exception {
        Path file = TestFiles.write(folder, "m.png", TestFiles.picture(10, 10, TYPE_BYTE_GRAY, (x, y) -> x), "png");
        Content content = MaskFormats.read(file, Wish.NONE, new ReadControl(done -> {}, () -> false, 100));
        assertEquals(100, content.grid().orElseThrow().pixels());
        ReadControl fewer = new ReadControl(done -> {}, () -> false, 99);
        Told.by(() -> MaskFormats.read(file, Wish.NONE, fewer), "10 × 10 pixels", "99 pixels");
    }

    @Test
    void aPngWithoutPixelsIsTold() throws IOException {
        Path file = write("nothing.png", pngWithSize(0, 5));
        assertThrows(BadInput.class, () -> read(file));
    }

    @Test
    void aBmpWithoutPixelsIsTold() throws IOException {
        byte[] bytes = TestFiles.bytes(TestFiles.picture(4, 4, TYPE_3BYTE_BGR, (x, y) -> x), "bmp");
        Arrays.fill(bytes, 18, 22, (byte) 0);
        Path file = write("nothing.bmp", bytes);
        Told.by(() -> read(file), "nothing.bmp", "0 × 4 pixels", "no pixel");
    }

    @Test
    void aGifFrameThatIsOnlyAPatchIsTold() throws IOException {
        byte[] bytes = TestFiles.bytes(TestFiles.picture(4, 4, TYPE_BYTE_GRAY, (x, y) -> x), "gif");
        bytes[6] = 9;
        Path file = write("patch.gif", bytes);
        Told.by(() -> read(file), "patch.gif", "covers only 4 × 4 pixels of 9 × 4 pixels", "save the picture whole");
    }

    private static byte[] pngWithSize(int width, int height) throws IOException {
        BufferedImage small = TestFiles.picture(4, 4, TYPE_BYTE_GRAY, (x, y) -> x);
        ByteBuffer bytes = ByteBuffer.wrap(TestFiles.bytes(small, "png"));
        bytes.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(bytes.array(), 12, 17);
        return bytes.putInt(29, (int) sum.getValue()).array();
    }
}
