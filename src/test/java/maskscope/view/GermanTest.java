package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The window where people write 0,5: its numbers are the same as everywhere, and those typed may be written so.
class GermanTest extends WindowTest {

    private static final Locale USUAL = Locale.getDefault();

    @BeforeAll
    static void leave() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterAll
    static void comeHome() {
        Locale.setDefault(USUAL);
    }

    private void move(FxRobot robot) {
        act(robot, () -> {
            session.change(settings -> settings.withShared(Parameter.ALPHA, 0.75).withShared(Parameter.SMOOTHING, 2.5e-3));
            session.select(Losses.byKey("combo").orElseThrow());
            session.sweepAlong(Parameter.SMOOTHING);
        });
        // The second window lies under a pointer that is there already: only a move is heard.
        robot.moveTo(robot.offset(second(), 30, 110));
        robot.moveTo(robot.offset(second(), 20, 120));
        settle(robot);
    }

    /// What a narrow moment has left behind, and cards that are closed, show nothing.
    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    private List<String> texts() {
        List<String> texts = Stream.of(".label", ".button", ".toggle-button", ".menu-button")
                .flatMap(style -> scene.getRoot().lookupAll(style).stream())
                .filter(node -> !"speed".equals(node.getId()) && isSeen(node))
                .map(node -> ((Labeled) node).getText())
                .toList();
        assertTrue(texts.size() > 60, texts.toString());
        return texts;
    }

    /// The curves, whose numbers are painted.
    private int[] curves(FxRobot robot) {
        int[] argb = new int[900 * 220];
        act(robot, () -> {
            WritableImage image = scene.snapshot(null);
            image.getPixelReader().getPixels(0, 540, 900, 220, PixelFormat.getIntArgbInstance(), argb, 0, 900);
        });
        return argb;
    }

    @Test
    void theWindowShowsTheSameNumbers(FxRobot robot) throws IOException, TimeoutException {
        move(robot);
        List<String> german = texts();
        int[] painted = curves(robot);
        Locale.setDefault(Locale.ROOT);
        try {
            showWindow();
            move(robot);
            assertEquals(texts(), german);
            assertArrayEquals(curves(robot), painted);
        } finally {
            Locale.setDefault(Locale.GERMANY);
        }
    }

    @Test
    void aCommaAndAPointAreTakenAlike(FxRobot robot) {
        for (String typed : List.of("0,75", "0.75")) {
            act(robot, () -> session.change(settings -> settings.withShared(Parameter.ALPHA, 0.5)));
            TextField field = find("field-alpha", TextField.class);
            robot.clickOn(field);
            robot.interact(field::selectAll);
            robot.write(typed).type(KeyCode.ENTER);
            settle(robot);
            assertEquals(0.75, session.settings().shared().get(Parameter.ALPHA));
            assertEquals("0.75", field.getText());
        }
    }
}
