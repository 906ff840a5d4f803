package maskscope.view.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import maskscope.doctor.Answers;
import maskscope.mask.MaskRole;
import maskscope.session.ShownPair;
import maskscope.session.state.Source;
import maskscope.testing.TestFiles;
import maskscope.view.WindowTest;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Files that wait for an answer: nothing that is put away is lost, and what is answered is asked no more.
class WaitingTest extends WindowTest {

    private void openLabels(FxRobot robot) throws IOException {
        Path labels = TestFiles.png(folder.resolve("labels.png"), 64, 64, (x, y) -> x / 16);
        Path levels = TestFiles.png(folder.resolve("fine-prediction.png"), 64, 64, (x, y) -> 3 * x + y);
        open(robot, new Source.Files(labels, levels, Optional.empty()));
    }

    private boolean doctorIsOpen() {
        return find("doctor", Node.class).isVisible();
    }

    private boolean told(String finding) {
        return doctorIsOpen() && find("finding-" + finding, Node.class) != null;
    }

    private void click(FxRobot robot, String id) {
        act(robot, () -> find(id, Button.class).fire());
    }

    @Test
    void escapePutsTheQuestionAwayAndALineKeepsIt(FxRobot robot) throws IOException {
        ShownPair before = session.loadedProperty().get();
        openLabels(robot);
        assertFalse(find("waiting", Node.class).isVisible(), "it is being asked");
        robot.push(KeyCode.ESCAPE);
        settle(robot);
        assertFalse(doctorIsOpen());
        assertSame(before, session.loadedProperty().get());
        assertEquals("labels.png · fine-prediction.png", find("waiting-files", Label.class).getText());
        robot.clickOn("#waiting-answer");
        settle(robot);
        assertTrue(told("truth-labels"));
        assertFalse(find("waiting", Node.class).isVisible());
        click(robot, "cure-truth-labels-1");
        assertEquals("labels.png", session.loadedProperty().get().pair().truthName());
        assertFalse(find("waiting", Node.class).isVisible());
    }

    @Test
    void whatWaitsCanBeGivenUpOrTheInputButtonAsksAgain(FxRobot robot) throws IOException {
        ShownPair before = session.loadedProperty().get();
        openLabels(robot);
        click(robot, "doctor-close");
        robot.clickOn("#doctor-open");
        settle(robot);
        assertTrue(told("truth-labels"), "and not what was seen in the pair on screen");
        click(robot, "doctor-close");
        robot.clickOn("#waiting-give-up");
        settle(robot);
        assertFalse(find("waiting", Node.class).isVisible());
        assertNull(session.loader().inquiryProperty().get());
        assertSame(before, session.loadedProperty().get());
        robot.clickOn("#doctor-open");
        settle(robot);
        assertFalse(told("truth-labels"));
    }

    @Test
    void whatIsAnsweredAgainByRedoIsAskedNoMore(FxRobot robot) throws IOException {
        openLabels(robot);
        click(robot, "cure-truth-labels-1");
        ShownPair answered = session.loadedProperty().get();
        assertFalse(doctorIsOpen());
        act(robot, session::undo);
        assertTrue(told("truth-labels"));
        act(robot, session::redo);
        assertSame(answered, session.loadedProperty().get());
        assertFalse(doctorIsOpen());
    }

    @Test
    void aSizeThatNoFileTellsIsTyped(FxRobot robot) throws IOException {
        Path runs = Files.writeString(folder.resolve("runs.csv"), "id,rle\na,1 6\n");
        Path outline = Files.writeString(folder.resolve("outline.txt"), "0 0.1 0.1 0.9 0.1 0.9 0.9 0.1 0.9\n");
        open(robot, new Source.Files(runs, outline, Optional.empty()));
        assertTrue(find("cure-truth-reading-0", Button.class).isDisabled(), "nothing is typed yet");
        robot.clickOn("#type-truth-reading");
        robot.write("8x6");
        robot.type(KeyCode.ENTER);
        settle(robot);
        assertEquals("8x6", session.loader().inquiryProperty().get().source().answers().truth().reading().get("size"));
        assertNull(find("type-prediction-reading", Node.class), "the prediction is as large as the truth");
    }

    @Test
    void whatWasTakenIsNotOfferedAgain(FxRobot robot) throws IOException {
        Path runs = Files.writeString(folder.resolve("taken.csv"), "id,rle\na,1 6\n");
        Path mask = TestFiles.png(folder.resolve("mask.png"), 8, 6, (x, y) -> x < 3 ? 255 : 0);
        open(robot, new Source.Files(runs, mask, Optional.empty()));
        List<String> offered = find("doctor", Node.class).lookupAll(".button").stream()
                .map(button -> String.valueOf(((Button) button).getText()))
                .filter(words -> words.contains("8 × 6"))
                .toList();
        assertEquals(List.of(), offered);
    }

    @Test
    void theDoctorsButtonStaysWhereAnswersLeaveNoRoom(FxRobot robot) throws IOException {
        Path runs = Files.writeString(folder.resolve("train.csv"), "id,class,rle\na,liver,1 6\na,kidney,9 3\n");
        Path levels = TestFiles.png(folder.resolve("levels.png"), 8, 6, (x, y) -> 30 * x + y);
        open(robot, new Source.Files(runs, levels, Optional.empty(), Answers.NONE.with(MaskRole.TRUTH,
                said -> said.withReading("order", "rows").withReading("base", "1").withClass("liver"))));
        act(robot, () -> scene.getWindow().setWidth(820));
        Node button = find("doctor-open", Node.class);
        Node bar = find("source", Node.class);
        assertTrue(bar.sceneToLocal(button.localToScene(button.getLayoutBounds())).getMaxX() <= bar.getLayoutBounds().getWidth());
        assertEquals("4 answers", find("chips-folded-truth", Button.class).getText());
        assertTrue(find("chips-folded-truth", Button.class).isVisible());
        assertFalse(find("chip-truth-channels", Node.class).isVisible());
        robot.clickOn("#chips-folded-truth");
        settle(robot);
        assertTrue(doctorIsOpen());
        act(robot, () -> scene.getWindow().setWidth(1800));
        assertTrue(find("chip-truth-channels", Node.class).isVisible());
    }

    @Test
    void escapePutsAwayFromAnywhereInTheWindow(FxRobot robot) throws IOException {
        for (String id : List.of("undo", "file", "losses", "pictures", "slider-alpha", "presets")) {
            openLabels(robot);
            assertTrue(doctorIsOpen());
            Node focused = find(id, Node.class);
            assertNotNull(focused, id);
            act(robot, focused::requestFocus);
            robot.push(KeyCode.ESCAPE);
            settle(robot);
            assertFalse(doctorIsOpen(), id);
        }
    }
}
