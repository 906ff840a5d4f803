package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import maskscope.doctor.Answers;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.mask.MaskRole;
import maskscope.session.ShownPair;
import maskscope.session.state.Second;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.session.store.SessionFile;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Sessions and recent files whose masks are not where they were.
class GoneCardTest extends WindowTest {

    @TempDir
    private Path own;

    private Source.Files masks;
    private Path study;

    @BeforeEach
    void saveASession() throws IOException {
        Source.Files lesion = TestFiles.scene("lesion");
        Files.createDirectories(own.resolve("masks"));
        masks = new Source.Files(
                Files.copy(lesion.truth(), own.resolve("masks/t.png")),
                Files.copy(lesion.prediction(), own.resolve("masks/p.png")),
                Optional.of(Files.copy(lesion.roles().photo().orElseThrow(), own.resolve("masks/scan.png"))));
        study = Files.createDirectories(own.resolve("sessions")).resolve("study.maskscope");
        new SessionFile(study, SessionState.FIRST.withSource(masks)
                .withSettings(Settings.TUTORIAL.withShared(Parameter.ALPHA, 0.9))).write();
    }

    @Override
    Path recentFiles() {
        return own.resolve("recent");
    }

    private void move() throws IOException {
        Files.move(own.resolve("masks"), own.resolve("moved"));
    }

    private boolean shown(String id) {
        Node node = find(id, Node.class);
        return node != null && node.isVisible();
    }

    private String text(String id) {
        return find(id, Label.class).getText();
    }

    private String title() {
        return ((Stage) scene.getWindow()).getTitle();
    }

    private void press(FxRobot robot, String button) {
        robot.clickOn("#" + button);
        settle(robot);
    }

    private void openStudy(FxRobot robot) {
        act(robot, () -> window.open(List.of(study)));
    }

    private List<MenuItem> recent() {
        return ((Menu) find("file", MenuButton.class).getItems().get(1)).getItems();
    }

    @Test
    void aFileThatWasShownByMistakeIsAskedForAgain(FxRobot robot) throws IOException {
        Path truth = Files.createDirectories(own.resolve("a")).resolve("first.png");
        Path prediction = Files.createDirectories(own.resolve("b")).resolve("second.png");
        Files.move(own.resolve("masks/t.png"), truth);
        Files.move(own.resolve("masks/p.png"), prediction);
        openStudy(robot);
        picked = List.of(prediction);
        press(robot, "gone-locate");
        assertEquals("second.png", text("gone-name-truth"));
        press(robot, "gone-forget-truth");
        assertEquals("t.png", text("gone-name-truth"));
        assertNull(find("gone-forget-truth", Node.class));
        picked = List.of(truth);
        press(robot, "gone-locate");
        assertEquals(prediction.getParent(), asked.getLast().folder().orElseThrow(), "where something was shown last");
        picked = List.of(prediction);
        press(robot, "gone-locate");
        assertFalse(shown("gone"));
        assertEquals(truth, ((Source.Files) session.loader().sourceProperty().get()).truth());
        assertEquals(0.9, alpha());
    }

    private double alpha() {
        return session.settings().shared().get(Parameter.ALPHA);
    }

    private Path studyOfTwo(Path other) throws IOException {
        Path file = own.resolve("two.maskscope");
        new SessionFile(file, SessionState.FIRST.withSource(masks)
                .withSecond(Optional.of(new Second(other, Answers.NONE)))).write();
        return file;
    }

    @Test
    void aSecondPredictionThatIsMissingIsAskedForWhileTheFirstIsOnScreen(FxRobot robot) throws IOException {
        Path file = studyOfTwo(own.resolve("gone/b.png"));
        act(robot, () -> window.open(List.of(file)));
        assertEquals("A file is not where it was", text("gone-title"));
        assertEquals("b.png", text("gone-name-prediction"));
        assertFalse(shown("gone-take") || shown("gone-remove"), "settings are there already");
        picked = List.of(Files.copy(masks.truth(), own.resolve("found.png")));
        press(robot, "gone-locate");
        assertFalse(shown("gone"));
        assertEquals(own.resolve("found.png"), session.second().sourceProperty().get().file(MaskRole.PREDICTION).orElseThrow());
    }

