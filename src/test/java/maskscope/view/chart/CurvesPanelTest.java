package maskscope.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.session.Session;
import maskscope.view.CurvesCase;
import maskscope.view.SideBarCase;
import maskscope.view.control.Numerals;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The charts in a window of their own, on the scene `nuclei`.
@ExtendWith(ApplicationExtension.class)
class CurvesPanelTest {

    private static final Loss FOCAL = Losses.byKey("focal").orElseThrow();

    private Session session;
    private ViewOptions options;
    private Scene scene;

    @BeforeEach
    void show() throws TimeoutException {
        session = CurvesPictures.sample("nuclei");
        options = new ViewOptions(session.viewProperty(), session);
        FxToolkit.setupStage(this::show);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void show(Stage stage) {
        scene = new Scene(CurvesCase.of(session, options), 900, 240);
        Theme.LIGHT.dress(scene);
        SideBarCase.show(stage, scene);
    }

    private <N extends Node> N find(String id, Class<N> type) {
        return type.cast(scene.getRoot().lookup("#" + id));
    }

    private LossPlot plot() {
        return find("loss-plot", LossPlot.class);
    }

    /// Runs on the FX thread and waits until the window has been laid out after it.
    private void act(FxRobot robot, Runnable action) {
        robot.interact(action);
        settle(robot);
    }

    private void settle(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> scene.getRoot().layout());
        robot.interact(() -> plot().layout());
    }

    /// A point of the plot on the screen: a value of the parameter, and a part of the plot's height from its top.
    private Point2D at(double value, double part) {
        PlotArea area = plot().geometry().area();
        return plot().localToScreen(plot().geometry().x(value), area.top() + part * area.height());
    }

    private void drag(FxRobot robot, double from, double to) {
        robot.moveTo(at(from, 0.9)).press(MouseButton.PRIMARY);
        robot.moveTo(at((from + to) / 2, 0.9)).moveTo(at(to, 0.9));
        settle(robot);
    }

    private void letGo(FxRobot robot) {
        robot.release(MouseButton.PRIMARY);
        settle(robot);
    }

    @Test
    void draggingTheMarkerSetsExactlyThatParameter(FxRobot robot) {
        Settings before = session.settings();
        drag(robot, 0.5, 0.75);
        letGo(robot);
        double alpha = session.settings().shared().get(Parameter.ALPHA);
        assertEquals(0.75, alpha, 0.011);
        assertEquals(before.withShared(Parameter.ALPHA, alpha), session.settings());
    }

    @Test
    void theMarkerTellsItsValueWhileItIsDragged(FxRobot robot) {
        Label value = (Label) plot().lookup(".curve-value");
        drag(robot, 0.5, 0.25);
        assertTrue(value.isVisible());
        assertEquals("alpha " + Numerals.of(Parameter.ALPHA, session.settings().shared().get(Parameter.ALPHA)), value.getText());
        assertTrue(value.getLayoutX() > plot().geometry().x(0.24) && value.getLayoutX() < plot().geometry().x(0.35));
        letGo(robot);
        assertFalse(value.isVisible());
    }

    @Test
    void aPressInThePlotJumpsThereAndOneUndoGoesBack(FxRobot robot) {
        robot.moveTo(at(0.2, 0.5));
        robot.clickOn(MouseButton.PRIMARY);
        assertEquals(0.2, session.settings().shared().get(Parameter.ALPHA), 0.011);
        drag(robot, 0.2, 0.9);
        letGo(robot);
        act(robot, session::undo);
        assertEquals(0.2, session.settings().shared().get(Parameter.ALPHA), 0.011);
        act(robot, session::undo);
        assertEquals(Settings.TUTORIAL, session.settings());
    }

    @Test
    void theMarkerOfALossWithItsOwnValueSetsThatOnly(FxRobot robot) {
        act(robot, () -> session.select(FOCAL));
        drag(robot, 0.8, 0.3);
        letGo(robot);
        assertEquals(0.3, session.settings().own(FOCAL, Parameter.ALPHA).orElseThrow(), 0.011);
        assertEquals(Settings.TUTORIAL.shared(), session.settings().shared());
    }

