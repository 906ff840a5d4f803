package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/// How far the keyboard has to go.
class KeyboardTest extends WindowTest {

    @Test
    void alphaIsWithinSixStopsOfTab(FxRobot robot) {
        List<String> stops = new ArrayList<>();
        for (int tab = 0; tab < 6 && !stops.contains("slider-alpha"); tab++) {
            robot.type(KeyCode.TAB);
            Node stop = scene.getFocusOwner();
            stops.add(stop.getId());
        }
        assertTrue(stops.contains("slider-alpha"), stops.toString());
    }

    @ParameterizedTest
    @CsvSource({"F, file", "S, samples", "V, view", "H, help"})
    void menusAreOpenedByTheirLetters(KeyCode letter, String menu, FxRobot robot) {
        robot.press(KeyCode.ALT).type(letter).release(KeyCode.ALT);
        settle(robot);
        assertTrue(find(menu, MenuButton.class).isShowing());
        robot.type(KeyCode.ESCAPE);
        settle(robot);
    }

    @Test
    void computingByAnotherLibraryLeavesTheKeyboardAtTheTable(FxRobot robot) {
        act(robot, () -> options.comparingProperty().set(true));
        robot.clickOn("#compare-table").type(KeyCode.RIGHT, KeyCode.RIGHT);
        settle(robot);
        robot.clickOn("#compare-use");
        settle(robot);
        assertEquals("compare-table", scene.getFocusOwner().getId());
    }
}
