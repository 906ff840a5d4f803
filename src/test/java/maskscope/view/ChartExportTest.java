package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import maskscope.loss.Losses;
import maskscope.loss.Sweep;
import maskscope.loss.formula.Parameter;
import maskscope.loss.score.CountScores;
import maskscope.loss.score.ScoreValue;
import maskscope.loss.surface.SurfaceCells;
import maskscope.session.DerivedViews;
import maskscope.session.measure.LossSurface;
import maskscope.session.state.Below;
import maskscope.view.look.SideChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/// Charts leave the window as pictures and as numbers.
class ChartExportTest extends WindowTest {

    private ContextMenu menu(FxRobot robot, String chart) {
        robot.clickOn("#" + chart + "-more");
        settle(robot);
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                .filter(Window::isShowing).findFirst().orElseThrow();
    }

    private static MenuItem item(List<MenuItem> items, String id) {
        return items.stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }

    /// Chooses an item, and closes the menu.
    private Path saved(FxRobot robot, String chart, String id, String name) {
        Path file = folder.resolve(name);
        place = Optional.of(file);
        List<MenuItem> items = menu(robot, chart).getItems();
        List<MenuItem> formats = ((Menu) item(items, "save-picture")).getItems();
        act(robot, () -> item(id.equals("save-numbers") ? items : formats, id).fire());
        robot.type(KeyCode.ESCAPE);
        settle(robot);
        return file;
    }

    private static List<List<String>> cells(Path csv) throws IOException {
        return Files.readAllLines(csv).stream().map(line -> List.of(line.split(",", -1))).toList();
    }

    @Test
    void theLossesAreSavedWithAllTheirDigitsAsSweepPrintsThem(FxRobot robot) throws IOException {
        act(robot, () -> {
            session.sweepAlong(Parameter.SMOOTHING);
            options.hiddenProperty().set(Set.of("combo"));
        });
        List<List<String>> cells = cells(saved(robot, "loss-curves", "save-numbers", "losses.csv"));
        Sweep sweep = session.detailsProperty().get().sweep();
        assertEquals(List.of("smooth", "focal", "dice", "bce-dice", "iou", "tversky", "focal-tversky"), cells.getFirst());
        assertEquals(Sweep.POINTS + 1, cells.size());
        for (int i = 0; i < Sweep.POINTS; i++) {
            assertEquals(sweep.x()[i], Double.parseDouble(cells.get(i + 1).getFirst()));
            assertEquals(sweep.values().get("tversky")[i], Double.parseDouble(cells.get(i + 1).get(5)));
        }
        assertTrue(suggested.getLast().toString().endsWith("-losses-along-smooth.csv"), suggested.toString());
    }

    @Test
    void scoresAreSavedAtEveryThresholdAtWhichTheyChange(FxRobot robot) throws IOException {
        act(robot, () -> options.charts().chosen().set(SideChart.THRESHOLD));
        List<List<String>> cells = cells(saved(robot, "side-chart", "save-numbers", "scores.csv"));
        int dice = cells.getFirst().indexOf("dice");
        assertTrue(cells.size() > 50 && dice > 0, cells.getFirst().toString());
        for (List<String> row : cells.subList(1, cells.size())) {
            ScoreValue there = CountScores.byKey("dice").orElseThrow().of(
                    session.detailsProperty().get().thresholds().at(Double.parseDouble(row.getFirst())), 1);
            assertEquals(there.value(), Double.parseDouble(row.get(dice)), row.toString());
        }
    }

    private void openSecond(FxRobot robot) throws IOException {
        Path other = Files.copy(Path.of("assets/samples/nuclei.truth.png"), folder.resolve("other.png"),
                StandardCopyOption.REPLACE_EXISTING);
        act(robot, () -> session.second().open(other));
    }

    private void holds(List<List<String>> cells, String column, DerivedViews of) {
        int at = cells.getFirst().indexOf(column);
        for (List<String> row : cells.subList(1, cells.size())) {
            double threshold = Double.parseDouble(row.getFirst());
            assertEquals(CountScores.byKey("dice").orElseThrow().of(of.thresholds().at(threshold), 1).value(),
                    Double.parseDouble(row.get(at)), column);
        }
    }

    @Test
    void ofTwoPredictionsTheNumbersOfBothAreSaved(FxRobot robot) throws IOException {
        openSecond(robot);
        act(robot, () -> options.charts().chosen().set(SideChart.THRESHOLD));
        List<List<String>> scores = cells(saved(robot, "side-chart", "save-numbers", "scores.csv"));
        holds(scores, "dice", session.detailsProperty().get());
        holds(scores, "dice-b", session.second().detailsProperty().get());
        act(robot, () -> options.charts().chosen().set(SideChart.PRECISION_RECALL));
        List<List<String>> curves = cells(saved(robot, "side-chart", "save-numbers", "curves.csv"));
        assertEquals(List.of("threshold", "recall", "precision", "threshold-b", "recall-b", "precision-b"), curves.getFirst());
        assertEquals(List.of("1", "1"), curves.get(1).subList(4, 6), "B is the truth itself");
        assertEquals("nan", curves.getLast().getLast(), "which has few thresholds");
        act(robot, () -> options.charts().chosen().set(SideChart.RELIABILITY));
        List<List<String>> bins = cells(saved(robot, "side-chart", "save-numbers", "bins.csv"));
        int pixels = bins.getFirst().indexOf("pixels-b");
        assertEquals(session.loadedProperty().get().table().pixels(), bins.subList(1, bins.size()).stream()
                .mapToLong(row -> (long) Double.parseDouble(row.get(pixels))).sum());
    }

