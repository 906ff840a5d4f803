package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import maskscope.testing.TestFiles;
import maskscope.text.BundleWords;
import maskscope.text.Words;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;

/// A language in which every message stands in brackets and is as much longer as German is: what has no brackets is no
/// message, and what is cut has no room for other languages.
///
/// Names that are the same in all languages may stand without brackets, as may what a user typed.
class PseudoLanguageTest extends WindowTest {

    private static final double LONGER = 0.4;

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]]*(\\[[^\\[\\]]*][^\\[\\]]*)*]");

    /// What a file is called is shortened in its middle where it has no room.
    private static final Set<String> SHORTENED = Set.of(
            "truth-name", "prediction-name", "open-truth", "open-prediction", "open-photo");

    private static final Words PSEUDO = message -> "[" + longer(BundleWords.english().of(message)) + "]";

    /// The message with some more words, so that it can be broken where messages can.
    private static String longer(String message) {
        StringBuilder longer = new StringBuilder(message);
        int length = (int) Math.ceil(message.length() * (1 + LONGER));
        while (longer.length() < length) {
            longer.append(longer.length() % 6 == 0 ? ' ' : 'ö');
        }
        return longer.toString().strip();
    }

    private static Stream<Node> seen(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent && !(node instanceof TextInputControl)
                ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(PseudoLanguageTest::seen))
                : Stream.of(node);
    }

    /// What is wrong with the texts of a part of the window.
    private List<String> faults(String place) {
        Node part = find(place, Node.class);
        List<String> faults = new ArrayList<>();
        seen(part).filter(PseudoLanguageTest::isText).map(Text.class::cast).forEach(text -> {
            Labeled label = text.getParent() instanceof Labeled parent ? parent : null;
            String whole = label == null ? text.getText() : label.getText();
            if (WORD.matcher(BRACKETED.matcher(whole).replaceAll("")).find() && !isName(text)) {
                faults.add(place + ": no message: " + whole);
            }
            if (label != null && !text.getText().equals(label.getText()) && !isName(text)) {
                faults.add(place + ": cut: " + label.getText() + " to " + text.getText());
            }
            Bounds at = text.localToScene(text.getLayoutBounds());
            if (at.getMinX() < -1 || at.getMaxX() > scene.getWidth() + 1) {
                faults.add(place + ": beyond the window: " + whole);
            }
        });
        return faults;
    }

    private static boolean isText(Node node) {
        return node instanceof Text text && !(node instanceof FontIcon) && !text.getText().isBlank();
    }

    private static boolean isName(Node text) {
        for (Node at = text; at != null; at = at.getParent()) {
            if (at.getId() != null && SHORTENED.contains(at.getId())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theInputDoctorAndTheFilesSpeakIt(FxRobot robot) throws IOException {
        open(robot, TestFiles.scene("lesion"));
        act(robot, () -> language.set(PSEUDO));
        assertEquals(List.of(), faults("source"));
        robot.clickOn("#doctor-open");
        settle(robot);
        assertFalse(seen(find("doctor", Node.class)).toList().isEmpty());
        assertEquals(List.of(), faults("doctor"));
    }

    @Test
    void theCardThatOpensFilesSpeaksIt(FxRobot robot) {
        act(robot, () -> language.set(PSEUDO));
        robot.clickOn("#file").clickOn("#file-open");
        settle(robot);
        assertEquals(List.of(), faults("open-card"));
    }
}
