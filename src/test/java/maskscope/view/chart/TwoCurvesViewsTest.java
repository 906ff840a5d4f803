package maskscope.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.session.Session;
import maskscope.testing.English;
import maskscope.testing.NoExports;
import maskscope.view.SideBarCase;
import maskscope.view.control.Numerals;
import maskscope.view.look.Choices;
import maskscope.view.look.Predictions;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The curves of two pairs beside one another, as no window has them yet.
@ExtendWith(ApplicationExtension.class)
class TwoCurvesViewsTest {

    private static final Loss COMBO = Losses.byKey("combo").orElseThrow();

    private final ViewOptions options = new ViewOptions();
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    private Region curves(Session session) {
        Region curves = CurvesView.of(
                English.texts(),
                session,
                Predictions.of(session),
                Choices.of(session),
                session,
                session::sweepAlong,
                options,
                NoExports.INSTANCE);
        curves.setPrefSize(500, 240);
        return curves;
    }

    private static LossPlot plot(Region curves) {
        return (LossPlot) curves.lookup("#loss-plot");
    }

    /// What is told where the pointer lies on the curve of a loss.
    private static String told(FxRobot robot, Region curves, double loss) {
        LossPlot plot = plot(curves);
        robot.interact(() -> {
            curves.getScene().getRoot().layout();
            plot.layout();
            Point2D at = plot.localToScene(plot.geometry().x(0.5), plot.geometry().y(loss));
            double x = at.getX();
            double y = at.getY();
            boolean no = false;
            Event.fireEvent(plot, new MouseEvent(
                    MouseEvent.MOUSE_MOVED, x, y, x, y, MouseButton.NONE, 0, no, no, no, no, no, no, no, no, no, no, null));
            plot.layout();
        });
        Label hint = (Label) plot.lookup(".curve-hint");
        return hint.isVisible() ? hint.getText() : "";
    }

    private static double combo(Session session) {
        return session.reportProperty().get().of(COMBO).value();
    }

    @Test
    void twoStandBesideOneAnotherAndEachShowsItsOwnNumbers(FxRobot robot) {
        Session left = CurvesPictures.sample("nuclei");
        Session right = CurvesPictures.sample("vessels");
        Region one = curves(left);
        Region other = curves(right);
        robot.interact(() -> {
            Scene scene = new Scene(new HBox(one, other), 1000, 240);
            Theme.LIGHT.dress(scene);
            SideBarCase.show(stage, scene);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Combo " + Numerals.loss(combo(left)) + " at alpha 0.50", told(robot, one, combo(left)));
        assertEquals("Combo " + Numerals.loss(combo(right)) + " at alpha 0.50", told(robot, other, combo(right)));

        int drawings = plot(other).drawings();
        robot.interact(() -> {
            left.sweepAlong(Parameter.GAMMA);
            plot(one).layout();
            plot(other).layout();
        });
        assertEquals(Parameter.GAMMA, plot(one).geometry().axis());
        assertEquals(Parameter.ALPHA, plot(other).geometry().axis());
        assertTrue(((ToggleButton) one.lookup("#axis-gamma")).isSelected());
        assertFalse(((ToggleButton) other.lookup("#axis-gamma")).isSelected());
        assertEquals(drawings, plot(other).drawings());
    }
}
