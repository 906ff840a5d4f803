package maskscope.view.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import maskscope.session.state.Source;
import maskscope.testing.TestFiles;
import maskscope.view.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Two ways to read how a prediction lies, each shown as the picture that it makes.
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
    }
}
