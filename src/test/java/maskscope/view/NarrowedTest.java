package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// A window that is made narrow while a pixel is told of.
class NarrowedTest extends WindowTest {

    @Test
    void whatIsToldOfAPixelMakesTheWindowNoWider(FxRobot robot) {
        robot.moveTo(first());
        settle(robot);
        String whole = find("share-focal", Label.class).getText();
        act(robot, () -> scene.getWindow().setWidth(960));
        assertFalse(find("share-focal", Label.class).getText().isEmpty(), "it is told still");
        assertTrue(find("share-focal", Label.class).getText().length() < whole.length(), "in brief");
        BorderPane layout = (BorderPane) scene.getRoot().lookup(".bench").getParent();
        assertEquals(scene.getWidth(), layout.getWidth());
        assertTrue(layout.minWidth(-1) <= scene.getWidth());
    }
}
