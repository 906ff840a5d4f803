package maskscope.view.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import maskscope.loss.LossReport;
import maskscope.mask.Axes;
import maskscope.mask.Placement;
import maskscope.mask.Slice;
import maskscope.session.TestVolumes;
import maskscope.session.state.SliceView;
import maskscope.testing.TestFiles;
import maskscope.view.WindowTest;
import maskscope.view.chart.LossPlot;
import maskscope.view.look.PictureKind;
import maskscope.view.paint.Viewport;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// A volume in the window: the bar under its pictures, keys and wheel, and what the picture then shows.
class SlicesTest extends WindowTest {

    private void openBalls(FxRobot robot, Axes axes) {
        act(robot, () -> TestVolumes.show(session, TestVolumes.balls(40, 30, 24, axes, true)));
    }

    private Slice shown() {
        return session.loadedProperty().get().plane().slice();
    }

    private String number() {
        return find("slice-number", Label.class).getText();
    }

    private Point2D onFirst(int column, int row) {
        Viewport viewport = pictures().camera().viewport();
        Bounds bounds = first().localToScreen(first().getBoundsInLocal());
        return new Point2D(
                bounds.getMinX() + (column + 0.5 - viewport.x()) * viewport.across(),
                bounds.getMinY() + (row + 0.5 - viewport.y()) * viewport.down());
    }

    @Test
    void aPictureHasNoBarAndGetsItsRoomBackAfterAVolume(FxRobot robot) {
        assertNull(find("slices", Node.class));
        double height = pictures().getHeight();
        openBalls(robot, Axes.PLAIN);
        // What a sample shows has a line of its own.
        act(robot, () -> {
            options.desk().hints().putAway();
            find("sample-story-away", Button.class).fire();
        });
        double bar = find("slices", Node.class).getLayoutBounds().getHeight();
        assertEquals(height - bar, pictures().getHeight());
        assertTrue(bar <= 36, "a slim bar, not one of " + bar);
        open(robot, TestFiles.scene("nuclei"));
        assertNull(find("slices", Node.class));
        assertEquals(height, pictures().getHeight());
    }

    @Test
    void theSizeTellsTheSlices(FxRobot robot) {
        openBalls(robot, Axes.PLAIN);
        assertTrue(scene.getRoot().lookupAll(".quiet").stream()
                .anyMatch(node -> node instanceof Label label && label.getText().equals("40 × 30 × 24")));
    }

    @Test
    void theSizeTellsHowLargePixelsAreWhereTheFileDoes(FxRobot robot) {
        openBalls(robot, Axes.PLAIN);
        assertNull(find("size", Label.class).getTooltip());
        Placement placement = new Placement(new Axes("PIR"), List.of(0.58594, 0.58594, 3.3), List.of());
        act(robot, () -> TestVolumes.show(session, TestVolumes.balls(40, 30, 9, placement, false)));
        assertEquals("Pixels of 0.5859 × 0.5859 × 3.3 mm", find("size", Label.class).getTooltip().getText());
        act(robot, () -> TestVolumes.show(session, TestVolumes.balls(40, 30, 9, Placement.spaced(1, 1, 2), false)));
        assertEquals("Pixels of 1 × 1 × 2", find("size", Label.class).getTooltip().getText());
    }

    @Test
    void theSliderMovesTheSliceAndLeavesTheLosses(FxRobot robot) {
        openBalls(robot, Axes.PLAIN);
        LossReport report = session.reportProperty().get();
        assertEquals("slice 12 of 0–23", number());
        int before = colourAt(first(), 8, 15);
        robot.drag("#slice-slider .thumb", MouseButton.PRIMARY);
        for (int step = 0; step < 30; step++) {
            robot.moveBy(10, 0);
            settle(robot);
        }
        robot.drop();
        settle(robot);
        assertTrue(shown().index() > 20, "slice " + shown().index());
        assertEquals("slice " + shown().index() + " of 0–23", number());
        assertNotEquals(before, colourAt(first(), 8, 15));
        assertSame(report, session.reportProperty().get());
    }

    @Test
    void inANarrowWindowTheSliderHasALineOfItsOwnAndNothingIsCutOff(FxRobot robot) {
        openBalls(robot, new Axes("RAS"));
        act(robot, () -> {
            scene.getWindow().setWidth(960);
            scene.getWindow().setHeight(600);
        });
        Bounds bar = onScene("slices");
        Bounds slider = onScene("slice-slider");
        assertTrue(slider.getMinY() > onScene("side-x").getMaxY(), "the slider is at " + slider);
        assertTrue(slider.getWidth() > bar.getWidth() / 2, "the slider is at " + slider);
        for (String part : List.of("side-x", "side-y", "side-z", "slice-slider", "slice-number", "scope-slice", "scope-volume")) {
            assertTrue(bar.contains(onScene(part)), part + " at " + onScene(part) + " is not in " + bar);
        }
        assertTrue(bar.getMinX() >= 0, "the bar is at " + bar);
    }

