package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import maskscope.loss.formula.Parameter;
import maskscope.testing.TestFiles;
import maskscope.text.BundleWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The window where nothing can be kept: a file lies where the folder of recent files should be.
class UnkeptTest extends WindowTest {

    @TempDir
    private static Path home;

    @Override
    Path recentFiles() throws IOException {
        return Files.writeString(home.resolve("state"), "").resolve("recent.txt");
    }

    private String status() {
        return find("pixel", Label.class).getText();
    }

    @Test
    void theStatusLineSaysSoAndEverythingWorks(FxRobot robot) {
        String sentence = "Recent files are not kept: " + home.resolve("state")
                + " is a file where a folder is needed; move it away.";
        assertEquals(sentence, status());
        assertEquals(sentence, find("pixel", Label.class).getTooltip().getText());
        Tooltip tip = find("pixel", Label.class).getTooltip();
        act(robot, () -> language.set(message -> "[" + message.key() + "]"));
        assertEquals("[store.recent-obstacle]", status());
        assertEquals("[store.recent-obstacle]", tip.getText());
        act(robot, () -> language.set(BundleWords.english()));
        open(robot, TestFiles.scene("lesion"));
        act(robot, () -> session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, 0.9)));
        assertEquals(sentence, status(), "it stays true");
        assertFalse(find("problem", Node.class).isVisible());
        assertTrue(session.reportProperty().get().of(session.selected()).defined());
        Menu recent = (Menu) find("file", MenuButton.class).getItems().get(1);
        assertEquals(2, recent.getItems().size(), "offered until the window closes");
    }
}
