package maskscope.file.yolo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import maskscope.file.ReadControl;
import maskscope.file.outline.DrawingWork;
import maskscope.mask.BadInput;
import maskscope.testing.Drawings;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;

/// Which pixels belong to a polygon: those that OpenCV fills.
class OpenCvPolygonTest {

    private static final Path FILE = Path.of("truth.txt");

    @Test
    void everyPolygonIsFilledAsOpenCvFillsIt() throws Exception {
        List<Drawings.Drawing> all = Drawings.of("/yolo/polygons.json");
        assertEquals(64, all.size());
        for (Drawings.Drawing one : all) {
            assertEquals(one.rows(), filled(one), () -> Arrays.toString(one.points()));
        }
    }

    private static String filled(Drawings.Drawing one) throws BadInput {
        char[] pixels = ".".repeat(one.width() * one.height()).toCharArray();
        new OpenCvPolygon(one.width(), one.height(),
                (row, from, to) -> Arrays.fill(pixels, row * one.width() + from, row * one.width() + to + 1, '#'),
                new DrawingWork(FILE, ReadControl.unattended()))
                .fill(DoubleStream.of(one.points()).mapToInt(point -> (int) point).toArray());
        return Drawings.rows(one.width(), new String(pixels));
    }

    @Test
    void drawingWithoutEndIsToldInsteadOfDone() {
        OpenCvPolygon polygon = new OpenCvPolygon(4000, 4000, (row, from, to) -> {},
                new DrawingWork(FILE, ReadControl.unattended(), 1_000_000));
        int[] points = new Random(1).ints(20_000, 0, 4000).toArray();
        assertTimeoutPreemptively(Duration.ofSeconds(5),
                () -> Told.by(() -> polygon.fill(points), "truth.txt", "would take too long"));
    }
}
