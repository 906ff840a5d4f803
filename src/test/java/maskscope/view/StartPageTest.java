package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import maskscope.open.Samples;
import maskscope.session.state.Source;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// A window whose first pair is not there: it waits for an answer, is given up, or is refused.
class StartPageTest extends WindowTest {

    @Override
    Source beginning() {
        try {
            Path labels = TestFiles.png(folder.resolve("labels.png"), 32, 32, (x, y) -> x / 8);
            Path levels = TestFiles.png(folder.resolve("levels.png"), 32, 32, (x, y) -> 7 * x + y);
            return new Source.Files(labels, levels, Optional.empty());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    Path recentFiles() {
        return kept.resolve("recent");
    }

    private boolean seen(String id) {
        Node node = find(id, Node.class);
        return node != null && node.isVisible();
    }

    @Test
    void aQuestionThatIsPutAwayLeavesTheStartPageAndWaits(FxRobot robot) {
        assertTrue(seen("doctor"));
        assertFalse(seen("start-page"), "the question is enough");
        robot.push(KeyCode.ESCAPE);
        settle(robot);
        assertTrue(seen("start-page"));
        assertTrue(seen("waiting"));
        robot.clickOn("#waiting-answer");
        settle(robot);
        assertTrue(seen("doctor"));
        assertFalse(seen("start-page"));
        robot.clickOn("#cure-truth-labels-0");
        settle(robot);
        assertNotNull(session.loadedProperty().get());
        assertFalse(seen("start-page"));
        assertFalse(seen("waiting"));
    }

    @Test
    void whatWaitedIsAmongTheRecentFiles(FxRobot robot) {
        robot.push(KeyCode.ESCAPE);
        settle(robot);
        robot.clickOn("#waiting-give-up");
        settle(robot);
        assertFalse(seen("waiting"));
        assertNull(session.loader().inquiryProperty().get());
        assertEquals("labels.png · levels.png", find("start-recent-0", Hyperlink.class).getText());
        robot.clickOn("#start-recent-0");
        settle(robot);
        assertTrue(seen("doctor"), "it is asked again");
    }

    @Test
    void aSampleIsOneClickAway(FxRobot robot) {
        robot.push(KeyCode.ESCAPE);
        settle(robot);
        robot.clickOn("#start-sample-lesion");
        settle(robot);
        assertFalse(seen("start-page"));
        assertFalse(seen("waiting"));
        assertEquals("lesion truth", session.loadedProperty().get().pair().truthName());
    }

    @Test
    void nothingSpeaksOfPicturesThatAreNotThere(FxRobot robot) {
        for (String id : List.of("first-kind", "second-kind", "layers")) {
            assertFalse(seen(id), id);
        }
        act(robot, () -> session.loader().open(new Source.Sample(Samples.named("cells").orElseThrow())));
        for (String id : List.of("first-kind", "second-kind", "layers")) {
            assertTrue(seen(id), id);
        }
    }

    @Test
    void openAsksForFiles(FxRobot robot) {
        robot.push(KeyCode.ESCAPE);
        settle(robot);
        robot.clickOn("#start-open");
        settle(robot);
        assertTrue(seen("open-card"));
    }

    @Test
    void aFileThatIsRefusedLeavesTheStartPage(FxRobot robot) throws IOException {
        robot.push(KeyCode.ESCAPE);
        settle(robot);
        Path broken = Files.writeString(folder.resolve("broken.png"), "no picture");
        open(robot, new Source.Files(broken, broken, Optional.empty()));
        assertNotNull(session.problemProperty().get());
        act(robot, session::dismissProblem);
        assertTrue(seen("start-page"));
        assertTrue(find("losses", Node.class).lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .noneMatch(text -> text != null && text.contains("starting")));
    }
}
