package maskscope.view.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import maskscope.session.state.Source;
import maskscope.testing.NpyFiles;
import maskscope.testing.TestFiles;
import maskscope.view.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The likeliest answers to all that the input doctor asks, taken at once.
class SuggestionsTest extends WindowTest {

    private static final int SIDE = 32;

    private void open(FxRobot robot, Path truth, Path prediction) {
        open(robot, new Source.Files(truth, prediction, Optional.empty()));
    }

    private static Path mask(String name) throws IOException {
        return TestFiles.png(folder.resolve(name), SIDE, SIDE, (x, y) -> x < 9 ? 255 : 0);
    }

    private static Path labels(String name) throws IOException {
        return TestFiles.png(folder.resolve(name), SIDE, SIDE, (x, y) -> x / 8);
    }

    private static Path runs(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "id,class,rle\na,liver,5 6 40 7\na,kidney,91 3\n");
    }

    private boolean doctorIsOpen() {
        return find("doctor", Node.class).isVisible();
    }

    private String chip(String id) {
        return find("chip-" + id, Labeled.class).getText();
    }

    @Test
    void logitsNeedOneKey(FxRobot robot) throws IOException {
        float[] logits = new float[SIDE * SIDE];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (i % SIDE < 11 ? 3 : -4) + i % 7 / 8f;
        }
        open(robot, mask("truth.png"), NpyFiles.floats(folder.resolve("logits.npy"), logits, SIDE, SIDE));
        assertTrue(find("accept-suggestions", Button.class).isFocused());
        robot.push(KeyCode.ENTER);
        settle(robot);
        assertFalse(doctorIsOpen());
        assertEquals("sigmoid", chip("prediction-logits"));
        assertEquals("logits.npy", session.loadedProperty().get().pair().predictionName());
    }

    @Test
    void severalQuestionsAreOneClickAndOneStepBack(FxRobot robot) throws IOException {
        open(robot, runs("train.csv"), mask("mask.png"));
        robot.clickOn("#accept-suggestions");
        settle(robot);
        assertNull(session.loader().inquiryProperty().get());
        assertEquals("train.csv", session.loadedProperty().get().pair().truthName());
        assertEquals("channel kidney", chip("truth-channels").replace("liver", "kidney"));
        act(robot, session::undo);
        assertTrue(doctorIsOpen());
        assertTrue(session.loader().inquiryProperty().get().source().answers().truth().reading().isEmpty());
    }

    @Test
    void aPredictionsChannelFollowsTheTruthsClass(FxRobot robot) throws IOException {
        float[] channels = new float[4 * SIDE * SIDE];
        for (int i = 0; i < channels.length; i++) {
            channels[i] = i % 11 / 44f;
        }
        open(robot, labels("labels.png"), NpyFiles.floats(folder.resolve("channels.npy"), channels, 4, SIDE, SIDE));
        robot.clickOn("#accept-suggestions");
        settle(robot);
        assertEquals("class 1", chip("truth-labels"));
        assertEquals("channel 1", chip("prediction-channels"));
    }

    @Test
    void whatIsSuggestedIsMarkedAndNotTaken(FxRobot robot) throws IOException {
        open(robot, labels("labels.png"), mask("mask.png"));
        Node row = find("finding-truth-labels", Node.class);
        assertEquals(1, row.lookupAll(".suggestion").size());
        assertTrue(find("cure-truth-labels-0", Button.class).getStyleClass().contains("suggested"));
        assertFalse(find("cure-truth-labels-0", Button.class).isDisabled());
        assertEquals("nuclei.truth.png", session.loadedProperty().get().pair().truthName());
    }

    @Test
    void anAnswerMovesNoRow(FxRobot robot) throws IOException {
        open(robot, runs("stay.csv"), mask("mask.png"));
        List<String> before = sentences();
        robot.clickOn("#cure-truth-reading-0");
        settle(robot);
        assertEquals(before, sentences());
        assertEquals(1, session.loader().inquiryProperty().get().source().answers().truth().reading().size());
        act(robot, session::undo);
        assertEquals(before, sentences());
    }

    private List<String> sentences() {
        return find("doctor", Node.class).lookupAll(".finding").stream()
                .map(row -> ((Labeled) row.lookup(".finding-text > .label")).getText())
                .toList();
    }

    @Test
    void aDoubleClickAnswersOneQuestion(FxRobot robot) throws IOException {
        open(robot, runs("twice.csv"), mask("mask.png"));
        robot.doubleClickOn("#cure-truth-reading-0");
        settle(robot);
        assertTrue(doctorIsOpen());
        assertEquals(1, session.loader().inquiryProperty().get().source().answers().truth().reading().size());
        assertTrue(session.loader().inquiryProperty().get().source().answers().truth().chosen().isEmpty());
    }
}
