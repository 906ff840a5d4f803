package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import maskscope.loss.Conventions;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.session.state.Problem;
import maskscope.session.state.SessionState;
import maskscope.session.store.Autosave;
import maskscope.session.store.SessionFile;
import maskscope.testing.TestFiles;
import maskscope.text.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// What was not saved when the program ended without being asked to is offered at the next start.
class RestoreOfferTest extends WindowTest {

    @TempDir
    private Path unsaved;

    private Path left;

    @BeforeEach
    void leaveASession() throws IOException {
        left = unsaved.resolve("1.maskscope");
        SessionState state = new SessionState(
                TestFiles.scene("lesion"),
                Settings.TUTORIAL.withShared(Parameter.ALPHA, 0.9),
                SessionState.FIRST.selected(),
                Parameter.ALPHA,
                Optional.empty(),
                SessionState.FIRST.view());
        new SessionFile(left, state).write();
    }

    private void start(FxRobot robot) {
        act(robot, () -> window.keepUnsaved(
                new Autosave(unsaved, Conventions.SHIPPED, Runnable::run, Runnable::run, Runnable::run)));
    }

    private boolean offered() {
        return find("restore", Node.class).isVisible();
    }

    @Test
    void enterRestoresIt(FxRobot robot) {
        start(robot);
        assertTrue(offered());
        assertEquals(
                "Restore what was not saved of “lesion.truth.png · lesion.prediction.png”?",
                find("restore-title", Label.class).getText());
        assertTrue(find("restore-sentence", Label.class).getText()
                .matches("Maskscope ended without being closed\\. .* last on \\w+ \\d+, \\d{4} at \\d+:\\d+.[AP]M\\."));

        robot.push(KeyCode.ENTER);
        settle(robot);

        assertFalse(offered());
        assertEquals("lesion.truth.png", find("truth-name", Label.class).getText());
        assertEquals(0.9, session.settingsProperty().get().shared().get(Parameter.ALPHA));
        assertEquals("Maskscope", ((Stage) scene.getWindow()).getTitle());
    }

    @Test
    void itWaitsUntilAProblemHasBeenTold(FxRobot robot) {
        act(robot, () -> session.report(new Problem(Message.of("session.opens-alone"), Message.of("session.names-its-masks"))));
        start(robot);
        assertFalse(offered());
        robot.push(KeyCode.ENTER);
        settle(robot);
        assertTrue(offered());
        assertEquals("restore-save", scene.getFocusOwner().getId());
    }

    @Test
    void escapeLeavesItForTheNextStart(FxRobot robot) {
        start(robot);
        robot.push(KeyCode.ESCAPE);
        settle(robot);
        assertFalse(offered());
        assertTrue(Files.exists(left));
        assertEquals("nuclei.truth.png", find("truth-name", Label.class).getText());
    }

    @Test
    void laterLeavesItToo(FxRobot robot) {
        start(robot);
        robot.clickOn("#restore-cancel");
        settle(robot);
        assertFalse(offered());
        assertTrue(Files.exists(left));
    }

    @Test
    void discardedItIsGone(FxRobot robot) {
        start(robot);
        robot.clickOn("#restore-discard");
        settle(robot);
        assertFalse(offered());
        assertFalse(Files.exists(left));
    }

    @Test
    void whereNothingWasLeftNothingIsOffered(FxRobot robot) throws IOException {
        Files.delete(left);
        start(robot);
        assertFalse(offered());
    }
}
