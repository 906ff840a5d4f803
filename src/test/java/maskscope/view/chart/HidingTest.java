package maskscope.view.chart;

import static javafx.scene.input.MouseButton.NONE;
import static javafx.scene.input.MouseButton.PRIMARY;
import static javafx.scene.input.MouseEvent.MOUSE_CLICKED;
import static javafx.scene.input.MouseEvent.MOUSE_PRESSED;
import static javafx.scene.input.MouseEvent.MOUSE_RELEASED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.session.Session;
import maskscope.session.state.ViewOption;
import maskscope.view.CurvesCase;
import maskscope.view.SideBarCase;
import maskscope.view.look.Theme;
import maskscope.view.look.ViewOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Curves are hidden and brought back by their names, on the scene `nuclei`.
@ExtendWith(ApplicationExtension.class)
class HidingTest {

    private static final Loss COMBO = Losses.byKey("combo").orElseThrow();
    private static final Set<String> ALL_BUT_COMBO =
            Set.of("focal", "dice", "bce-dice", "iou", "tversky", "focal-tversky");

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

    private LossPlot plot() {
        return (LossPlot) scene.getRoot().lookup("#loss-plot");
    }

    private CurveName name(String loss) {
        return (CurveName) scene.getRoot().lookup("#curve-name-" + loss);
    }

    private Set<String> hidden() {
        return options.hiddenProperty().get();
    }