    @ParameterizedTest
    @EnumSource(SideChart.class)
    void everyChartBesideTheLossesHasNumbersAndADrawing(SideChart chart, FxRobot robot) throws Exception {
        act(robot, () -> options.charts().chosen().set(chart));
        List<List<String>> cells = cells(saved(robot, "side-chart", "save-numbers", chart + ".csv"));
        assertTrue(cells.size() > 10 && cells.stream().allMatch(row -> row.size() == cells.getFirst().size()));
        Document svg = svg(saved(robot, "side-chart", "save-svg", chart + ".svg"));
        assertTrue(words(svg).size() > 5, words(svg).toString());
        assertTrue(svg.getElementsByTagName("path").getLength() + svg.getElementsByTagName("line").getLength()
                + svg.getElementsByTagName("polyline").getLength() > 3);
    }

    @Test
    void aSurfaceIsSavedCellByCellOfBothPredictionsAndAsAPicture(FxRobot robot) throws IOException {
        openSecond(robot);
        act(robot, () -> options.belowProperty().set(Below.SURFACE));
        LossSurface made = session.measured().surfaceProperty().get();
        SurfaceCells first = made.surface().cells();
        SurfaceCells second = made.ofSecond().orElseThrow().cells();
        List<List<String>> cells = cells(saved(robot, "surface", "save-numbers", "surface.csv"));
        assertEquals(List.of("alpha", "beta", "tversky", "tversky-b"), cells.getFirst());
        assertEquals(first.x().steps() * first.y().steps() + 1, cells.size());
        int column = 7;
        int row = 11;
        assertEquals(List.of(first.x().value(column), first.y().value(row), first.value(column, row), second.value(column, row)),
                cells.get(1 + row * first.x().steps() + column).stream().map(Double::valueOf).toList());
        assertTrue(suggested.getLast().toString().endsWith("-tversky-over-alpha-and-beta.csv"), suggested.toString());
        List<MenuItem> formats = ((Menu) item(menu(robot, "surface").getItems(), "save-picture")).getItems();
        assertTrue(formats.stream().noneMatch(format -> "save-svg".equals(format.getId())), "it is made of pixels");
        robot.type(KeyCode.ESCAPE);
        assertEquals((byte) 0x89, Files.readAllBytes(saved(robot, "surface", "save-png-2", "surface.png"))[0]);
    }

    private static Document svg(Path file) throws Exception {
        String text = Files.readString(file).replaceFirst("(?s)<!DOCTYPE[^>]*>", "");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Set<String> words(Document svg) {
        NodeList texts = svg.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength()).mapToObj(at -> texts.item(at).getTextContent().strip())
                .collect(Collectors.toSet());
    }

    @Test
    void aDrawingHasTheWordsOfTheChartAsWordsAndNothingOfThePointer(FxRobot robot) throws Exception {
        robot.moveTo("#loss-plot");
        settle(robot);
        Document svg = svg(saved(robot, "loss-curves", "save-svg", "losses.svg"));
        Set<String> words = words(svg);
        assertTrue(words.containsAll(Losses.ALL.stream().map(loss -> loss.name()).toList()), words.toString());
        assertTrue(words.containsAll(Set.of("loss", "0.2", "0.8")), words.toString());
        assertTrue(words.stream().noneMatch(word -> word.contains(" at ")), words.toString());
        Region sheet = (Region) find("loss-plot", Region.class).getParent();
        assertEquals("" + (int) Math.ceil(sheet.getWidth()), svg.getDocumentElement().getAttribute("width"));
    }

    @Test
    void aPictureHasSoManyTimesThePixelsOfTheScreenAndMoreInThem(FxRobot robot) throws Exception {
        Region sheet = (Region) find("loss-plot", Region.class).getParent();
        List<BufferedImage> pictures = new ArrayList<>();
        for (int times : new int[] {1, 4}) {
            pictures.add(ImageIO.read(saved(robot, "loss-curves", "save-png-" + times, times + ".png").toFile()));
            assertEquals(times * sheet.getWidth(), pictures.getLast().getWidth(), times);
            assertEquals(times * sheet.getHeight(), pictures.getLast().getHeight(), times);
        }
        assertTrue(isFine(pictures.getLast()), "lines of a picture that is only stretched have edges of four pixels");
        assertFalse(sheet.getTransforms().size() > 0, "the screen is as it was");
    }

    /// Whether some row has a run of colour that is shorter than a pixel of the screen, four of the picture's.
    private static boolean isFine(BufferedImage large) {
        for (int y = 0; y < large.getHeight(); y += 4) {
            boolean same = true;
            for (int x = 0; same && x < large.getWidth(); x++) {
                same = large.getRGB(x, y) == large.getRGB(x, y + 1) && large.getRGB(x, y) == large.getRGB(x, y + 2)
                        && large.getRGB(x, y) == large.getRGB(x, y + 3);
            }
            if (!same) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aChartIsCopiedUnderTheRightMouseButton(FxRobot robot) {
        robot.moveTo("#loss-plot").moveBy(0, -20).clickOn(MouseButton.SECONDARY);
        settle(robot);
        ContextMenu menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                .filter(Window::isShowing).findFirst().orElseThrow();
        act(robot, () -> item(menu.getItems(), "copy-picture").fire());
        Image[] copied = new Image[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getImage());
        Region sheet = (Region) find("loss-plot", Region.class).getParent();
        assertEquals(sheet.getWidth(), copied[0].getWidth(), 1);
        robot.type(KeyCode.ESCAPE);
    }
}