    private Bounds onScene(String id) {
        Node node = find(id, Node.class);
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void nothingInTheBarMovesWhenTheNumberGrows(FxRobot robot) {
        openBalls(robot, Axes.PLAIN);
        act(robot, () -> session.slicing().show(9));
        Bounds before = find("slice-slider", Node.class).getBoundsInParent();
        robot.clickOn("#slice-on");
        settle(robot);
        assertEquals("slice 10 of 0–23", number());
        assertEquals(before, find("slice-slider", Node.class).getBoundsInParent());
    }

    @Test
    void buttonsAndKeysStepAndStopAtTheEnds(FxRobot robot) {
        openBalls(robot, Axes.PLAIN);
        robot.clickOn("#slice-back");
        assertEquals(11, shown().index());
        robot.clickOn("#slice-on");
        assertEquals(12, shown().index());
        act(robot, () -> pictures().requestFocus());
        robot.type(KeyCode.PAGE_DOWN, 2);
        assertEquals(14, shown().index());
        robot.type(KeyCode.PAGE_UP, 20);
        assertEquals(0, shown().index());
    }

    /// The wheel turned over the first picture, as the platform tells it.
    private void turn(FxRobot robot, double deltaY, boolean ctrl, boolean alt) {
        act(robot, () -> Event.fireEvent(first(), new ScrollEvent(
                ScrollEvent.SCROLL, 100, 100, 100, 100, false, ctrl, alt, false, false, false, 0, deltaY, 0, deltaY,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
    }

    @Test
    void theWheelWithCtrlOrAltStepsAndWithoutZooms(FxRobot robot) {
        openBalls(robot, Axes.PLAIN);
        Viewport before = pictures().camera().viewport();
        turn(robot, -40, true, false);
        assertEquals(13, shown().index());
        turn(robot, 80, false, true);
        assertEquals(11, shown().index());
        for (int part = 0; part < 5; part++) {
            turn(robot, -10, true, false);
        }
        assertEquals(12, shown().index(), "small turns of a touchpad add up");
        assertEquals(before, pictures().camera().viewport());
        turn(robot, -40, false, false);
        assertEquals(12, shown().index());
        assertNotEquals(before, pictures().camera().viewport());
    }

    @Test
    void overAPictureTheWheelZoomsWithAnyKey(FxRobot robot) {
        Viewport before = pictures().camera().viewport();
        turn(robot, -40, true, false);
        assertNotEquals(before, pictures().camera().viewport());
    }

    @Test
    void theScopeDecidesWhatTheLossesAreOf(FxRobot robot) {
        openBalls(robot, Axes.PLAIN);
        LossReport whole = session.reportProperty().get();
        robot.clickOn("#scope-slice");
        settle(robot);
        assertEquals(SliceView.Scope.SLICE, session.slicing().cutProperty().get().scope());
        assertEquals(40 * 30, session.reportProperty().get().sums().pixels());
        assertTrue(find("speed", Label.class).getText().contains("distinct pairs"));
        int inSlice = colourAt(second(), 33, 15);
        robot.clickOn("#scope-volume");
        settle(robot);
        assertEquals(whole.sums(), session.reportProperty().get().sums());
        assertEquals(inSlice, colourAt(second(), 33, 15), "the same picture either way");
    }

    @Test
    void sidesHaveTheNamesThatTheFileKnows(FxRobot robot) {
        openBalls(robot, Axes.PLAIN);
        assertEquals(List.of("x", "y", "z"), sides());
        robot.clickOn("#side-x");
        settle(robot);
        assertEquals(new Slice(0, 20), shown());
        assertEquals("slice 20 of 0–39", number());
        openBalls(robot, new Axes("RAS"));
        assertEquals(List.of("axial", "coronal", "sagittal"), sides());
        robot.clickOn("#side-y");
        settle(robot);
        assertTrue(find("side-y", ToggleButton.class).isSelected());
        robot.clickOn("#side-y");
        assertTrue(find("side-y", ToggleButton.class).isSelected(), "a second click changes nothing");
        assertEquals(new Viewport.Size(40, 24), new Viewport.Size(
                session.loadedProperty().get().plane().width(), session.loadedProperty().get().plane().height()));
    }

    private List<String> sides() {
        return find("side-x", Node.class).getParent().getChildrenUnmodifiable().stream()
                .map(node -> ((ToggleButton) node).getText()).toList();
    }

    @Test
    void theBarSpeaksTheLanguageOfTheWindow(FxRobot robot) {
        openBalls(robot, new Axes("RAS"));
        assertEquals("slice 12 of 0–23", number());
        assertEquals("Whole volume", find("scope-volume", ToggleButton.class).getText());
        assertEquals("Slices across z", find("side-z", ToggleButton.class).getAccessibleHelp());
        act(robot, () -> language.set(message -> "[" + message.key() + message.arguments() + "]"));
        assertEquals("[picture.slice-number[12, 23]]", number());
        assertEquals("[picture.scope.volume[]]", find("scope-volume", ToggleButton.class).getText());
        assertEquals("[picture.slices-across[z]]", find("side-z", ToggleButton.class).getAccessibleHelp());
        assertEquals(
                List.of("[picture.plane.axial[]]", "[picture.plane.coronal[]]", "[picture.plane.sagittal[]]"), sides());
    }

    @Test
    void thePointerTellsTheVoxelInTheFile(FxRobot robot) {
        openBalls(robot, new Axes("RAS"));
        robot.clickOn("#side-y");
        settle(robot);
        robot.moveTo(onFirst(0, 0));
        settle(robot);
        String text = find("pixel", Label.class).getText();
        assertTrue(text.startsWith("x 39  y 15  z 23 "), text);
        robot.moveTo(onFirst(19, 12));
        settle(robot);
        assertTrue(find("pixel", Label.class).getText().startsWith("x 20  y 15  z 11    truth 1 "), text);
        robot.clickOn("#scope-slice");
        robot.moveTo(onFirst(19, 12));
        settle(robot);
        assertTrue(find("pixel", Label.class).getText().startsWith("x 20  y 15  z 11    truth 1 "), text);
    }

    @Test
    void voxelsAreDrawnAsLongAsTheyAreAndThePointerFindsThem(FxRobot robot) {
        Placement placement = new Placement(new Axes("PIR"), List.of(0.5, 0.5, 2.5), List.of());
        act(robot, () -> TestVolumes.show(session, TestVolumes.balls(40, 30, 9, placement, true)));
        assertTrue(find("side-z", ToggleButton.class).isSelected(), "the file's own slices are sagittal");
        robot.clickOn("#side-y");
        settle(robot);
        Viewport viewport = pictures().camera().viewport();
        assertEquals(5, viewport.across() / viewport.down(), 1e-9, "axial: right to left across, front to back down");
        robot.moveTo(onFirst(6, 11));
        settle(robot);
        String text = find("pixel", Label.class).getText();
        assertTrue(text.startsWith("x 11  y 15  z 2 "), text);
        int wide = (int) (viewport.across() / 2);
        int middleX = (int) ((4.5 - viewport.x()) * viewport.across());
        int middleY = (int) ((20.5 - viewport.y()) * viewport.down());
        act(robot, () -> options.firstProperty().set(PictureKind.TRUTH));
        assertEquals(colourAt(first(), 4, 20), first().argbAt(middleX - wide + 1, middleY) & 0xffffff, "one voxel, one colour");
        assertEquals(colourAt(first(), 4, 20), first().argbAt(middleX + wide - 1, middleY) & 0xffffff);
        robot.scroll(3, VerticalDirection.UP);
        settle(robot);
        Viewport closer = pictures().camera().viewport();
        assertTrue(closer.scale() > viewport.scale());
        assertEquals(5, closer.across() / closer.down(), 1e-9);
        assertEquals(new PixelPoint(6, 11), pictures().pointedProperty().get(), "still under the pointer");
        robot.clickOn("#scope-slice");
        settle(robot);
        assertEquals(closer, pictures().camera().viewport(), "the slice alone has the same shape");
    }

    @Test
    void theScanBeneathIsOfTheSliceThatIsShown(FxRobot robot) {
        openBalls(robot, Axes.PLAIN);
        act(robot, () -> session.slicing().show(0));
        int outside = colourAt(first(), 20, 2);
        act(robot, () -> session.slicing().show(5));
        assertNotEquals(outside, colourAt(first(), 20, 2));
        assertEquals(session.loadedProperty().get().pair().photo().orElseThrow().colour((5 * 30 + 2) * 40 + 20) & 0xffffff,
                colourAt(first(), 20, 2));
        assertFalse(find("loading", Node.class).isVisible());
    }

    @Test
    void slicesPassWithoutRedrawingTheCurves(FxRobot robot) {
        openBalls(robot, Axes.PLAIN);
        settle(robot);
        LossPlot curves = find("loss-plot", LossPlot.class);
        int drawings = curves.drawings();
        long paintings = first().paintings();
        for (int slice = 0; slice < 10; slice++) {
            int next = slice;
            act(robot, () -> session.slicing().show(next));
        }
        assertEquals(drawings, curves.drawings());
        assertEquals(paintings + 10, first().paintings());
    }
}
