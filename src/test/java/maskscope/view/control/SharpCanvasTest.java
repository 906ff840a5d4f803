package maskscope.view.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class SharpCanvasTest {

    private static final int WIDE = 41;
    private static final int HIGH = 31;

    @Test
    void nothingOfAnEarlierDrawingIsLeftWhereANewOneEndsWithinAPixel(FxRobot robot) {
        robot.interact(() -> {
            SharpCanvas canvas = new SharpCanvas();
            Group magnified = new Group(canvas);
            magnified.getTransforms().add(new Scale(1.5, 1.5));
            new Scene(magnified);
            GraphicsContext graphics = canvas.cover(WIDE, HIGH);
            graphics.setFill(Color.RED);
            graphics.fillRect(0, 0, 2 * WIDE, 2 * HIGH);
            canvas.cover(WIDE, HIGH);
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.WHITE);
            WritableImage seen = canvas.snapshot(clear, null);
            long red = IntStream.range(0, (int) (seen.getWidth() * seen.getHeight()))
                    .filter(i -> !seen.getPixelReader().getColor(i % (int) seen.getWidth(), i / (int) seen.getWidth())
                            .equals(Color.WHITE))
                    .count();
            assertEquals(0, red);
        });
    }
}
