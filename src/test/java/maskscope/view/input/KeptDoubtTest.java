package maskscope.view.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javax.imageio.ImageIO;
import maskscope.session.state.Source;
import maskscope.session.store.KeptAnswers;
import maskscope.testing.TestFiles;
import maskscope.view.WindowTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// What was left as it is stays among the input doctor's rows, and is asked again from there.
class KeptDoubtTest extends WindowTest {

    private static final int SIDE = 64;

    @TempDir
    static Path answers;

    KeptDoubtTest() {
        super(new KeptAnswers(answers.resolve("answers.txt"), Runnable::run));
    }

    @BeforeEach
    void nothingIsRemembered() throws IOException {
        Files.deleteIfExists(answers.resolve("answers.txt"));
    }

    private static int disc(int x, int y, int inside, int outside) {
        return (x - 32) * (x - 32) + (y - 32) * (y - 32) < 300 ? inside : outside;
    }

    private static Path prediction() throws IOException {
        return TestFiles.png(folder.resolve("fine.png"), SIDE, SIDE, (x, y) -> disc(x, y, 220, 10) + x % 20);
    }

    private static Source inverted() throws IOException {
        Path truth = TestFiles.png(folder.resolve("inverted.png"), SIDE, SIDE, (x, y) -> disc(x, y, 0, 255));
        return new Source.Files(truth, prediction(), Optional.empty());
    }

    private static Source fringedAndInverted() throws IOException {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.getRaster().setSample(i % SIDE, i / SIDE, 0, disc(i % SIDE, i / SIDE, 0, 255));
        }
        Path truth = folder.resolve("inverted.jpg");
        ImageIO.write(image, "jpeg", truth.toFile());
        return new Source.Files(truth, prediction(), Optional.empty());
    }

    /// Of a file whose white is 0.
    private static Source white(String name) throws IOException {
        Path truth = folder.resolve(name + "_truth.tif");
        Files.copy(Path.of("src/test/resources/formats/tiff-white-is-zero.tif"), truth);
        return new Source.Files(truth, TestFiles.png(folder.resolve(name + "_mask.png"), 7, 5, (x, y) -> 40 * x),
                Optional.empty());
    }

    private boolean doctorIsOpen() {
        return find("doctor", Node.class).isVisible();
    }

    private void click(FxRobot robot, String id) {
        robot.clickOn("#" + id);
        settle(robot);
    }

    /// What stands in a row as what was done about it; null where nothing was.
    private String done(String finding) {
        Label done = (Label) find("finding-" + finding, Node.class).lookup(".finding-done");
        return done == null ? null : done.getText();
    }

    private List<String> rows() {
        return find("doctor", Node.class).lookupAll(".finding").stream().map(Node::getId).toList();
    }

    @Test
    void whatIsLeftAsItIsCanBeTakenBackInItsRow(FxRobot robot) throws IOException {
        open(robot, inverted());
        double before = session.reportProperty().get().sums().tp();
        click(robot, "cure-truth-inverted-1");
        assertFalse(doctorIsOpen());
        assertNull(find("chip-truth-inverted", Node.class), "nothing was done to the file");
        assertEquals("input", find("doctor-open", Button.class).getText(), "it is no doubt and no note any more");
        click(robot, "doctor-open");
        assertEquals("left as it is", done("truth-inverted"));
        assertNull(find("cure-truth-inverted-0", Node.class), "the row is folded");
        assertEquals(before, session.reportProperty().get().sums().tp());
        click(robot, "undo-truth-inverted");
        assertNull(done("truth-inverted"));
        assertNotNull(find("cure-truth-inverted-1", Node.class), "it is asked again");
        assertEquals("1 doubt", find("doctor-open", Button.class).getText());
    }

    @Test
    void aRowStaysWhereItIsWhileOthersAreOpen(FxRobot robot) throws IOException {
        open(robot, fringedAndInverted());
        List<String> before = rows();
        assertTrue(before.indexOf("finding-truth-fringes") < before.indexOf("finding-truth-inverted"), before.toString());
        click(robot, "cure-truth-fringes-1");
        assertTrue(doctorIsOpen());
        assertEquals("left as it is", done("truth-fringes"));
        assertEquals(before.indexOf("finding-truth-fringes"), rows().indexOf("finding-truth-fringes"));
        assertNotNull(find("cure-truth-inverted-1", Node.class));
    }

    @Test
    void whatIsLeftAsForThePairBeforeIsSeenAsWell(FxRobot robot) throws IOException {
        open(robot, white("case_01"));
        click(robot, "cure-truth-white-1");
        open(robot, white("case_02"));
        assertFalse(doctorIsOpen(), "it is answered alike");
        click(robot, "doctor-open");
        assertEquals("left as it is", done("truth-white"));
        click(robot, "undo-truth-white");
        assertNotNull(find("cure-truth-white-1", Node.class));
    }
}
