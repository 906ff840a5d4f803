package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import maskscope.pixel.object.Box;
import maskscope.pixel.object.ObjectMatches;
import maskscope.session.state.Below;
import maskscope.session.state.Source;
import maskscope.view.control.Pixels;
import maskscope.view.paint.Viewport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The list of objects in the window.
class ObjectsWindowTest extends WindowTest {

    @TempDir
    private Path own;

    private TableView<?> list() {
        return find("object-list", TableView.class);
    }

    private Object selected() {
        return list().getSelectionModel().getSelectedItem();
    }

    private void open(FxRobot robot) {
        robot.clickOn("#objects-open");
        settle(robot);
    }

    private Box box(int object) {
        return session.measured().objectsProperty().get().matches().object(object).box();
    }

    @Test
    void theButtonAtTheThresholdOpensTheListAndEscapeClosesIt(FxRobot robot) {
        act(robot, () -> options.desk().curvesFoldedProperty().set(true));
        open(robot);
        assertFalse(options.desk().curvesFoldedProperty().get(), "what is asked for is not left folded");
        assertTrue(list().isVisible());
        assertFalse(find("loss-curves", Node.class).isVisible());
        robot.clickOn("#compare");
        settle(robot);
        assertFalse(find("objects", Node.class).isVisible(), "one of both");
        assertFalse(find("objects-open", ToggleButton.class).isSelected());
        open(robot);
        act(robot, list()::requestFocus);
        robot.type(KeyCode.ESCAPE);
        settle(robot);
        assertTrue(find("loss-curves", Node.class).isVisible());
    }

    @Test
    void aRowBringsItsObjectToTheMiddleOfThePictures(FxRobot robot) {
        open(robot);
        act(robot, () -> list().getSelectionModel().select(1));
        Box box = box((Integer) selected());
        Viewport seen = pictures().camera().viewport();
        assertEquals(box.x() + 0.5, seen.imageX(first().getWidth() * Pixels.of(first()) / 2), 1.5);
        assertTrue(find("first", Node.class).lookup(".error-mark").isVisible());
        assertTrue(find("pixel", Label.class).getText().startsWith("Object "), find("pixel", Label.class).getText());
        robot.moveTo(first());
        robot.scroll(1);
        settle(robot);
        assertFalse(find("first", Node.class).lookup(".error-mark").isVisible());
    }

    /// Where a pixel of the first picture is on the screen.
    private Point2D place(int x, int y) {
        Viewport seen = pictures().camera().viewport();
        double scale = Pixels.of(first());
        return first().localToScreen(seen.screenX(x + 0.5) / scale, seen.screenY(y + 0.5) / scale);
    }

    @Test
    void aClickOnAnObjectFindsItsRowAndADragDoesNot(FxRobot robot) {
        open(robot);
        ObjectMatches matches = session.measured().objectsProperty().get().matches();
        int wide = matches.truth().extent().width();
        int row = matches.truth().extent().height() / 2;
        // In the middle of the picture, where nothing lies on it.
        int at = 3 + IntStream.range(wide / 3, wide)
                .filter(x -> IntStream.range(x, x + 7).allMatch(near -> matches.at(near, row, 0).isPresent()))
                .findFirst().orElseThrow();
        int object = matches.at(at, row, 0).getAsInt();
        robot.clickOn(place(at, row));
        settle(robot);
        assertEquals(object, selected());
        act(robot, list().getSelectionModel()::clearSelection);
        robot.drag(place(at, row)).dropBy(30, 0);
        settle(robot);
        assertTrue(list().getSelectionModel().isEmpty());
    }

    @Test
    void aSessionKeepsThatTheListIsOpenAndOneOfOldThatLossesAreCompared(FxRobot robot) throws IOException {
        Path file = own.resolve("a.maskscope");
        open(robot);
        place = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        settle(robot);
        act(robot, () -> options.belowProperty().set(Below.CURVES));
        act(robot, () -> session.loader().open(new Source.Saved(file)));
        assertEquals(Below.OBJECTS, options.belowProperty().get());
        String text = Files.readString(file);
        assertTrue(text.contains("\"below\" : \"objects\""), text);
        Path old = own.resolve("old.maskscope");
        Files.writeString(old, text.replace("\"below\" : \"objects\"", "\"comparing\" : true"));
        act(robot, () -> session.loader().open(new Source.Saved(old)));
        assertEquals(Below.COMPARISON, options.belowProperty().get());
    }

    @Test
    void numbersAreWrittenWhereTheUserWants(FxRobot robot) throws IOException {
        open(robot);
        Path file = own.resolve("cells");
        place = Optional.of(file);
        robot.clickOn("#object-save");
        settle(robot);
        List<String> lines = Files.readAllLines(own.resolve("cells.csv"));
        assertEquals(list().getItems().size() + 1, lines.size());
        assertEquals("Saved cells.csv", find("pixel", Label.class).getText());
    }
}
