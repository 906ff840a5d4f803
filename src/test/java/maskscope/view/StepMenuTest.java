package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import maskscope.loss.formula.Parameter;
import maskscope.text.BundleWords;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The menus of the buttons for undo and redo.
class StepMenuTest extends WindowTest {

    private void threeSteps(FxRobot robot) {
        act(robot, () -> {
            session.edit(Parameter.ALPHA, now -> now.withShared(Parameter.ALPHA, 0.7));
            session.grabLook();
            options.thresholdProperty().set(0.41);
            session.choose(session.conventions().byKey("monai").orElseThrow());
        });
    }

    private static Optional<ContextMenu> open() {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                .filter(Window::isShowing).findFirst();
    }

    /// What stands in the menu that is open.
    private static List<String> lines() {
        return open().orElseThrow().getItems().stream().map(MenuItem::getText).toList();
    }

    private void closes(FxRobot robot) {
        robot.type(KeyCode.ESCAPE);
        settle(robot);
        assertTrue(open().isEmpty());
    }

    @Test
    void theNarrowButtonListsTheLastStepsWithTheirValuesTheNewestFirst(FxRobot robot) {
        assertTrue(find("undo-steps", Node.class).isDisabled());
        threeSteps(robot);
        robot.clickOn("#undo-steps");
        settle(robot);
        assertEquals(List.of("Convention Tutorial → MONAI", "Threshold 0.50 → 0.41", "α 0.5 → 0.7"), lines());
        closes(robot);
        assertTrue(find("redo-steps", Node.class).isDisabled());
    }

    @Test
    void choosingAStepTakesAllDownToItBackAtOnceAndRedoListsThem(FxRobot robot) {
        threeSteps(robot);
        robot.clickOn("#undo-steps");
        robot.clickOn("Threshold 0.50 → 0.41");
        settle(robot);
        assertEquals("tutorial", session.settings().convention().key());
        assertEquals(0.5, options.thresholdProperty().get());
        assertEquals(0.7, session.settings().shared().get(Parameter.ALPHA));
        robot.clickOn("#redo-steps");
        settle(robot);
        assertEquals(List.of("Threshold 0.50 → 0.41", "Convention Tutorial → MONAI"), lines());
        robot.clickOn("Convention Tutorial → MONAI");
        settle(robot);
        assertEquals("monai", session.settings().convention().key());
        assertEquals(0.41, options.thresholdProperty().get());
    }

    @Test
    void theRightButtonOpensItAndTheKeyboardGoesThroughIt(FxRobot robot) {
        threeSteps(robot);
        robot.clickOn("#undo", MouseButton.SECONDARY);
        settle(robot);
        assertEquals(3, lines().size());
        assertEquals("monai", session.settings().convention().key(), "nothing was taken back");
        closes(robot);
        act(robot, () -> find("undo", Node.class).requestFocus());
        robot.type(KeyCode.DOWN);
        settle(robot);
        assertEquals(3, lines().size());
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        settle(robot);
        assertEquals(0.5, options.thresholdProperty().get());
        assertEquals(0.7, session.settings().shared().get(Parameter.ALPHA));
    }

    @Test
    void aLongPressOpensItAndTakesNothingBack(FxRobot robot) throws Exception {
        threeSteps(robot);
        robot.moveTo("#undo").press(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> open().isPresent());
        robot.release(MouseButton.PRIMARY);
        settle(robot);
        assertEquals("monai", session.settings().convention().key());
        assertTrue(open().isPresent());
        closes(robot);
        robot.clickOn("#undo");
        settle(robot);
        assertEquals("tutorial", session.settings().convention().key());
        assertFalse(open().isPresent());
    }

    @Test
    void manyStepsMakeNoMenuThatIsLongerThanAScreen(FxRobot robot) {
        act(robot, () -> {
            for (int i = 1; i <= 40; i++) {
                double value = i / 100.0;
                session.edit(Parameter.BETA, now -> now.withShared(Parameter.BETA, value));
            }
        });
        robot.clickOn("#undo-steps");
        settle(robot);
        assertEquals(15, lines().size());
        assertEquals("β 0.39 → 0.4", lines().getFirst());
        closes(robot);
    }

    @Test
    void theLinesSpeakTheLanguageOfTheWindow(FxRobot robot) {
        threeSteps(robot);
        act(robot, () -> language.set(message -> "[" + message.key() + "]"));
        robot.clickOn("#undo-steps");
        settle(robot);
        assertEquals("[session.step]", lines().getFirst());
        closes(robot);
        act(robot, () -> language.set(BundleWords.english()));
    }
}
