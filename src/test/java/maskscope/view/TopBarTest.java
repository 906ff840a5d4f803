package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import maskscope.loss.formula.Parameter;
import maskscope.text.BundleWords;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The buttons at the top that change what is on screen.
class TopBarTest extends WindowTest {

    @Test
    void undoAndRedoNameTheStepThatTheyTakeBack(FxRobot robot) {
        says("undo", "Undo (Ctrl+Z)");
        says("redo", "Redo (Ctrl+Shift+Z)");
        act(robot, () -> session.edit(Parameter.ALPHA, now -> now.withShared(Parameter.ALPHA, 0.75)));
        says("undo", "Undo α 0.5 → 0.75 (Ctrl+Z)");
        act(robot, () -> options.thresholdProperty().set(0.25));
        says("undo", "Undo threshold 0.50 → 0.25 (Ctrl+Z)");
        act(robot, session::undo);
        says("undo", "Undo α 0.5 → 0.75 (Ctrl+Z)");
        says("redo", "Redo threshold 0.50 → 0.25 (Ctrl+Shift+Z)");
        act(robot, session::undo);
        says("undo", "Undo (Ctrl+Z)");
        says("redo", "Redo α 0.5 → 0.75 (Ctrl+Shift+Z)");
    }

    @Test
    void theStepIsNamedInTheLanguageOfTheWindow(FxRobot robot) {
        act(robot, () -> session.edit(Parameter.ALPHA, now -> now.withShared(Parameter.ALPHA, 0.75)));
        act(robot, () -> language.set(message -> "[" + message.key() + "]"));
        says("undo", "[window.undo-step]");
        says("theme", "[window.theme]");
        act(robot, () -> language.set(new BundleWords(Locale.ENGLISH)));
        says("undo", "Undo α 0.5 → 0.75 (Ctrl+Z)");
    }

    @Test
    void looksAreNamedInTheLanguageOfTheWindow(FxRobot robot) {
        assertEquals(List.of("One", "Two", "Swipe"), arrangements());
        assertEquals(
                "Two pictures side by side, zoomed and moved together", find("arrange-two", Node.class).getAccessibleHelp());
        assertEquals(List.of("Inferno", "Viridis", "Cividis", "Grey"), palettes());
        act(robot, () -> language.set(message -> "[" + message.key() + "]"));
        assertEquals(
                List.of("[picture.arrangement.one]", "[picture.arrangement.two]", "[picture.arrangement.swipe]"),
                arrangements());
        assertEquals("[picture.arrangement-meaning.two]", find("arrange-two", Node.class).getAccessibleHelp());
        assertEquals("[picture.palette.grey]", palettes().getLast());
    }

    private List<String> arrangements() {
        return Stream.of("one", "two", "swipe").map(name -> find("arrange-" + name, ToggleButton.class).getText()).toList();
    }

    private List<String> palettes() {
        return find("palette", MenuButton.class).getItems().stream().map(MenuItem::getText).toList();
    }

    /// What is read out, and what stands where the pointer rests.
    private void says(String id, String text) {
        Button button = find(id, Button.class);
        assertEquals(text, button.getAccessibleText());
        assertEquals(text, button.getAccessibleHelp());
    }
}
