package maskscope.view.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import maskscope.pixel.ErrorRegions;
import maskscope.view.WindowTest;
import maskscope.view.paint.Viewport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The errors of the scene in the window: keys, buttons, the frame on both pictures, and what the line at the bottom says.
class ErrorMarkTest extends WindowTest {

    @TempDir
    private Path own;

    private Node mark(String frame) {
        return find(frame, PictureFrame.class).lookup(".error-mark");
    }

    private String told() {
        return find("pixel", Label.class).getText();
    }

    private ErrorRegions.Region error() {
        return pictures().errors().markedProperty().get();
    }

    @Test
    void nMarksTheLargestErrorInTheMiddleOfBothPictures(FxRobot robot) {
        assertFalse(mark("first").isVisible());
        robot.type(KeyCode.N);
        settle(robot);
        assertTrue(told().startsWith("False positive, error 1 of "), told());
        assertTrue(told().endsWith(" % of all wrong pixels"), told());
        for (PictureView picture : new PictureView[] {first(), second()}) {
            Bounds box = mark(picture.getParent().getId()).getBoundsInParent();
            assertTrue(mark(picture.getParent().getId()).isVisible());
            assertEquals(picture.getWidth() / 2, box.getCenterX(), 1.5);
            assertEquals(picture.getHeight() / 2, box.getCenterY(), 1.5);
            assertEquals(new PixelPoint(error().left(), error().top()),
                    picture.pixelAt(box.getMinX() + 5, box.getMinY() + 5), "the frame is around its pixels");
        }
        double first = error().pixels();
        robot.type(KeyCode.N);
        settle(robot);
        assertTrue(error().pixels() <= first);
        assertTrue(told().contains("error 2 of "), told());
        robot.press(KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.SHIFT);
        settle(robot);
        assertTrue(told().contains("error 1 of "), told());
    }

    @Test
    void theButtonsDoTheSame(FxRobot robot) {
        robot.clickOn("#error-on");
        robot.clickOn("#error-on");
        settle(robot);
        assertTrue(told().contains("error 2 of "), told());
        robot.clickOn("#error-back");
        settle(robot);
        assertTrue(told().contains("error 1 of "), told());
    }

    @Test
    void ofTwoPredictionsThoseOfTheActivePictureAreGoneThrough(FxRobot robot) throws IOException {
        Path other = Files.copy(Path.of("assets/samples/nuclei.truth.png"), own.resolve("other.png"));
        act(robot, () -> {
            session.second().open(other);
            options.showBoth(false);
        });
        robot.type(KeyCode.N);
        settle(robot);
        assertTrue(told().startsWith("A: False positive, error 1 of "), told());
        robot.clickOn(second());
        robot.type(KeyCode.N);
        settle(robot);
        assertTrue(told().startsWith("B: ") && !told().contains("error 1"), "B is the truth itself: " + told());
    }

    @Test
    void escapeAndFitTakeTheMarkAway(FxRobot robot) {
        robot.type(KeyCode.N);
        settle(robot);
        Viewport close = pictures().camera().viewport();
        robot.type(KeyCode.ESCAPE);
        settle(robot);
        assertFalse(mark("first").isVisible());
        assertEquals(close, pictures().camera().viewport(), "the pictures stay where they are");
        robot.type(KeyCode.N, KeyCode.F);
        settle(robot);
        assertFalse(mark("second").isVisible());
    }

    @Test
    void whereThePointerRestsNoPixelIsToldBesideTheError(FxRobot robot) {
        robot.moveTo(first());
        settle(robot);
        assertTrue(find("share-dice", Label.class).getParent().isVisible());
        robot.type(KeyCode.N);
        settle(robot);
        assertTrue(told().contains("error 1 of "), told());
        assertFalse(find("share-dice", Label.class).getParent().isVisible());
    }

    @Test
    void anotherThresholdTakesMarkAndWordsAway(FxRobot robot) {
        robot.type(KeyCode.N);
        settle(robot);
        act(robot, () -> options.thresholdProperty().set(0.7));
        assertFalse(mark("first").isVisible());
        assertFalse(told().contains("error"), told());
    }
}
