package maskscope.view.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.loss.surface.ParameterAxis;
import maskscope.session.state.Below;
import maskscope.session.state.Source;
import maskscope.session.state.SurfaceSide;
import maskscope.view.WindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A loss over two parameters in the window.
class SurfaceWindowTest extends WindowTest {

    @TempDir
    private Path own;

    private void open(FxRobot robot) {
        robot.clickOn("#surface-open");
        settle(robot);
    }

    private SurfacePlot plot() {
        return find("surface-plot", SurfacePlot.class);
    }

    private Point2D place(int column, int row) {
        return plot().localToScreen(plot().places().left(column), plot().places().top(row));
    }

    private String field(String parameter) {
        return find("field-" + parameter, TextField.class).getText();
    }

    @Test
    void theButtonAboveTheCurvesOpensItAndEscapeClosesIt(FxRobot robot) {
        open(robot);
        assertTrue(plot().isVisible());
        assertFalse(find("loss-curves", Node.class).isVisible());
        act(robot, plot()::requestFocus);
        robot.type(KeyCode.ESCAPE);
        settle(robot);
        assertTrue(find("loss-curves", Node.class).isVisible());
        assertEquals(Below.CURVES, options.belowProperty().get());
    }

    @Test
    void aDragMovesBothSlidersAndOneUndoTakesItBack(FxRobot robot) {
        open(robot);
        robot.moveTo(place(50, 50)).press(MouseButton.PRIMARY).moveTo(place(70, 30)).moveTo(place(80, 20))
                .release(MouseButton.PRIMARY);
        settle(robot);
        assertEquals(0.8, Double.parseDouble(field("alpha")), 0.011);
        assertEquals(0.2, Double.parseDouble(field("beta")), 0.011);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle(robot);
        assertEquals("0.50", field("alpha"));
        assertEquals("0.50", field("beta"));
        assertTrue(find("undo", Button.class).isDisabled());
    }

    @Test
    void itFollowsTheSelectedLoss(FxRobot robot) {
        open(robot);
        act(robot, () -> session.select(Losses.byKey("focal-tversky").orElseThrow()));
        assertEquals("Focal Tversky over alpha and beta", find("surface-title", Labeled.class).getText());
        assertTrue(plot().isVisible());
        act(robot, () -> session.select(Losses.byKey("focal").orElseThrow()));
        assertEquals("Focal does not use beta, only alpha, gamma.", find("surface-sentence", Labeled.class).getText());
        robot.clickOn("#surface-alpha-gamma");
        settle(robot);
        assertEquals("Focal over alpha and gamma", find("surface-title", Labeled.class).getText());
        assertEquals(0.8, session.settings().effective(session.selected(), Parameter.ALPHA));
        robot.clickOn(place(20, 40));
        settle(robot);
        assertEquals(0.2, session.settings().effective(session.selected(), Parameter.ALPHA), 0.011, "its own");
        assertEquals(0.5, session.settings().shared().get(Parameter.ALPHA));
    }

    @Test
    void aSessionKeepsWhatRunsAlongTheSides(FxRobot robot) throws IOException {
        open(robot);
        SurfaceSide side = SurfaceSide.of(new ParameterAxis(Parameter.SMOOTHING, 1, 1e4, true, ParameterAxis.USUAL_STEPS));
        act(robot, () -> options.surface().y().set(side));
        Path file = own.resolve("a.maskscope");
        place = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        settle(robot);
        String text = Files.readString(file);
        assertTrue(text.contains("\"y\" : \"smooth 1 10000 log\""), text);
        act(robot, () -> {
            options.belowProperty().set(Below.CURVES);
            options.surface().y().set(SurfaceSide.of(Parameter.BETA));
            session.loader().open(new Source.Saved(file));
        });
        assertEquals(side, options.surface().y().get());
        assertEquals(1e4, session.measured().surfaceProperty().get().surface().cells().y().to());
    }
}