    @Test
    void aValueThatTheConventionDoesNotReadIsNeitherShownNorSetByTheMarker(FxRobot robot) {
        act(robot, () -> {
            session.select(FOCAL);
            session.choose(session.conventions().byKey("keras-3.16+").orElseThrow());
        });
        Settings before = session.settings();
        assertEquals(0.5, before.effective(FOCAL, Parameter.ALPHA), "what the slider shows");
        Point2D dot = plot().geometry().dot(FOCAL, session.reportProperty().get()).orElseThrow();
        assertEquals(plot().geometry().x(0.5), dot.getX(), "its dot stands at the marker");
        drag(robot, 0.5, 0.3);
        letGo(robot);
        assertEquals(before.own(), session.settings().own());
        assertEquals(0.3, session.settings().shared().get(Parameter.ALPHA), 0.011);
    }

    @Test
    void theScaleOfLossesForgetsWhatWasTakenBack(FxRobot robot) {
        ValueRange before = plot().geometry().range();
        act(robot, () -> session.edit(Parameter.BETA, settings -> settings.withShared(Parameter.BETA, 1000)));
        act(robot, session::undo);
        assertEquals(before, plot().geometry().range());
    }

    @Test
    void smoothingCanBeDraggedToAnExactZero(FxRobot robot) {
        robot.clickOn("#axis-smooth");
        settle(robot);
        drag(robot, 1, 0);
        letGo(robot);
        assertEquals(0, session.settings().shared().get(Parameter.SMOOTHING));
    }

    @Test
    void besideThePlotNothingIsSet(FxRobot robot) {
        PlotArea area = plot().geometry().area();
        robot.moveTo(plot().localToScreen(area.right() + 60.0, area.bottom() + 30.0));
        robot.clickOn(MouseButton.PRIMARY);
        assertEquals(Settings.TUTORIAL, session.settings());
    }

    @Test
    void thePointerShowsThatTheMarkerCanBeDragged(FxRobot robot) {
        robot.moveTo(at(0.5, 0.5));
        assertEquals(Cursor.H_RESIZE, plot().getCursor());
    }

    @Test
    void theHeadingChoosesTheParameter(FxRobot robot) {
        for (Parameter parameter : Parameter.ALL) {
            robot.clickOn("#axis-" + parameter.key());
            settle(robot);
            assertEquals(parameter, session.axisProperty().get());
            assertEquals(parameter, plot().geometry().axis());
            assertTrue(find("axis-" + parameter.key(), ToggleButton.class).isSelected());
        }
        robot.clickOn("#axis-ce-ratio");
        assertTrue(find("axis-ce-ratio", ToggleButton.class).isSelected());
        assertFalse(find("axis-alpha", ToggleButton.class).isSelected());
    }

    @Test
    void theCurvesFollowTheParameterThatIsMoved(FxRobot robot) {
        act(robot, () -> session.edit(Parameter.BETA, settings -> settings.withShared(Parameter.BETA, 0.9)));
        assertEquals(Parameter.BETA, plot().geometry().axis());
        assertTrue(find("axis-beta", ToggleButton.class).isSelected());
    }

    @Test
    void aPinKeepsThemWhereTheyAreAndAnotherClickLetsThemGo(FxRobot robot) {
        ToggleButton pin = find("pin-curves", ToggleButton.class);
        robot.clickOn(pin);
        assertTrue(pin.isSelected());
        act(robot, () -> session.edit(Parameter.BETA, settings -> settings.withShared(Parameter.BETA, 0.9)));
        assertEquals(Parameter.ALPHA, plot().geometry().axis());
        robot.clickOn("#axis-gamma");
        assertTrue(pin.isSelected(), "choosing an axis leaves the pin");
        assertEquals("Keep the curves on γ whatever is moved", pin.getAccessibleText());
        robot.clickOn(pin);
        assertFalse(pin.isSelected());
        act(robot, () -> session.edit(Parameter.BETA, settings -> settings.withShared(Parameter.BETA, 0.4)));
        assertEquals(Parameter.BETA, plot().geometry().axis());
    }

