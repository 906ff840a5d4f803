package maskscope.view.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Choices in a heading, in less and less room.
@ExtendWith(ApplicationExtension.class)
class ChoiceRowTest {

    private final ObjectProperty<Integer> chosen = new SimpleObjectProperty<>(1);
    private ChoiceRow<Integer> row;

    private static ChoiceRow.Choice<Integer> choice(int number) {
        return new ChoiceRow.Choice<>(number, "choice-" + number, new SimpleStringProperty("choice number " + number),
                new SimpleStringProperty("no. " + number), new SimpleStringProperty("It is " + number));
    }

    private void widen(FxRobot robot, double width) {
        robot.interact(() -> {
            row.resize(width, 32);
            row.layout();
        });
    }

    private ToggleButton button(int number) {
        return (ToggleButton) row.lookup("#choice-" + number);
    }

    @Test
    void withoutRoomForButtonsAMenuTakesTheirPlace(FxRobot robot) {
        robot.interact(() -> {
            row = new ChoiceRow<>(List.of(choice(0), choice(1), choice(2)), chosen, chosen::set);
            new Scene(new Pane(row));
            row.applyCss();
        });
        widen(robot, 600);
        assertEquals("choice number 2", button(2).getText());
        widen(robot, 200);
        assertEquals("no. 2", button(2).getText());
        widen(robot, 100);
        MenuButton menu = (MenuButton) row.lookup(".chart-choices");
        assertTrue(menu.isVisible() && !button(2).isVisible());
        assertEquals("choice number 1", menu.getText());
        robot.interact(() -> {
            menu.getOnShowing().handle(null);
            assertTrue(((RadioMenuItem) menu.getItems().get(1)).isSelected());
            menu.getItems().get(2).fire();
        });
        assertEquals(2, chosen.get());
        assertEquals("choice number 2", menu.getText());
        widen(robot, 600);
        assertFalse(menu.isVisible());
        assertTrue(button(2).isVisible() && button(2).isSelected());
    }
}
