package maskscope.view.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import maskscope.session.state.Source;
import maskscope.testing.TestFiles;
import maskscope.view.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What the doctor panel shows of a file's readings: two ways a prediction may lie as the pictures that they make, and names of
/// classes as they are written.
class ReadingsTest extends WindowTest {

    private static final int SIDE = 64;

    private void click(FxRobot robot, String id) {
        act(robot, () -> find(id, Button.class).fire());
    }

    private double overlap() {
        return session.reportProperty().get().sums().tp();
    }

    @Test
    void aPredictionThatLiesAcrossTheTruthIsShownBothWaysAndTurned(FxRobot robot) throws IOException {
        open(robot, new Source.Files(
                TestFiles.png(folder.resolve("t.png"), SIDE, SIDE, (x, y) -> x < 40 && y < 12 ? 255 : 0),
                TestFiles.png(folder.resolve("p.png"), SIDE, SIDE, (x, y) -> y < 40 && x < 12 ? 230 : 20),
                Optional.empty()));
        // In a low window the second question is scrolled to.
        act(robot, () -> scene.getWindow().setHeight(950));
        assertTrue(find("doctor", Node.class).isVisible());
        assertEquals(2, find("finding-prediction-axes", Node.class).lookupAll(".preview").size());
        double before = overlap();
        click(robot, "cure-prediction-axes-0");
        assertTrue(overlap() > 2 * before, overlap() + " after " + before);
        assertEquals("sides xy", find("chip-prediction-axes", Labeled.class).getText());
        robot.clickOn("#doctor-open");
        settle(robot);
        click(robot, "undo-prediction-axes");
        assertEquals(before, overlap());
        robot.clickOn(find("finding-prediction-axes", Node.class).lookup(".preview"));
        settle(robot);
        assertTrue(overlap() > 2 * before, "the picture is the first answer, too");
    }

    @Test
    void aNameWithALowLineIsShownWhole(FxRobot robot) throws IOException {
        Path own = Files.createDirectory(folder.resolve("named"));
        Files.writeString(own.resolve("labels.txt"), "none\nleft_kidney\nright_kidney\n");
        open(robot, new Source.Files(
                TestFiles.png(own.resolve("t.png"), SIDE, SIDE, (x, y) -> x / 24),
                TestFiles.png(own.resolve("p.png"), SIDE, SIDE, (x, y) -> x < 12 ? 230 + y % 20 : y % 25),
                Optional.empty()));
        assertTrue(drawn("cure-truth-labels-1").startsWith("Class 2 right_kidney"), drawn("cure-truth-labels-1"));
        click(robot, "cure-truth-labels-1");
        assertEquals("class 2 right_kidney", drawn("chip-truth-labels"));
    }

    /// A button's words as they stand on the screen.
    private String drawn(String id) {
        return ((Text) find(id, Button.class).lookup(".text")).getText();
    }
}
