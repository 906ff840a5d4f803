package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import maskscope.testing.QueuedExecutor;
import maskscope.view.losses.CompareGrid;
import maskscope.view.losses.CompareTable;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The window before its first numbers: the worker works when the test says so.
class BeforeNumbersTest extends WindowTest {

    private final QueuedExecutor worker;

    BeforeNumbersTest() {
        super(new QueuedExecutor());
        worker = (QueuedExecutor) executor;
    }

    private static Stream<ButtonBase> buttons(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        if (node instanceof ButtonBase button) {
            return Stream.of(button);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(BeforeNumbersTest::buttons)
                : Stream.empty();
    }

    @Test
    void everyButtonThatIsSeenSaysWhatItDoesAndCanBePressed(FxRobot robot) {
        act(robot, () -> options.comparingProperty().set(true));
        List<ButtonBase> seen = buttons(scene.getRoot()).toList();
        List<String> blank = new ArrayList<>();
        for (ButtonBase button : seen) {
            if (button.getText().isEmpty() && button.getGraphic() == null) {
                blank.add(button.getId());
            }
        }
        assertEquals(List.of(), blank);
        assertTrue(seen.size() > 20, seen.toString());
        for (ButtonBase button : seen) {
            if (!(button instanceof MenuButton) && !button.isDisabled()) {
                act(robot, button::fire);
            }
        }
        assertEquals(null, session.problemProperty().get());
    }

    @Test
    void whatNeedsNumbersWaitsForThem(FxRobot robot) {
        act(robot, () -> options.comparingProperty().set(true));
        for (String id : List.of("compare-use", "compare-evidence")) {
            assertFalse(find(id, Node.class).isVisible(), id);
        }
        assertTrue(find("code", Node.class).isDisabled());
        act(robot, worker::drain);
        assertFalse(find("code", Node.class).isDisabled());
        assertFalse(find("compare-use", Node.class).isVisible(), "the chosen convention is in use");
        CompareTable table = find("compare-table", CompareTable.class);
        act(robot, () -> table.choose(new CompareGrid.Cell(table.chosenProperty().get().column() + 1, 0)));
        assertTrue(find("compare-use", Node.class).isVisible());
    }
}
