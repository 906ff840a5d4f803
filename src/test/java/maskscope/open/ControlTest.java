package maskscope.open;

import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.testing.NpyFiles;
import maskscope.testing.TestFiles;
import maskscope.testing.Zips;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Progress and cancelling, the same for every format.
class ControlTest {

    private static final int SIDE = 700;

    @TempDir
    Path folder;

    private Path file(String format) throws IOException {
        if (format.startsWith("np")) {
            byte[] array = NpyFiles.npy("<f4", false, SIDE + ", " + SIDE, 4 * SIDE * SIDE, out -> {});
            return Files.write(folder.resolve("a." + format),
                    format.equals("npy") ? array : Zips.zip(true, Map.of("a.npy", array)));
        }
        return TestFiles.write(folder, "a." + format, TestFiles.picture(SIDE, SIDE, TYPE_BYTE_GRAY, (x, y) -> x & 0xff), format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff", "jpeg", "bmp", "gif", "npy", "npz"})
    void progressOnlyGrowsAndEndsAt1(String format) throws Exception {
        List<Double> seen = new ArrayList<>();
        MaskFormats.read(file(format), Wish.NONE, new ReadControl(seen::add, () -> false, 1 << 20));
        assertTrue(seen.size() > 5, "told only " + seen);
        for (int i = 1; i < seen.size(); i++) {
            assertTrue(seen.get(i) >= seen.get(i - 1), "fell from " + seen.get(i - 1) + " to " + seen.get(i));
        }
        assertEquals(1.0, seen.getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff", "jpeg", "bmp", "gif", "npy", "npz"})
    void cancellingStopsTheReadingBeforeItsEnd(String format) throws Exception {
        Path file = file(format);
        AtomicInteger told = new AtomicInteger();
        List<Double> seen = new ArrayList<>();
        ReadControl control = new ReadControl(seen::add, () -> told.incrementAndGet() > 4, 1 << 20);
        assertThrows(CancellationException.class, () -> MaskFormats.read(file, Wish.NONE, control));
        assertTrue(seen.getLast() < 0.95, "read on to " + seen.getLast());
        assertTrue(told.get() < 20, "asked " + told + " times, so it went on decoding");
        Files.delete(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff", "jpeg", "npy", "npz"})
    void aPhotographCanBeCancelledToo(String format) throws Exception {
        Path file = file(format);
        ReadControl control = new ReadControl(done -> {}, () -> true, 1 << 20);
        assertThrows(CancellationException.class, () -> MaskFormats.readPhoto(file, control));
    }
}
