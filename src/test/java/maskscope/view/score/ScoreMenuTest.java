package maskscope.view.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import javafx.event.Event;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import maskscope.view.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The menu of the scores that are shown.
class ScoreMenuTest extends WindowTest {

    /// Its first lines: all of them are longer than the screen that tests draw on.
    private MenuButton open(FxRobot robot) {
        MenuButton menu = find("scores", MenuButton.class);
        act(robot, () -> {
            menu.fireEvent(new Event(MenuButton.ON_SHOWING));
            menu.setOnShowing(null);
            menu.getItems().remove(8, menu.getItems().size());
            menu.show();
        });
        return menu;
    }

    private static CheckBox box(MenuButton menu, String key) {
        HBox line = (HBox) menu.getItems().stream().filter(item -> ("show-score-" + key).equals(item.getId()))
                .map(CustomMenuItem.class::cast).findFirst().orElseThrow().getContent();
        return (CheckBox) line.getChildren().getFirst();
    }

    @Test
    void severalScoresAreChosenBeforeItCloses(FxRobot robot) {
        MenuButton menu = open(robot);
        assertTrue(box(menu, "dice").isSelected());
        assertFalse(box(menu, "specificity").isSelected());
        robot.clickOn(box(menu, "specificity"));
        robot.clickOn(box(menu, "dice"));
        robot.clickOn(box(menu, "accuracy"));
        settle(robot);
        assertTrue(menu.isShowing());
        assertTrue(box(menu, "specificity").isSelected());
        assertFalse(box(menu, "dice").isSelected());
        assertEquals(Set.of("iou", "precision", "recall", "hd95", "nsd", "specificity", "accuracy"),
                options.scores().shownProperty().get());
        robot.type(KeyCode.ESCAPE);
        settle(robot);
        assertFalse(menu.isShowing());
    }

    @Test
    void theKeyboardChoosesSeveralToo(FxRobot robot) {
        MenuButton menu = open(robot);
        Set<String> before = options.scores().shownProperty().get();
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        settle(robot);
        assertTrue(menu.isShowing());
        assertFalse(before.equals(options.scores().shownProperty().get()));
        robot.type(KeyCode.ENTER);
        settle(robot);
        assertEquals(before, options.scores().shownProperty().get());
        robot.type(KeyCode.ESCAPE);
        settle(robot);
    }
}
