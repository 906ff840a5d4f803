package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import maskscope.loss.Losses;
import maskscope.loss.formula.Parameter;
import maskscope.text.BundleWords;
import maskscope.text.Words;
import maskscope.view.look.PictureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Reports of what is on screen.
class ReportItemsTest extends WindowTest {

    @TempDir
    private Path own;

    private String status() {
        return find("pixel", Label.class).getText();
    }

    private Path written(FxRobot robot, String name) {
        Path file = own.resolve(name);
        place = Optional.of(file);
        robot.push(KeyCode.CONTROL, KeyCode.R);
        settle(robot);
        return file;
    }

    @Test
    void theEndOfTheNameTellsHowItIsWritten(FxRobot robot) throws IOException {
        String html = Files.readString(written(robot, "a.html"));
        assertTrue(html.startsWith("<!DOCTYPE html>"), html);
        assertEquals("Saved a.html", status());
        assertEquals(List.of(Path.of("assets/samples/nuclei-report.html").toAbsolutePath()), suggested);
        assertTrue(new String(Files.readAllBytes(written(robot, "a.PDF")), StandardCharsets.ISO_8859_1)
                .startsWith("%PDF-1."));
        assertEquals((byte) 0x89, Files.readAllBytes(written(robot, "a.png"))[0]);
        written(robot, "b.x");
        assertEquals(html, Files.readString(own.resolve("b.x.html")), "a page where no end says otherwise");
        assertEquals("Saved b.x.html", status());
    }

    @Test
    void aSessionThatIsSavedAndOpenedGivesTheSameReport(FxRobot robot) throws IOException {
        act(robot, () -> {
            session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, 0.83));
            session.select(Losses.byKey("focal").orElseThrow());
            options.thresholdProperty().set(0.37);
            options.secondProperty().set(PictureKind.GRADIENT);
            options.cornersProperty().set(false);
        });
        byte[] before = Files.readAllBytes(written(robot, "before.html"));
        Path saved = own.resolve("s.maskscope");
        place = Optional.of(saved);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        settle(robot);
        act(robot, () -> {
            session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, 0.1));
            options.thresholdProperty().set(0.9);
        });
        assertFalse(Arrays.equals(before, Files.readAllBytes(written(robot, "between.html"))));
        act(robot, () -> window.open(List.of(saved)));
        robot.clickOn("#unsaved-discard");
        settle(robot);
        assertArrayEquals(before, Files.readAllBytes(written(robot, "after.html")));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldAndNothingIsLost(FxRobot robot) throws IOException {
        Path none = Files.writeString(own.resolve("file"), "kept").resolve("r.html");
        place = Optional.of(none);
        robot.push(KeyCode.CONTROL, KeyCode.R);
        settle(robot);
        assertEquals(none + ": the report cannot be written there; choose another place for it.",
                english().of(session.problemProperty().get().sentence()));
        assertEquals("kept", Files.readString(own.resolve("file")));
        assertNotNull(session.loadedProperty().get());
    }

    private static Words english() {
        return BundleWords.english();
    }

    @Test
    void theParagraphIsCopied(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        settle(robot);
        assertEquals("Copied the paragraph for the methods section", status());
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertTrue(copied[0].startsWith("The prediction nuclei.prediction.png was compared with the truth nuclei.truth.png"),
                copied[0]);
        assertTrue(copied[0].contains("At a threshold of 0.5 "), copied[0]);
    }

    @Test
    void bothPredictionsAreInTheReportAndTheOneThatIsClosedIsNot(FxRobot robot) throws IOException {
        Path other = Files.copy(Path.of("assets/samples/nuclei.truth.png"), own.resolve("other.png"));
        act(robot, () -> session.second().open(other));
        String html = Files.readString(written(robot, "two.html"));
        assertTrue(html.contains("B: other.png"), "B");
        act(robot, () -> session.second().close());
        assertFalse(Files.readString(written(robot, "one.html")).contains("B: other.png"), "no B any more");
    }

    @Test
    void whoGivesUpIsNotAskedAgain(FxRobot robot) {
        place = Optional.empty();
        robot.push(KeyCode.CONTROL, KeyCode.R);
        settle(robot);
        assertEquals(1, suggested.size());
    }
}
