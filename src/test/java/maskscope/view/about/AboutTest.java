package maskscope.view.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import maskscope.testing.English;
import maskscope.view.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Help › About: which version this is, and what it is made of.
class AboutTest extends WindowTest {

    @Test
    void itOpensFromTheHelpMenuAndClosesWithEscape(FxRobot robot) {
        assertFalse(shown());
        openAbout(robot);
        assertTrue(shown());
        robot.push(KeyCode.ESCAPE);
        settle(robot);
        assertFalse(shown());
        openAbout(robot);
        robot.clickOn("#about-close");
        assertFalse(shown());
    }

    @Test
    void itTellsTheVersionsOfWhatRuns(FxRobot robot) {
        openAbout(robot);
        assertEquals(English.of(Program.title()), find("about-version", Label.class).getText());
        String versions = find("about-versions", Label.class).getText();
        assertTrue(versions.contains("Java " + System.getProperty("java.version")), versions);
        assertTrue(versions.matches(".*JavaFX \\d+\\.\\d+.*ND4J \\d+\\.\\d+.*"), versions);
        robot.clickOn("#about-copy");
        String copied = clipboard(robot);
        assertEquals(English.of(Program.title()), copied.lines().findFirst().orElseThrow());
        assertEquals(Program.versions(), copied.lines().skip(1).toList());
    }

    @Test
    void itListsEveryLibraryWithItsLicence(FxRobot robot) {
        openAbout(robot);
        List<Library> rows = table().getItems();
        assertTrue(rows.containsAll(Library.all()));
        assertEquals("Maskscope", rows.getFirst().name());
        assertTrue(find("licence-text", TextArea.class).getText().contains("MIT License"), "its own is shown first");
        robot.clickOn("JavaFX");
        settle(robot);
        assertTrue(find("licence-text", TextArea.class).getText().startsWith("JavaFX "));
    }

    @Test
    void aSelectedLibraryShowsTheLicenceThatItsJarCarries(FxRobot robot) {
        openAbout(robot);
        act(robot, () -> table().getItems().stream()
                .filter(library -> library.name().equals("JSVG"))
                .forEach(library -> table().getSelectionModel().select(library)));
        String text = find("licence-text", TextArea.class).getText();
        assertTrue(text.contains("Jannis Weis") && text.contains("WITHOUT WARRANTY OF ANY KIND"), text);
    }

    @Test
    void itFollowsTheLanguageWhileItIsOpen(FxRobot robot) {
        openAbout(robot);
        act(robot, () -> language.set(message -> "[" + message.key() + "]"));
        assertEquals("[about.close]", find("about-close", Button.class).getText());
        assertEquals("[about.licences]", table().getColumns().get(2).getText());
        String text = find("licence-text", TextArea.class).getText();
        assertTrue(text.contains("\n[about.licence]\n"), text);
    }

    @Test
    void nothingInItIsBuiltBeforeItIsOpened() {
        assertEquals(List.of(), find("about-card", AboutCard.class).getChildren());
    }

    private void openAbout(FxRobot robot) {
        act(robot, () -> find("help", MenuButton.class).getItems().stream()
                .filter(item -> "help-about".equals(item.getId()))
                .forEach(item -> item.fire()));
    }

    private boolean shown() {
        return find("about-card", Node.class).isVisible();
    }

    private LibraryTable table() {
        return find("libraries", LibraryTable.class);
    }

    private String clipboard(FxRobot robot) {
        String[] held = new String[1];
        robot.interact(() -> held[0] = Clipboard.getSystemClipboard().getString());
        return held[0];
    }
}