    @Test
    void thePinIsReachedAndPressedByTheKeyboard(FxRobot robot) {
        ToggleButton pin = find("pin-curves", ToggleButton.class);
        robot.interact(() -> find("axis-ce-ratio", Node.class).requestFocus());
        robot.type(KeyCode.TAB);
        assertTrue(pin.isFocused());
        robot.type(KeyCode.SPACE);
        assertTrue(options.pinnedProperty().get());
    }

    @Test
    void namesDoNotOverlapThoughCurvesMeet(FxRobot robot) {
        double[] tops = Losses.ALL.stream()
                .map(loss -> find("curve-name-" + loss.key(), Button.class))
                .mapToDouble(Node::getLayoutY)
                .sorted()
                .toArray();
        for (int i = 1; i < tops.length; i++) {
            assertTrue(tops[i] - tops[i - 1] >= 14, "names " + i);
        }
    }

    @Test
    void theNearestCurveTellsItsValueUnderThePointer(FxRobot robot) {
        CurveGeometry geometry = plot().geometry();
        double combo = session.reportProperty().get().of(Losses.byKey("combo").orElseThrow()).value();
        robot.moveTo(plot().localToScreen(geometry.x(0.5), geometry.y(combo) + 3));
        settle(robot);
        Label hint = (Label) plot().lookup(".curve-hint");
        assertTrue(hint.isVisible());
        assertEquals("Combo " + Numerals.loss(combo) + " at alpha 0.50", hint.getText());
    }

    @Test
    void aMarkerOnItsOwnAxisLeavesTheCurvesAlone(FxRobot robot) {
        settle(robot);
        int before = plot().drawings();
        drag(robot, 0.5, 0.9);
        letGo(robot);
        assertEquals(before, plot().drawings());
        act(robot, () -> session.change(settings -> settings.withShared(Parameter.BETA, 0.9)));
        assertEquals(before + 1, plot().drawings());
    }

    @Test
    void aTypedValueBeyondTheScaleIsToldAtTheEdge(FxRobot robot) {
        act(robot, () -> session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, 1.7)));
        assertEquals("alpha 1.70, beyond this scale", ((Label) plot().lookup(".curve-value")).getText());
    }

    @Test
    void theFocalPictureFollowsFocalsGammaAndNothingElse(FxRobot robot) {
        FocalPlot focal = find("focal-curves", FocalPlot.class);
        robot.interact(focal::layout);
        int before = focal.drawings();
        act(robot, () -> session.change(settings -> settings.withShared(Parameter.GAMMA, 4)));
        robot.interact(focal::layout);
        assertEquals(before, focal.drawings());
        act(robot, () -> session.change(settings -> settings.withOwn(FOCAL, Parameter.GAMMA, 3)));
        robot.interact(focal::layout);
        assertEquals(before + 1, focal.drawings());
        assertEquals(6, focal.shown().curves().size());
    }

    @Test
    void theHistogramTakesItsPlace(FxRobot robot) {
        robot.clickOn("#focal-term-histogram");
        assertTrue(find("histogram", Node.class).isVisible());
        assertFalse(find("focal-curves", Node.class).isVisible());
        assertTrue(robot.lookup("Focal term").tryQuery().isEmpty(), "no heading of the other picture stays");
        robot.clickOn("#focal-term-gammas");
        assertTrue(find("focal-curves", Node.class).isVisible());
    }

    @Test
    void anotherThemeRedrawsAllOfIt(FxRobot robot) {
        int before = plot().drawings();
        int light = groundAt(robot);
        act(robot, () -> options.themeProperty().set(Theme.DARK));
        assertEquals(before + 1, plot().drawings());
        assertNotEquals(light, groundAt(robot));
    }

    /// The colour of the plot's lower right corner.
    private int groundAt(FxRobot robot) {
        int[] colour = new int[1];
        robot.interact(() -> {
            PlotArea area = plot().geometry().area();
            colour[0] = plot().snapshot(null, null).getPixelReader().getArgb(area.right() - 3, area.bottom() - 3);
        });
        return colour[0];
    }
}
