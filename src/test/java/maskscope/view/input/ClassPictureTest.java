package maskscope.view.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.shape.Rectangle;
import maskscope.session.state.Source;
import maskscope.testing.TestFiles;
import maskscope.view.WindowTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A class is chosen from a picture of the file.
class ClassPictureTest extends WindowTest {

    private static final int SIDE = 40;
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private Node ground;

    @BeforeEach
    void labelsAreOpened(FxRobot robot) throws IOException {
        openLabels(robot, 4);
    }

    /// As many stripes, the first of them background.
    private void openLabels(FxRobot robot, int stripes) throws IOException {
        open(robot, new Source.Files(
                TestFiles.png(folder.resolve("labels" + stripes + ".png"), SIDE, SIDE, (x, y) -> x * stripes / SIDE),
                TestFiles.png(folder.resolve("mask.png"), SIDE, SIDE, (x, y) -> x < 9 ? 255 : 0),
                Optional.empty()));
        ground = find("classes-truth", Node.class).lookup(".class-ground");
    }

    private Point2D stripe(int number, int of) {
        Bounds there = ground.localToScreen(ground.getLayoutBounds());
        return new Point2D(there.getMinX() + there.getWidth() * (number + 0.5) / of, there.getCenterY());
    }

    private int colour(FxRobot robot, int number, int of) {
        settle(robot);
        int[] argb = new int[1];
        robot.interact(() -> {
            Point2D at = scene.getRoot().screenToLocal(stripe(number, of));
            argb[0] = scene.snapshot(null).getPixelReader().getArgb((int) at.getX(), (int) at.getY());
        });
        return argb[0] & 0xff_ffff;
    }

    private Button cure(int number) {
        return find("cure-truth-labels-" + number, Button.class);
    }

    @Test
    void aButtonHasTheColourThatItsClassHasInThePicture(FxRobot robot) {
        Rectangle swatch = (Rectangle) cure(1).getGraphic();
        String colour = String.format("0x%06xff", colour(robot, 2, 4));
        assertEquals(colour, swatch.getFill().toString());
    }

    @Test
    void whatTheKeyboardIsOnIsLitUp(FxRobot robot) {
        int before = colour(robot, 1, 4);
        act(robot, () -> cure(0).requestFocus());
        assertEquals(before, colour(robot, 1, 4));
        act(robot, () -> cure(1).requestFocus());
        assertNotEquals(before, colour(robot, 1, 4));
        act(robot, () -> find("accept-suggestions", Button.class).requestFocus());
        assertEquals(before, colour(robot, 1, 4));
    }

    @Test
    void whatThePointerIsOnIsNamedAndItsButtonMarked(FxRobot robot) {
        robot.moveTo(stripe(3, 4));
        settle(robot);
        assertTrue(cure(2).getPseudoClassStates().contains(LIT));
        assertFalse(cure(0).getPseudoClassStates().contains(LIT));
        assertEquals("Class 3  25 %", find("class-caption-truth", Label.class).getText());
        robot.moveTo(stripe(0, 4));
        settle(robot);
        assertFalse(cure(2).getPseudoClassStates().contains(LIT));
    }

    @Test
    void aClickOnAClassTakesIt(FxRobot robot) {
        robot.clickOn(stripe(2, 4));
        settle(robot);
        assertEquals(Optional.of("2"), session.loader().sourceProperty().get() instanceof Source.Files files
                ? files.answers().truth().chosen() : Optional.empty());
        assertNull(session.loader().inquiryProperty().get());
    }

    @Test
    void aClickOnTheBackgroundTakesNothing(FxRobot robot) {
        robot.clickOn(stripe(0, 4));
        settle(robot);
        assertTrue(session.loader().inquiryProperty().get().source().answers().truth().chosen().isEmpty());
    }

    @Test
    void aListOfManyFollowsThePointer(FxRobot robot) throws IOException {
        openLabels(robot, 20);
        robot.moveTo(stripe(17, 20));
        settle(robot);
        ListView<?> list = find("answers-truth-labels", ListView.class);
        assertEquals(16, list.getSelectionModel().getSelectedIndex());
    }

    @Test
    void whatWasAskedAboutIsNotHeldOnceItIsAnswered(FxRobot robot) throws TimeoutException {
        WeakReference<Object> asked = new WeakReference<>(session.loader().inquiryProperty().get().examination());
        robot.clickOn("#cure-truth-labels-0");
        settle(robot);
        open(robot, TestFiles.scene("nuclei"));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> {
            System.gc();
            return asked.get() == null;
        });
        assertNull(asked.get());
    }

    @Test
    void thePictureGoesWithTheQuestion(FxRobot robot) {
        robot.clickOn("#cure-truth-labels-0");
        settle(robot);
        act(robot, () -> find("doctor-open", ButtonBase.class).fire());
        assertTrue(find("doctor", Node.class).isVisible());
        assertNull(find("classes-truth", Node.class));
    }
}
