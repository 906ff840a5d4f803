package maskscope.view.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import javafx.scene.control.Label;
import maskscope.loss.Losses;
import maskscope.loss.score.GradientParts;
import maskscope.text.Numbers;
import maskscope.view.WindowTest;
import maskscope.view.look.PictureKind;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// What is said of the gradient beneath its key.
class GradientLineTest extends WindowTest {

    private Label parts(FxRobot robot) {
        return (Label) pictures().active().lookup(".gradient-parts");
    }

    private String expected(IntToDoubleFunction gradient) {
        GradientParts parts = GradientParts.of(
                session.loadedProperty().get().table().counts(), 0, gradient, options.thresholdProperty().get(),
                Optional.of(session.surfacesProperty().get().alongBorder())).orElseThrow();
        return "falls on misses %s · false positives %s · hits %s · background %s; %s of it lies along the border".formatted(
                percent(parts.misses()),
                percent(parts.falsePositives()), percent(parts.hits()), percent(parts.background()),
                percent(parts.along().orElseThrow()));
    }

    private static String percent(double share) {
        return Numbers.percent(share).replace(' ', '\u00a0');
    }

    private void show(FxRobot robot, PictureKind kind) {
        act(robot, () -> pictures().active().picture().kindProperty().set(kind));
    }

    @Test
    void itTellsWhereTheGradientFallsAndFollowsLossAndThreshold(FxRobot robot) {
        show(robot, PictureKind.GRADIENT);
        String first = parts(robot).getText();
        assertEquals(expected(session.detailsProperty().get().gradient()), first);
        act(robot, () -> session.select(Losses.byKey("focal").orElseThrow()));
        assertNotEquals(first, parts(robot).getText());
        assertEquals(expected(session.detailsProperty().get().gradient()), parts(robot).getText());
        act(robot, () -> options.thresholdProperty().set(0.9));
        assertEquals(expected(session.detailsProperty().get().gradient()), parts(robot).getText());
    }

    @Test
    void ofTheLogitItIsAnother(FxRobot robot) {
        show(robot, PictureKind.GRADIENT);
        robot.clickOn("#first-logit");
        assertTrue(options.logitProperty().get());
        assertEquals(expected(GradientParts.ofLogits(session.loadedProperty().get().table().counts().rows(),
                session.detailsProperty().get().gradient())), parts(robot).getText());
    }

    @Test
    void otherPicturesSayNothingOfIt(FxRobot robot) {
        show(robot, PictureKind.SHARE);
        assertFalse(parts(robot).isVisible());
        show(robot, PictureKind.GRADIENT);
        assertTrue(parts(robot).isVisible());
        assertFalse(pictures().active().lookup(".gradient-against").isVisible(), "Tversky rewards no mistake");
    }
}
