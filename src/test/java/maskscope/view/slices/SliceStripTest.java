package maskscope.view.slices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.mask.Axes;
import maskscope.session.SliceLosses;
import maskscope.session.TestVolumes;
import maskscope.view.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The losses of slices above the slider of a volume.
class SliceStripTest extends WindowTest {

    private static final int LAST = 23;

    private void open(FxRobot robot) {
        act(robot, () -> {
            TestVolumes.show(session, TestVolumes.balls(40, 30, LAST + 1, Axes.PLAIN, false));
            session.select(Losses.byKey("tversky").orElseThrow());
        });
    }

    private SliceStrip strip() {
        return find("slice-strip", SliceStrip.class);
    }

    private Point2D at(int slice) {
        return strip().localToScreen(strip().x(slice, LAST), strip().getHeight() / 2);
    }

    private int shown() {
        return session.loadedProperty().get().plane().slice().index();
    }

    private Label note() {
        return find("slice-note", Label.class);
    }

    private SliceLosses losses() {
        return session.sliceLossesProperty().get();
    }

    /// How many pixels high the bar of a slice is.
    private int height(FxRobot robot, int slice) {
        int[] height = new int[1];
        robot.interact(() -> {
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            PixelReader pixels = strip().snapshot(clear, null).getPixelReader();
            // Beside the line that marks the shown slice.
            int x = (int) strip().x(slice, LAST) - 2;
            for (int y = 0; y < (int) strip().getHeight(); y++) {
                height[0] += pixels.getArgb(x, y) >>> 24 > 60 ? 1 : 0;
            }
        });
        return height[0];
    }

    @Test
    void aSliceHasABarAsHighAsItsLoss(FxRobot robot) {
        open(robot);
        double[] values = losses().values();
        double most = values[losses().worst().orElseThrow()];
        for (int slice = 0; slice <= LAST; slice++) {
            assertEquals(1.5 + (strip().getHeight() - 1.5) * values[slice] / most, height(robot, slice), 1.01, "slice " + slice);
        }
        assertEquals(strip().getHeight(), height(robot, losses().worst().orElseThrow()), 0.5);
    }

    @Test
    void aSliceWithoutALossIsAGap(FxRobot robot) {
        open(robot);
        act(robot, () -> session.change(settings -> settings.withShared(Parameter.SMOOTHING, 0)));
        act(robot, () -> session.select(Losses.byKey("iou").orElseThrow()));
        double[] values = losses().values();
        for (int slice = 0; slice <= LAST; slice++) {
            assertEquals(Double.isNaN(values[slice]), height(robot, slice) == 0, "slice " + slice + ": " + values[slice]);
        }
    }

    @Test
    void barsStandAboveTheirPlaceOnTheSlider(FxRobot robot) {
        open(robot);
        for (int slice : new int[] {0, 7, LAST}) {
            act(robot, () -> session.slicing().show(slice));
            Node thumb = find("slice-slider", Node.class).lookup(".thumb");
            Bounds there = thumb.localToScreen(thumb.getLayoutBounds());
            assertEquals(there.getCenterX(), at(slice).getX(), 1, "slice " + slice);
        }
    }

    @Test
    void thePointerIsToldTheLossAndAClickGoesThere(FxRobot robot) {
        open(robot);
        assertFalse(note().isVisible());
        robot.moveTo(at(17));
        settle(robot);
        assertTrue(note().isVisible());
        assertEquals("slice 17: Tversky " + String.format("%.4f", losses().values()[17]), note().getText());
        assertTrue(note().localToScene(note().getLayoutBounds()).getMaxY()
                <= strip().localToScene(strip().getLayoutBounds()).getMinY(), "above the bars");
        robot.clickOn(at(17));
        settle(robot);
        assertEquals(17, shown());
        robot.moveTo(at(3)).moveBy(0, -60);
        settle(robot);
        assertFalse(note().isVisible());
    }

    @Test
    void aButtonGoesToTheWorstSlice(FxRobot robot) {
        open(robot);
        int worst = losses().worst().orElseThrow();
        robot.clickOn("#worst-slice");
        settle(robot);
        assertEquals(worst, shown());
        assertFalse(find("worst-slice", Button.class).isDisabled());
    }

    @Test
    void anotherSideHasOtherBars(FxRobot robot) {
        open(robot);
        robot.clickOn("#side-x");
        settle(robot);
        assertEquals(40, losses().values().length);
        robot.clickOn("#worst-slice");
        settle(robot);
        assertEquals(losses().worst().orElseThrow(), shown());
        assertEquals(0, session.loadedProperty().get().plane().slice().side());
    }
}
