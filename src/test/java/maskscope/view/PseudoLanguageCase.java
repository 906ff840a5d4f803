package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;

/// The window in the [PseudoLanguage], to which it is switched while it runs. A test walks through it and tells what was
/// wrong on the whole way.
abstract class PseudoLanguageCase extends WindowTest {

    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void speak(FxRobot robot) {
        act(robot, () -> language.set(PseudoLanguage.WORDS));
    }

    private void gather(FxRobot robot, String state, Supplier<List<String>> found) {
        settle(robot);
        robot.interact(() -> found.get().stream().map(fault -> state + ": " + fault).forEach(faults::add));
    }

    /// Looks at the whole window.
    void look(FxRobot robot, String state) {
        gather(robot, state, () -> PseudoLanguage.faults(scene.getRoot()));
    }

    /// Looks at a part of the window, which must be seen.
    void look(FxRobot robot, String state, String part) {
        settle(robot);
        assertFalse(PseudoLanguage.seen(find(part, Node.class)).toList().isEmpty(), part + " is not seen");
        gather(robot, state, () -> PseudoLanguage.faults(find(part, Node.class)));
    }

    void lookAtTips(FxRobot robot, String state, Node part) {
        gather(robot, state, () -> PseudoLanguage.tipFaults(part));
        settle(robot);
    }

    void lookAtMenu(FxRobot robot, String id) {
        MenuButton menu = find(id, MenuButton.class);
        act(robot, menu::show);
        gather(robot, id, PseudoLanguage::popupFaults);
        for (MenuItem item : List.copyOf(menu.getItems())) {
            if (item instanceof Menu inner && !inner.isDisable()) {
                act(robot, inner::show);
                gather(robot, id, PseudoLanguage::popupFaults);
                act(robot, inner::hide);
            }
        }
        act(robot, menu::hide);
    }

    /// Looks at the items of a menu that is too high for the screen of the tests.
    void lookAtItems(FxRobot robot, String id) {
        MenuButton menu = find(id, MenuButton.class);
        act(robot, () -> menu.getOnShowing().handle(null));
        gather(robot, id, () -> PseudoLanguage.faults(menu.getItems()));
    }

    void press(FxRobot robot, String id) {
        act(robot, () -> find(id, Button.class).fire());
    }

    void assertAllIsWell() {
        assertEquals(List.of(), faults);
    }
}
