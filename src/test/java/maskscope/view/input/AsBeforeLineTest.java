package maskscope.view.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import maskscope.session.state.Source;
import maskscope.session.store.KeptAnswers;
import maskscope.testing.TestFiles;
import maskscope.view.WindowTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Files that were answered for as others before them say so.
class AsBeforeLineTest extends WindowTest {

    private static final int SIDE = 32;

    @TempDir
    static Path answers;

    AsBeforeLineTest() {
        super(new KeptAnswers(answers.resolve("answers.txt"), Runnable::run));
    }

    @BeforeEach
    void oneIsAnsweredAndTheNextOpened(FxRobot robot) throws IOException {
        Files.deleteIfExists(answers.resolve("answers.txt"));
        open(robot, labels("case_01"));
        robot.clickOn("#cure-truth-labels-1");
        settle(robot);
        open(robot, labels("case_02"));
    }

    private static Source labels(String name) throws IOException {
        return new Source.Files(
                TestFiles.png(folder.resolve(name + "_labels.png"), SIDE, SIDE, (x, y) -> x / 8),
                TestFiles.png(folder.resolve(name + "_mask.png"), SIDE, SIDE, (x, y) -> x < 9 ? 255 : 0),
                Optional.empty());
    }

    private boolean seen(String id) {
        return find(id, Node.class).isVisible();
    }

    @Test
    void aLineSaysWhoseAnswersTheyAre() {
        assertTrue(seen("as-before"));
        assertFalse(seen("doctor"));
        assertEquals("What was asked was answered as for case_01_labels.png.",
                find("as-before-sentence", Labeled.class).getText());
        assertEquals("class 2", find("chip-truth-labels", Labeled.class).getText());
    }

    @Test
    void oneButtonAsksAfterAll(FxRobot robot) {
        robot.clickOn("#as-before-ask");
        settle(robot);
        assertTrue(seen("doctor"));
        robot.clickOn("#cure-truth-labels-2");
        settle(robot);
        assertFalse(seen("as-before"));
        assertEquals("class 3", find("chip-truth-labels", Labeled.class).getText());
    }

    @Test
    void itIsPutAwayUntilTheNextPair(FxRobot robot) throws IOException {
        robot.clickOn("#as-before-away");
        settle(robot);
        assertFalse(seen("as-before"));
        open(robot, labels("case_03"));
        assertTrue(seen("as-before"));
        open(robot, TestFiles.scene("nuclei"));
        assertFalse(seen("as-before"));
    }

    @Test
    void theDoctorTellsItAndTakesItBack(FxRobot robot) {
        robot.clickOn("#doctor-open");
        settle(robot);
        robot.clickOn("#undo-both-remembered");
        settle(robot);
        assertEquals("case_02_labels.png", session.loader().inquiryProperty().get().source().truth().getFileName().toString());
    }
}
