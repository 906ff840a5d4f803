package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import maskscope.loss.formula.Parameter;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Changes to a saved session before the window closes or something else is opened.
class UnsavedTest extends WindowTest {

    @TempDir
    private Path own;

    private boolean asked() {
        return find("unsaved", Node.class).isVisible();
    }

    private String title() {
        return ((Stage) scene.getWindow()).getTitle();
    }

    private void saveAndChange(FxRobot robot) {
        place = Optional.of(own.resolve("study.maskscope"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        settle(robot);
        act(robot, () -> session.change(settings -> settings.withShared(Parameter.ALPHA, 0.9)));
        assertEquals("• study — Maskscope", title());
    }

    private boolean savedAlpha() throws IOException {
        return Files.readString(own.resolve("study.maskscope")).contains("\"alpha\" : 0.9");
    }

    private List<MenuItem> recent() {
        return ((Menu) find("file", MenuButton.class).getItems().get(1)).getItems();
    }

    @Test
    void whatNeverWasSavedIsNotAskedAbout(FxRobot robot) {
        act(robot, () -> session.change(settings -> settings.withShared(Parameter.ALPHA, 0.9)));
        act(robot, () -> window.open(List.of(TestFiles.scene("lesion").truth(), TestFiles.scene("lesion").prediction())));
        assertEquals("lesion.truth.png", find("truth-name", Label.class).getText());
        act(robot, window::quit);
        assertFalse(asked());
        assertTrue(quit);
    }

    @Test
    void aSessionWithoutChangesIsNotAskedAbout(FxRobot robot) {
        saveAndChange(robot);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        settle(robot);
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        assertFalse(asked());
        assertTrue(quit);
    }

    @Test
    void closingAsksAndEnterSavesFirst(FxRobot robot) throws IOException {
        saveAndChange(robot);
        act(robot, window::quit);
        assertTrue(asked());
        assertEquals("Save the changes to “study”?", find("unsaved-title", Label.class).getText());
        assertFalse(quit);
        robot.push(KeyCode.ENTER);
        settle(robot);
        assertTrue(quit);
        assertTrue(savedAlpha());
    }

    @Test
    void escapeStaysAndTabReachesDiscard(FxRobot robot) throws IOException {
        saveAndChange(robot);
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        robot.push(KeyCode.ESCAPE);
        assertFalse(asked());
        assertFalse(quit);
        assertEquals("• study — Maskscope", title());
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        robot.push(KeyCode.ENTER);
        settle(robot);
        assertTrue(quit);
        assertFalse(savedAlpha());
    }

    @Test
    void whatCannotBeSavedIsNotLeft(FxRobot robot) throws IOException {
        saveAndChange(robot);
        Files.delete(own.resolve("study.maskscope"));
        Files.createDirectories(own.resolve("study.maskscope").resolve("in the way"));
        act(robot, window::quit);
        robot.clickOn("#unsaved-save");
        settle(robot);
        assertFalse(quit);
        assertTrue(find("problem-sentence", Label.class).getText().contains("study.maskscope"));
        assertEquals("• study — Maskscope", title());
    }

    @Test
    void openingSomethingElseAsksToo(FxRobot robot) throws IOException {
        saveAndChange(robot);
        MenuItem tumour = find("samples", MenuButton.class).getItems().stream()
                .filter(item -> "sample-tumour".equals(item.getId()))
                .findFirst().orElseThrow();
        act(robot, tumour::fire);
        assertTrue(asked());
        robot.clickOn("#unsaved-cancel");
        assertEquals("nuclei.truth.png", find("truth-name", Label.class).getText());
        act(robot, tumour::fire);
        robot.clickOn("#unsaved-save");
        settle(robot);
        assertEquals("tumour truth", find("truth-name", Label.class).getText());
        assertEquals("Maskscope", title());
        assertTrue(savedAlpha());
    }

    @Test
    void theOpenCardAndRecentFilesAskToo(FxRobot robot) {
        saveAndChange(robot);
        act(robot, () -> find("file", MenuButton.class).getItems().getFirst().fire());
        robot.clickOn("#open-now");
        assertTrue(asked());
        robot.push(KeyCode.ESCAPE);
        act(robot, () -> recent().get(1).fire());
        assertTrue(asked());
    }

    @Test
    void aSavedSessionIsAmongTheRecentFilesInPlaceOfItsMasks(FxRobot robot) throws IOException {
        saveAndChange(robot);
        assertEquals("study.maskscope", recent().getFirst().getText());
        robot.push(KeyCode.CONTROL, KeyCode.S);
        open(robot, TestFiles.scene("lesion"));
        assertEquals("lesion.truth.png · lesion.prediction.png", recent().getFirst().getText());
        act(robot, () -> recent().get(1).fire());
        assertEquals("study — Maskscope", title());
        assertEquals(0.9, session.settings().shared().get(Parameter.ALPHA));
        assertEquals("study.maskscope", recent().getFirst().getText());
        assertEquals("lesion.truth.png · lesion.prediction.png", recent().get(1).getText());
        Files.delete(own.resolve("study.maskscope"));
        act(robot, () -> recent().getFirst().fire());
        assertEquals("study.maskscope", find("gone-name-session", Label.class).getText());
    }
}
