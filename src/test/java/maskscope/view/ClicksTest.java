package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import maskscope.loss.formula.Parameter;
import maskscope.session.state.Source;
import maskscope.testing.NpyFiles;
import maskscope.testing.TestFiles;
import maskscope.view.look.PictureKind;
import maskscope.view.losses.CompareGrid;
import maskscope.view.losses.CompareTable;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What people do all day, counted in clicks.
class ClicksTest extends WindowTest {

    private static final int SIDE = 16;

    private int clicks;

    private void click(FxRobot robot, String what) {
        robot.clickOn(what);
        settle(robot);
        clicks++;
    }

    private void atMost(int allowed) {
        assertTrue(clicks <= allowed, clicks + " clicks, not " + allowed);
    }

    private static Path truth() throws IOException {
        return TestFiles.png(folder.resolve("clicked.truth.png"), SIDE, SIDE, (x, y) -> x < 9 ? 255 : 0);
    }

    private static Path logits() throws IOException {
        float[] logits = new float[SIDE * SIDE];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (i % SIDE < 11 ? 3 : -4) + i % 7 / 8f;
        }
        return NpyFiles.floats(folder.resolve("clicked.logits.npy"), logits, SIDE, SIDE);
    }

    private boolean shownAsSigmoid() {
        return !find("doctor", Node.class).isVisible()
                && session.loadedProperty().get().pair().predictionName().equals("clicked.logits.npy")
                && find("chip-prediction-logits", Labeled.class).getText().equals("sigmoid");
    }

    @Test
    void logitsThatWereNamedAtTheStartAreOneClick(FxRobot robot) throws IOException {
        open(robot, new Source.Files(truth(), logits(), Optional.empty()));
        click(robot, "#accept-suggestions");
        assertTrue(shownAsSigmoid());
        atMost(1);
    }

    @Test
    void logitsThatAreChosenInTheDialogAreFourClicks(FxRobot robot) throws IOException {
        picked = List.of(truth(), logits());
        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
        settle(robot);
        clicks++;
        click(robot, "#choose-all");
        click(robot, "#open-now");
        click(robot, "#accept-suggestions");
        assertTrue(shownAsSigmoid());
        atMost(4);
    }

    @Test
    void anotherBetaAndItsMissesAreThreeClicks(FxRobot robot) {
        click(robot, "#field-beta");
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("0.7").type(KeyCode.ENTER);
        click(robot, "#second");
        click(robot, "#kind-misses");
        assertEquals(0.7, session.settings().shared().get(Parameter.BETA));
        assertEquals(PictureKind.MISSES, options.secondProperty().get());
        assertEquals(PictureKind.OVERLAY, options.firstProperty().get());
        atMost(3);
    }

    @Test
    void whyMonaiDiffersIsTwoClicks(FxRobot robot) {
        click(robot, "#compare");
        CompareTable table = find("compare-table", CompareTable.class);
        robot.clickOn(table.localToScreen(place(table.grid(), new CompareGrid.Cell(2, 4))));
        clicks++;
        settle(robot);
        assertFalse(find("compare-explanation", Labeled.class).getText().isBlank());
        atMost(2);
    }

    /// A place in a cell.
    private static Point2D place(CompareGrid grid, CompareGrid.Cell cell) {
        for (double y = 0; y < grid.height(); y += 4) {
            for (double x = 0; x < grid.width(); x += 4) {
                if (grid.at(x, y).equals(Optional.of(cell))) {
                    return new Point2D(x, y);
                }
            }
        }
        throw new AssertionError("there is no " + cell);
    }

    @Test
    void codeToTrainWithIsTwoClicks(FxRobot robot) {
        click(robot, "#code");
        String program = find("code-text", TextArea.class).getText();
        click(robot, "#code-training");
        assertNotEquals(program, find("code-text", TextArea.class).getText());
        atMost(2);
    }

    @Test
    void settingsForAColleagueAreThreeClicks(FxRobot robot) throws IOException {
        Path session = folder.resolve("for-you.maskscope");
        place = Optional.of(session);
        click(robot, "#file");
        click(robot, "#file-save");
        assertTrue(Files.readString(session).contains("tversky"));
        atMost(3);
    }
}
