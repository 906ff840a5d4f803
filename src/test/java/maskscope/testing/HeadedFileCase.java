package maskscope.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import maskscope.file.Content;
import maskscope.file.Grid;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.Photo;
import maskscope.open.MaskFormats;
import org.junit.jupiter.api.io.TempDir;

/// Tests of a format that is a header of text with numbers behind it: one file, written and read again and again.
public abstract class HeadedFileCase {

    /// Bytes that do not become fewer when they are packed.
    protected static final byte[] NOISE = new byte[2400];

    static {
        new Random(3).nextBytes(NOISE);
    }

    private final String name;
    private final String damaged;

    @TempDir
    protected Path folder;

    /// Of files with an ending of a format that is called so.
    protected HeadedFileCase(String ending, String format) {
        name = "scan" + ending;
        damaged = "the " + format + " file is cut off or damaged";
    }

    protected final Path lay(byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    protected final Path lay(String header, byte... numbers) throws IOException {
        return lay(TextHeader.file(header, numbers));
    }

    protected final Content read(byte[] bytes) throws IOException, BadInput {
        return MaskFormats.read(lay(bytes), Wish.NONE, ReadControl.unattended());
    }

    protected final Content read(String header, byte... numbers) throws IOException, BadInput {
        return read(TextHeader.file(header, numbers));
    }

    protected final Content read(Wish wish, String header, byte... numbers) throws IOException, BadInput {
        return MaskFormats.read(lay(header, numbers), wish, ReadControl.unattended());
    }

    protected final Photo photo(byte[] bytes) throws IOException, BadInput {
        return MaskFormats.readPhoto(lay(bytes), ReadControl.unattended());
    }

    protected static List<Double> numbers(Content content) {
        Grid grid = content.grid().orElseThrow();
        Double[] numbers = new Double[grid.pixels()];
        Arrays.setAll(numbers, grid::number);
        return List.of(numbers);
    }

    /// A file that is cut off after any byte from `first` on must be refused, as a mask and as a photograph.
    protected final void assertEveryCutIsTold(byte[] whole, int first, int header) {
        for (int length = first; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(BadInput.class, () -> read(cut));
            assertThrows(BadInput.class, () -> photo(cut));
        }
        assertDamageIsTold(Arrays.copyOf(whole, whole.length - 1));
        assertDamageIsTold(Arrays.copyOf(whole, header));
    }

    /// A file whose packed numbers begin at `packed`, and carry a sum at `sum`, must be refused when it is cut off or when any
    /// bit of them is another.
    protected final void assertPackedDamageIsTold(byte[] whole, int packed, int sum) {
        for (int length = 40; length < whole.length; length += length < 200 || length > whole.length - 20 ? 1 : 37) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(BadInput.class, () -> read(cut));
        }
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            byte[] other = whole.clone();
            other[packed + random.nextInt(whole.length - packed)] ^= (byte) (1 << random.nextInt(8));
            assertThrows(BadInput.class, () -> read(other));
        }
        byte[] wrongSum = whole.clone();
        wrongSum[sum] ^= 1;
        assertDamageIsTold(wrongSum);
    }

    protected final void assertDamageIsTold(byte[] bytes) {
        Told.by(() -> read(bytes), damaged, "copy it again");
    }
}
