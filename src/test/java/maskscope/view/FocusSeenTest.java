package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import maskscope.view.parameter.PresetMenu;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Whoever works with the keyboard sees where it is.
class FocusSeenTest extends WindowTest {

    private int[] drawn(FxRobot robot) {
        int[] argb = new int[1280 * 800];
        act(robot, () -> {
            WritableImage image = scene.snapshot(null);
            image.getPixelReader().getPixels(0, 0, 1280, 800, PixelFormat.getIntArgbInstance(), argb, 0, 1280);
        });
        return argb;
    }

    /// Whether two drawings differ where a node stands, or close around it.
    private static boolean differ(int[] a, int[] b, Node node) {
        Bounds on = node.localToScene(node.getBoundsInLocal());
        int left = Math.clamp((long) on.getMinX() - 2, 0, 1280);
        int right = Math.clamp((long) on.getMaxX() + 2, 0, 1280);
        for (int y = Math.max(0, (int) on.getMinY() - 2); y < Math.min(800, on.getMaxY() + 2); y++) {
            if (!Arrays.equals(a, y * 1280 + left, y * 1280 + right, b, y * 1280 + left, y * 1280 + right)) {
                return true;
            }
        }
        return false;
    }

    /// The stops of Tab, until they repeat, at which nothing shows that the keyboard is there.
    private List<String> unseen(FxRobot robot, int least) {
        List<String> unseen = new ArrayList<>();
        Set<Node> stops = new LinkedHashSet<>();
        Node before = scene.getFocusOwner();
        int[] with = drawn(robot);
        while (stops.size() < 200) {
            robot.push(KeyCode.TAB);
            Node now = scene.getFocusOwner();
            int[] without = with;
            with = drawn(robot);
            if (!stops.add(now)) {
                break;
            }
            if (now != before && !differ(without, with, now)) {
                unseen.add(now.toString());
            }
            before = now;
        }
        assertTrue(stops.size() >= least, "only " + stops);
        return unseen;
    }

    @Test
    void everyStopOfTabIsSeenInTheWindow(FxRobot robot) {
        act(robot, () -> options.comparingProperty().set(true));
        assertEquals(List.of(), unseen(robot, 40));
    }

    @Test
    void everyStopOfTabIsSeenOnTheCards(FxRobot robot) {
        act(robot, find("presets", PresetMenu.class).card()::save);
        robot.write("a");
        assertEquals(List.of(), unseen(robot, 4));
        robot.push(KeyCode.ESCAPE).push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        settle(robot);
        assertEquals(List.of(), unseen(robot, 9));
    }
}
