package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import maskscope.mask.Axes;
import maskscope.session.TestVolumes;
import maskscope.testing.TestFiles;
import maskscope.view.look.PictureKind;
import maskscope.view.look.SideChart;
import maskscope.view.look.Theme;
import maskscope.view.parameter.PresetMenu;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    /// How many pixels where a node stands, or close around it, the keyboard changes so that it is seen: by the contrast that a
    /// sign needs against what surrounds it, which is what was there before.
    private static long changed(int[] without, int[] with, Node node) {
        Bounds on = node.localToScene(node.getBoundsInLocal());
        int left = Math.clamp((long) on.getMinX() - 4, 0, 1280);
        int right = Math.clamp((long) on.getMaxX() + 4, 0, 1280);
        long changed = 0;
        for (int y = Math.max(0, (int) on.getMinY() - 4); y < Math.min(800, on.getMaxY() + 4); y++) {
            for (int at = y * 1280 + left; at < y * 1280 + right; at++) {
                if (without[at] != with[at] && Contrast.contrast(colour(without[at]), colour(with[at])) >= Contrast.SEEN) {
                    changed++;
                }
            }
        }
        return changed;
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }

    /// A line as long as the node is high or wide, whichever is less, on two of its sides; large ones need not have more.
    private static long needed(Node node) {
        Bounds on = node.getBoundsInLocal();
        return Math.round(Math.clamp(2 * Math.min(on.getWidth(), on.getHeight()), 16, 40));
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
            if (now != before && changed(without, with, now) < needed(now)) {
                unseen.add(now + ": " + changed(without, with, now) + " of " + needed(now));
            }
            before = now;
        }
        assertTrue(stops.size() >= least, "only " + stops);
        return unseen;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyStopOfTabIsSeenInTheWindow(Theme theme, FxRobot robot) {
        act(robot, () -> {
            options.themeProperty().set(theme);
            options.secondProperty().set(PictureKind.MISSES);
            find("layers-more", Hyperlink.class).fire();
        });
        assertEquals(List.of(), unseen(robot, 40));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyStopOfTabIsSeenInTheChartsOfScores(Theme theme, FxRobot robot) {
        act(robot, () -> {
            options.themeProperty().set(theme);
            options.charts().chosen().set(SideChart.THRESHOLD);
        });
        assertEquals(List.of(), unseen(robot, 40));
        act(robot, () -> options.charts().chosen().set(SideChart.RELIABILITY));
        assertEquals(List.of(), unseen(robot, 40));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyStopOfTabIsSeenUnderAVolume(Theme theme, FxRobot robot) {
        act(robot, () -> {
            options.themeProperty().set(theme);
            options.comparingProperty().set(true);
            TestVolumes.show(session, TestVolumes.balls(40, 40, 20, new Axes("LPS"), true));
        });
        assertEquals(List.of(), unseen(robot, 40));
        act(robot, () -> options.objectsProperty().set(true));
        assertEquals(List.of(), unseen(robot, 40));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyStopOfTabIsSeenBesideASurface(Theme theme, FxRobot robot) {
        act(robot, () -> {
            options.themeProperty().set(theme);
            options.surface().shown().set(true);
            session.second().open(TestFiles.scene("nuclei").prediction());
        });
        assertEquals(List.of(), unseen(robot, 40));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyStopOfTabIsSeenBesideASeries(Theme theme, FxRobot robot) throws IOException {
        act(robot, () -> options.themeProperty().set(theme));
        openSeries(robot);
        act(robot, () -> session.series().showFirst(1));
        assertEquals(List.of(), unseen(robot, 40));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyStopOfTabIsSeenInTheTableOfPins(Theme theme, FxRobot robot) {
        act(robot, () -> {
            options.themeProperty().set(theme);
            session.pins().pin("", Optional.empty());
            options.pins().open().set(true);
        });
        assertEquals(List.of(), unseen(robot, 40));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyStopOfTabIsSeenOnTheCards(Theme theme, FxRobot robot) {
        act(robot, () -> options.themeProperty().set(theme));
        act(robot, find("presets", PresetMenu.class).card()::save);
        robot.write("a");
        assertEquals(List.of(), unseen(robot, 4));
        robot.push(KeyCode.ESCAPE).push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        settle(robot);
        assertEquals(List.of(), unseen(robot, 9));
        robot.push(KeyCode.ESCAPE);
        act(robot, () -> find("help", MenuButton.class).getItems().getLast().fire());
        assertEquals(List.of(), unseen(robot, 4));
        robot.push(KeyCode.ESCAPE).push(KeyCode.SHORTCUT, KeyCode.O);
        settle(robot);
        assertEquals(List.of(), unseen(robot, 6));
    }
}
