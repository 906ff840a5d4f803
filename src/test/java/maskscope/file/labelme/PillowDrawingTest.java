package maskscope.file.labelme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import maskscope.file.ReadControl;
import maskscope.file.outline.DrawingWork;
import maskscope.mask.BadInput;
import maskscope.testing.Drawings;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;

/// Which pixels belong to a shape: those that Pillow draws.
class PillowDrawingTest {

    private static final Path FILE = Path.of("truth.json");

    @Test
    void everyShapeIsDrawnAsPillowDrawsIt() throws Exception {
        List<Drawings.Drawing> all = Drawings.of("/labelme/drawings.json");
        assertEquals(96, all.size());
        for (Drawings.Drawing one : all) {
            assertEquals(one.rows(), drawn(one), () -> one.kind() + " " + Arrays.toString(one.points()));
        }
    }

    private static String drawn(Drawings.Drawing one) throws BadInput {
        char[] pixels = ".".repeat(one.width() * one.height()).toCharArray();
        PillowDrawing drawing = new PillowDrawing(one.width(), one.height(),
                (row, from, to) -> Arrays.fill(pixels, row * one.width() + from, row * one.width() + to + 1, '#'),
                new DrawingWork(FILE, ReadControl.unattended()));
        LabelMeShape.Kind.named(one.kind()).orElseThrow().draw(one.points(), drawing);
        return Drawings.rows(one.width(), new String(pixels));
    }

    @Test
    void aShapeFarOutTakesNoTime() throws Exception {
        PillowDrawing drawing = new PillowDrawing(10, 10, (row, from, to) -> {}, new DrawingWork(FILE, ReadControl.unattended()));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            drawing.polygon(new double[] {-1e300, -1e300, 1e300, -1e300, 5, 1e300});
            drawing.rectangle(-1e300, -1e300, 1e300, 1e300);
            drawing.line(-1e300, 3, 1e300, 7, 10);
            drawing.ellipse(-1e6, -1e6, 1e6, 1e6);
            Told.by(() -> drawing.ellipse(-1e300, -1e300, 1e300, 1e300), "would take too long");
        });
    }

    @Test
    void drawingWithoutEndIsToldInsteadOfDone() {
        PillowDrawing drawing = new PillowDrawing(10, 4000, (row, from, to) -> {},
                new DrawingWork(FILE, ReadControl.unattended(), 1_000_000));
        double[] points = new Random(1).doubles(20_000, 0, 4000).toArray();
        Told.by(() -> drawing.polygon(points), "truth.json", "would take too long");
        Told.by(() -> drawing.ellipse(-1e9, -1e9, 1e9, 1e9), "would take too long");
    }
}