    @Test
    void oneGoesOnWithoutTheSecondPrediction(FxRobot robot) throws IOException {
        Path file = studyOfTwo(own.resolve("gone/b.png"));
        act(robot, () -> window.open(List.of(file)));
        press(robot, "gone-cancel");
        assertFalse(shown("gone"));
        assertNull(session.second().loadedProperty().get());
        assertEquals(masks.truth(), ((Source.Files) session.loader().sourceProperty().get()).truth());
    }

    @Test
    void enterLocatesOneMaskAndTheOthersAreFoundBesideIt(FxRobot robot) throws IOException {
        move();
        openStudy(robot);
        assertTrue(shown("gone"));
        assertFalse(shown("problem"));
        assertEquals("3 files are not where they were", text("gone-title"));
        assertEquals("t.png", text("gone-name-truth"));
        assertEquals("p.png", text("gone-name-prediction"));
        assertEquals("scan.png", text("gone-name-photograph"));
        assertTrue(text("gone-sentence").startsWith("“study.maskscope” needs them."));
        assertFalse(shown("gone-remove"));
        picked = List.of(own.resolve("moved/t.png"));

        robot.push(KeyCode.ENTER);
        settle(robot);

        assertFalse(shown("gone"));
        assertEquals(own.toAbsolutePath(), asked.getLast().folder().orElseThrow(), "the nearest folder that is there");
        assertEquals("• study — Maskscope", title());
        assertEquals(0.9, alpha());
        assertEquals("Found beside the file that you showed: p.png, scan.png. Save the session to keep the new places.",
                text("places-sentence"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        settle(robot);
        assertEquals("study — Maskscope", title());
        assertEquals("Found beside the file that you showed: p.png, scan.png.", text("places-sentence"));
        press(robot, "places-away");
        assertFalse(shown("places"));
        openStudy(robot);
        assertFalse(shown("gone"));
        assertFalse(shown("places"));
    }

    @Test
    void whatIsNotFoundIsAskedForNext(FxRobot robot) throws IOException {
        move();
        Files.createDirectories(own.resolve("apart"));
        Path apart = Files.move(own.resolve("moved/p.png"), own.resolve("apart/p.png"));
        Files.delete(own.resolve("moved/scan.png"));
        openStudy(robot);
        picked = List.of(own.resolve("moved/t.png"));
        press(robot, "gone-locate");
        assertTrue(shown("gone"));
        assertEquals("2 files are not where they were", text("gone-title"));
        picked = List.of(apart);
        press(robot, "gone-locate");
        assertFalse(shown("gone"));
        assertEquals("p.png", text("prediction-name"));
        assertEquals("Save the session to keep the new places. "
                + "The photograph scan.png is not there; no loss needs it.", text("places-sentence"));
    }

    @Test
    void aFileOfNoUseIsToldAndAskedForAgain(FxRobot robot) throws IOException {
        Files.delete(masks.truth());
        ShownPair before = session.loadedProperty().get();
        openStudy(robot);
        picked = List.of(TestFiles.broken(own.resolve("torn.png")));
        press(robot, "gone-locate");
        assertTrue(shown("problem"));
        assertFalse(shown("gone"));
        assertTrue(text("problem-sentence").contains("torn.png"));
        robot.push(KeyCode.ENTER);
        settle(robot);
        assertFalse(shown("problem"));
        assertTrue(shown("gone"));
        assertEquals("gone-locate", scene.getFocusOwner().getId());
        assertSame(before, session.loadedProperty().get());
        picked = List.of(TestFiles.scene("lesion").truth());
        robot.push(KeyCode.ENTER);
        settle(robot);
        assertEquals("lesion.truth.png", text("truth-name"));
    }

    @Test
    void givingUpTheDialogAsksOn(FxRobot robot) throws IOException {
        move();
        openStudy(robot);
        press(robot, "gone-locate");
        assertTrue(shown("gone"));
    }

    @Test
    void onlyTheSettingsAreTakenForWhatIsOnScreen(FxRobot robot) throws IOException {
        move();
        ShownPair before = session.loadedProperty().get();
        openStudy(robot);
        press(robot, "gone-take");
        assertFalse(shown("gone"));
        assertSame(before.whole(), session.loadedProperty().get().whole());
        assertEquals(0.9, alpha());
        assertEquals("Maskscope", title());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle(robot);
        assertEquals(0.5, alpha());
    }

    @Test
    void escapeAndCancelLeaveAllAsItIs(FxRobot robot) throws IOException {
        move();
        ShownPair before = session.loadedProperty().get();
        for (Runnable way : List.<Runnable>of(() -> robot.push(KeyCode.ESCAPE), () -> robot.clickOn("#gone-cancel"))) {
            openStudy(robot);
            way.run();
            settle(robot);
            assertFalse(shown("gone"));
            assertNull(session.problemProperty().get());
            assertSame(before, session.loadedProperty().get());
            assertEquals(0.5, alpha());
        }
    }

    @Test
    void recentFilesThatHaveGoneAreTakenOutOfTheList(FxRobot robot) throws IOException {
        open(robot, masks);
        open(robot, TestFiles.scene("nuclei"));
        move();
        assertEquals("t.png · p.png", recent().get(1).getText());
        act(robot, () -> recent().get(1).fire());
        assertTrue(shown("gone"));
        assertFalse(shown("gone-take"));
        press(robot, "gone-remove");
        assertFalse(shown("gone"));
        assertTrue(recent().stream().noneMatch(item -> item.getText().equals("t.png · p.png")));
        assertEquals("nuclei.truth.png", text("truth-name"));
    }

    @Test
    void recentFilesThatAreFoundTakeTheirOldPlaceInTheList(FxRobot robot) throws IOException {
        open(robot, masks);
        open(robot, TestFiles.scene("nuclei"));
        move();
        act(robot, () -> recent().get(1).fire());
        picked = List.of(own.resolve("moved/p.png"));
        press(robot, "gone-locate");
        assertEquals("t.png", text("truth-name"));
        assertEquals("Found beside the file that you showed: t.png, scan.png.", text("places-sentence"));
        assertEquals(1, recent().stream().filter(item -> item.getText().equals("t.png · p.png")).count());
    }

    @Test
    void aRecentSessionThatHasGoneIsLocatedOrTakenOut(FxRobot robot) throws IOException {
        openStudy(robot);
        open(robot, TestFiles.scene("nuclei"));
        Path moved = Files.move(study, own.resolve("sessions/renamed.maskscope"));
        act(robot, () -> recent().get(1).fire());
        assertEquals("A file is not where it was", text("gone-title"));
        assertEquals("study.maskscope", text("gone-name-session"));
        assertTrue(shown("gone-remove"));
        picked = List.of(moved);
        press(robot, "gone-locate");
        assertEquals("renamed — Maskscope", title());
        assertTrue(recent().stream().noneMatch(item -> item.getText().equals("study.maskscope")));
    }

    @Test
    void masksBesideTheSessionFileAreTakenWithALineThatSaysSo(FxRobot robot) throws IOException {
        Files.move(masks.truth(), study.resolveSibling("t.png"));
        openStudy(robot);
        assertFalse(shown("gone"));
        assertEquals("study — Maskscope", title());
        assertEquals("Not where the session says, so taken from beside it: t.png.", text("places-sentence"));
        assertFalse(shown("places-locate"));
    }

    @Test
    void aPhotographThatHasGoneIsToldInALineAndCanBeLocated(FxRobot robot) throws IOException {
        Path moved = Files.move(masks.roles().photo().orElseThrow(), own.resolve("scan.png"));
        openStudy(robot);
        assertFalse(shown("gone"));
        assertEquals("The photograph scan.png is not there; no loss needs it.", text("places-sentence"));
        picked = List.of(moved);
        press(robot, "places-locate");
        assertTrue(session.loadedProperty().get().pair().photo().isPresent());
        assertEquals("• study — Maskscope", title());
        assertEquals("Save the session to keep the new places.", text("places-sentence"));
    }
}
