package maskscope.view.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import maskscope.mask.Axes;
import maskscope.session.TestVolumes;
import maskscope.testing.TestFiles;
import maskscope.view.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Which way a body lies in its pictures.
class EdgeLettersTest extends WindowTest {

    private List<Label> letters(String frame) {
        return find(frame, Node.class).lookupAll(".edge-letter").stream()
                .map(Label.class::cast)
                .filter(letter -> letter.isVisible() && letter.getParent().isVisible())
                .toList();
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /// The letters from left to right, those above each other from top to bottom.
    private String across(String frame) {
        return letters(frame).stream()
                .sorted(Comparator.comparingDouble((Label letter) -> place(letter).getCenterX())
                        .thenComparingDouble(letter -> place(letter).getCenterY()))
                .map(Label::getText)
                .collect(Collectors.joining());
    }

    @Test
    void aBodyIsSeenAsRadiologistsSeeItAndTheLettersSaySo(FxRobot robot) {
        act(robot, () -> TestVolumes.show(session, TestVolumes.balls(40, 30, 24, new Axes("RAS"), true)));
        Set<String> all = letters("first").stream().map(Label::getText).collect(Collectors.toSet());
        assertEquals(Set.of("R", "L", "A", "P"), all);
        assertTrue(across("first").startsWith("R") && across("first").endsWith("L"), across("first"));
        assertEquals(across("first"), across("second"));
        Bounds title = place(find("first-kind", Node.class));
        assertFalse(letters("first").stream().anyMatch(letter -> place(letter).intersects(title)), "the title stays free");
        Bounds key = place(find("second", Node.class).lookup(".colour-key"));
        assertFalse(letters("second").stream().anyMatch(letter -> place(letter).intersects(key)), "so does the key");
        act(robot, () -> options.desk().keysFoldedProperty().set(true));
        Bounds folded = place(find("second", Node.class).lookup(".colour-key"));
        assertTrue(folded.getWidth() < key.getWidth());
        assertEquals(4, letters("second").size());
    }

    @Test
    void whereNothingTellsHowAVolumeLiesThereAreNone(FxRobot robot) {
        act(robot, () -> TestVolumes.show(session, TestVolumes.balls(40, 30, 24, new Axes("RAS"), true)));
        act(robot, () -> TestVolumes.show(session, TestVolumes.balls(40, 30, 24, Axes.PLAIN, true)));
        assertEquals(List.of(), letters("first"));
        open(robot, TestFiles.scene("nuclei"));
        assertEquals(List.of(), letters("first"));
    }
}
