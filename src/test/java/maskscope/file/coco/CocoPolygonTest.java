package maskscope.file.coco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import maskscope.file.ReadControl;
import maskscope.file.outline.DrawingWork;
import maskscope.mask.BadInput;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which pixels lie within a polygon: those that the COCO tools take.
class CocoPolygonTest {

    private static final Path FILE = Path.of("truth.json");

    private static String drawn(int width, int height, double... points) throws BadInput {
        CocoBits bits = new CocoBits(width, height);
        CocoPolygon polygon = new CocoPolygon(width, height, bits, new DrawingWork(FILE, ReadControl.unattended()));
        for (int i = 0; i < points.length; i += 2) {
            polygon.point(points[i], points[i + 1]);
        }
        polygon.close();
        return rows(width, height, bits);
    }

    static String rows(int width, int height, CocoBits bits) {
        char[] pixels = ".".repeat(width * height).toCharArray();
        bits.each(i -> pixels[i] = '#');
        return new String(pixels).replaceAll("(?<=\\G.{" + width + "})(?=.)", "/");
    }

    @Test
    void everyPolygonIsDrawnAsTheCocoToolsDrawIt() throws Exception {
        try (InputStream in = getClass().getResourceAsStream("/coco/polygons.json")) {
            JsonNode all = new ObjectMapper().readTree(in);
            assertEquals(48, all.size());
            for (JsonNode one : all) {
                int width = one.get("width").asInt();
                int height = one.get("height").asInt();
                double[] points = new double[one.get("polygon").size()];
                for (int i = 0; i < points.length; i++) {
                    points[i] = one.get("polygon").get(i).asDouble();
                }
                CocoBits expected = new CocoBits(width, height);
                CocoRle runs = new CocoRle(FILE, 0, width * height, expected);
                runs.runs(one.get("counts").asText());
                runs.end();
                assertEquals(rows(width, height, expected), drawn(width, height, points), one.toString());
            }
        }
    }

    @Test
    void aRectangleHoldsThePixelsBetweenItsSides() throws Exception {
        assertEquals("...../.##../.##../.....", drawn(5, 4, 1, 1, 3, 1, 3, 3, 1, 3));
        assertEquals("...../.##../.##../.....", drawn(5, 4, 1, 3, 3, 3, 3, 1, 1, 1));
        assertEquals("####/####", drawn(4, 2, 0, 0, 4, 0, 4, 2, 0, 2));
    }

    @Test
    void aTriangleHoldsThePixelsOfItsSlope() throws Exception {
        assertEquals("#.../##../###./####", drawn(4, 4, 0, 0, 4, 4, 0, 4));
    }

    @Test
    void whereALineRunsAroundTwiceItsInsideIsOutside() throws Exception {
        assertEquals("##....##/##....##", drawn(8, 2, 0, 0, 6, 0, 6, 2, 2, 2, 2, 0, 8, 0, 8, 2, 0, 2));
    }

    @Test
    void whatReachesOutOfTheImageIsCutOff() throws Exception {
        assertEquals("##../##..", drawn(4, 2, -9, -9, 2, -9, 2, 9, -9, 9));
        assertEquals("../..", drawn(2, 2, 5, 5, 9, 5, 9, 9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e5, 1e9, 1e18, Double.MAX_VALUE})
    void anEdgeCostsNoMoreThanItsColumnsInTheImageHoweverLongItIs(double far) {
        String all = "####/####/####";
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertEquals(all, drawn(4, 3, -far, -far, far, -far, far, far, -far, far));
            assertEquals("##../##../##..", drawn(4, 3, -far, -far, 2, -far, 2, far, -far, far));
        });
    }

    @Test
    void anEdgeThatComesFromFarAwayIsStillStraight() throws Exception {
        assertEquals("###./##../#...", drawn(4, 3, -1e9, 1e9 + 3, 3 + 1e9, -1e9, -1e9, -1e9));
    }

    @Test
    void fewerThanThreePointsHoldNoArea() throws Exception {
        CocoBits bits = new CocoBits(4, 3);
        CocoPolygon line = new CocoPolygon(4, 3, bits, new DrawingWork(FILE, ReadControl.unattended()));
        line.point(0, 0);
        line.point(3, 3);
        assertFalse(line.close());
        assertEquals(".../.../...", drawn(3, 3, 0, 0, 3, 3));
        assertEquals(".../.../...", drawn(3, 3));
        line.point(0, 3);
        assertTrue(line.close());
    }

    @Test
    void endlessDrawingIsRefused() {
        DrawingWork work = new DrawingWork(FILE, ReadControl.unattended(), 100_000);
        CocoPolygon line = new CocoPolygon(1000, 10, new CocoBits(1000, 10), work);
        Told.by(() -> {
            for (int i = 0; i < 1_000_000; i++) {
                line.point(i % 2 * 1e5, i);
            }
        }, "truth.json", "so often that drawing them would take too long", "fewer annotations");
    }

    @Test
    void drawingStopsWhenTheUserCancels() {
        DrawingWork work = new DrawingWork(FILE, new ReadControl(_ -> {}, () -> true, 1000));
        assertThrows(CancellationException.class, () -> work.take(1));
    }
}