    private void settle(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> plot().layout());
    }

    private void hide(FxRobot robot, String... losses) {
        robot.interact(() -> options.hiddenProperty().set(Set.of(losses)));
        settle(robot);
    }

    private void click(FxRobot robot, String loss) {
        robot.clickOn("#curve-name-" + loss);
        settle(robot);
    }

    /// The robot's mouse knows nothing of keys that are held.
    private void altClick(FxRobot robot, String loss) {
        click(robot, loss, false, true);
    }

    private void click(FxRobot robot, String loss, boolean ctrl, boolean alt) {
        boolean no = false;
        robot.interact(() -> {
            for (EventType<MouseEvent> type : List.of(MOUSE_PRESSED, MOUSE_RELEASED, MOUSE_CLICKED)) {
                Event.fireEvent(name(loss), new MouseEvent(
                        type, 5, 5, 5, 5, PRIMARY, 1, no, ctrl, alt, no, type == MOUSE_PRESSED, no, no, no, no, true, null));
            }
        });
        settle(robot);
    }

    /// The colours of a column of pixels right of the middle, where Combo lies alone below 0.
    private boolean isDrawn(FxRobot robot, Loss loss) {
        boolean[] found = new boolean[1];
        int wanted = ChartLook.awt(Theme.LIGHT.colour(loss)).getRGB();
        robot.interact(() -> {
            PlotArea area = plot().geometry().area();
            var pixels = plot().snapshot(null, null).getPixelReader();
            for (int y = area.top(); y < area.bottom(); y++) {
                found[0] |= pixels.getArgb(area.left() + 3 * area.width() / 4, y) == wanted;
            }
        });
        return found[0];
    }

    @Test
    void aClickOnItsNameHidesACurveAndAnotherBringsItBack(FxRobot robot) {
        assertTrue(isDrawn(robot, COMBO));
        click(robot, "combo");
        assertEquals(Set.of("combo"), hidden());
        assertFalse(isDrawn(robot, COMBO));
        assertTrue(name("combo").isVisible(), "the name stays");
        assertEquals("Combo, hidden", name("combo").getAccessibleText());
        click(robot, "combo");
        assertEquals(Set.of(), hidden());
        assertTrue(isDrawn(robot, COMBO));
    }

    @Test
    void withoutAPressingCurveTheOthersSpreadOut(FxRobot robot) {
        ValueRange before = plot().geometry().range();
        click(robot, "combo");
        assertTrue(plot().geometry().range().low() > -0.1);
        assertTrue(plot().geometry().range().span() < 0.7 * before.span());
        click(robot, "combo");
        assertEquals(before, plot().geometry().range());
    }

    @Test
    void hidingSelectsNothingAndTakesNothingBack(FxRobot robot) {
        click(robot, "iou");
        assertEquals("tversky", session.selected().key());
        assertEquals(Settings.TUTORIAL, session.settings());
        assertFalse(session.undoableProperty().get() != null);
    }

    @Test
    void aClickWithAltShowsACurveAloneAndAnotherAllOfThem(FxRobot robot) {
        altClick(robot, "combo");
        assertEquals(ALL_BUT_COMBO, hidden());
        assertTrue(plot().geometry().range().high() < 0.1, "there is nothing above 0");
        altClick(robot, "combo");
        assertEquals(Set.of(), hidden());
    }

    @Test
    void ctrlDoesTheSameAsADesktopMayKeepAltForItself(FxRobot robot) {
        click(robot, "combo", true, false);
        assertEquals(ALL_BUT_COMBO, hidden());
    }

    @Test
    void aHiddenCurveShownAloneComesBack(FxRobot robot) {
        hide(robot, "combo");
        altClick(robot, "combo");
        assertEquals(ALL_BUT_COMBO, hidden());
    }

    @Test
    void namesStandStillUnderThePointerSoThatASecondClickTakesBackTheFirst(FxRobot robot) {
        double place = name("bce-dice").getLayoutY();
        robot.moveTo("#curve-name-bce-dice").clickOn(PRIMARY);
        settle(robot);
        assertEquals(place, name("bce-dice").getLayoutY());
        robot.clickOn(PRIMARY);
        settle(robot);
        assertEquals(Set.of(), hidden());
        robot.clickOn(PRIMARY).moveTo(plot().localToScreen(plot().geometry().x(0.3), 60));
        settle(robot);
        assertNotEquals(place, name("bce-dice").getLayoutY(), "then those that are hidden stand below the others");
    }

    @Test
    void theMenuOfANameDoesAllOfItAndSelects(FxRobot robot) {
        robot.rightClickOn("#curve-name-iou");
        assertEquals("tversky", session.selected().key(), "asking for a menu chooses nothing");
        assertEquals(Set.of(), hidden());
        robot.clickOn("#curve-front");
        assertEquals("iou", session.selected().key());
        robot.rightClickOn("#curve-name-iou").clickOn("#curve-toggle");
        assertEquals(Set.of("iou"), hidden());
        robot.rightClickOn("#curve-name-iou").clickOn("#curve-toggle");
        assertEquals(Set.of(), hidden());
        robot.rightClickOn("#curve-name-combo").clickOn("#curve-alone");
        assertEquals(ALL_BUT_COMBO, hidden());
        robot.rightClickOn("#curve-name-combo").clickOn("#curve-all");
        assertEquals(Set.of(), hidden());
    }

    @Test
    void toTheKeyboardTheNamesAreOnePlaceInWhichArrowsLead(FxRobot robot) {
        robot.interact(() -> scene.lookup("#pin-curves").requestFocus());
        robot.type(KeyCode.TAB);
        for (int i = 0; i < 9; i++) {
            robot.type(KeyCode.DOWN);
        }
        assertTrue(name("combo").isFocused(), "the lowest");
        robot.type(KeyCode.SPACE);
        assertEquals(Set.of("combo"), hidden());
        robot.press(KeyCode.ALT).type(KeyCode.ENTER).release(KeyCode.ALT);
        assertEquals(ALL_BUT_COMBO, hidden());
        robot.type(KeyCode.TAB);
        assertFalse(scene.getFocusOwner() instanceof CurveName, "one more Tab leaves the names");
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertTrue(name("combo").isFocused(), "and the way back leads to where they were left");
    }

    @Test
    void aCurveThatIsHiddenAnswersNoPointerAndHasNoDot(FxRobot robot) {
        double combo = session.reportProperty().get().of(COMBO).value();
        Point2D at = plot().localToScreen(plot().geometry().x(0.5), plot().geometry().y(combo));
        hide(robot, "combo", "tversky", "dice", "focal", "bce-dice", "iou");
        assertFalse(isDrawn(robot, COMBO));
        hide(robot, "focal");
        robot.moveTo(at);
        settle(robot);
        Node hint = plot().lookup(".curve-hint");
        assertTrue(hint.isVisible());
        hide(robot, "combo", "focal");
        robot.moveTo(at.add(0, 1));
        settle(robot);
        assertFalse(hint.isVisible());
    }

    @Test
    void withAllOfThemHiddenThereIsStillAnAxisAndAWayBack(FxRobot robot) {
        altClick(robot, "combo");
        click(robot, "combo");
        assertEquals(7, hidden().size());
        assertEquals(ValueRange.fitting(0, 1), plot().geometry().range());
        click(robot, "dice");
        assertEquals(6, hidden().size());
    }

    @Test
    void theHintGoesWhenThePointerLeavesTheChart(FxRobot robot) {
        double combo = session.reportProperty().get().of(COMBO).value();
        robot.moveTo(plot().localToScreen(plot().geometry().x(0.5), plot().geometry().y(combo)));
        settle(robot);
        Node hint = plot().lookup(".curve-hint");
        assertTrue(hint.isVisible());
        // A hand leaves in one go, the robot step by step.
        robot.interact(() -> Event.fireEvent(plot(), new MouseEvent(
                MouseEvent.MOUSE_EXITED, 0, 0, 0, 0, NONE, 0,
                false, false, false, false, false, false, false, false, false, false, null)));
        settle(robot);
        assertFalse(hint.isVisible());
    }

    @Test
    void lossesThatThisProgramDoesNotHaveStayHidden(FxRobot robot) {
        ViewOption<String> raw = new ViewOption<>(
                "curves.hidden", "", value -> Optional.of(value.toString()), text -> text);
        robot.interact(() -> session.look(raw, "lovasz,combo"));
        settle(robot);
        altClick(robot, "combo");
        altClick(robot, "combo");
        assertEquals(Set.of("lovasz"), hidden());
        click(robot, "combo");
        assertEquals("combo, lovasz", session.viewProperty().get().get(raw));
    }
}
