package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import maskscope.testing.QueuedExecutor;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What the window shows while a file is read: the worker works when the test says so.
class LoadingTest extends WindowTest {

    private final QueuedExecutor worker;

    LoadingTest() {
        super(new QueuedExecutor());
        worker = (QueuedExecutor) executor;
    }

    @Test
    void theOldPairStaysUnderTheProgressBarUntilTheNewOneIsWhole(FxRobot robot) {
        act(robot, worker::drain);
        open(robot, TestFiles.scene("lesion"));
        assertTrue(find("loading", Node.class).isVisible());
        assertEquals("nuclei.truth.png", find("truth-name", Label.class).getText());
        act(robot, worker::drain);
        assertFalse(find("loading", Node.class).isVisible());
        assertEquals("lesion.truth.png", find("truth-name", Label.class).getText());
    }

    @Test
    void theBarSpeaksTheLanguageOfTheWindowAndHasRoomForLongerWords(FxRobot robot) {
        act(robot, worker::drain);
        act(robot, () -> language.set(PseudoLanguage.WORDS));
        open(robot, TestFiles.scene("lesion"));
        assertTrue(find("loading", Node.class).isVisible());
        assertEquals(List.of(), PseudoLanguage.faults(find("loading", Node.class)));
    }

    @Test
    void cancelKeepsTheOldPair(FxRobot robot) {
        act(robot, worker::drain);
        open(robot, TestFiles.scene("lesion"));
        robot.clickOn("#cancel");
        assertFalse(find("loading", Node.class).isVisible());
        act(robot, worker::drain);
        assertEquals("nuclei.truth.png", find("truth-name", Label.class).getText());
        assertTrue(session.reportProperty().get().of(session.selected()).defined());
    }
}
