package maskscope.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import maskscope.doctor.Finding;
import maskscope.loss.LossReport;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.mask.BadInput;
import maskscope.open.Samples;
import maskscope.session.ShownPair;
import maskscope.session.TestVolumes;
import maskscope.session.state.SessionState;
import maskscope.session.state.SliceView;
import maskscope.session.state.Source;
import maskscope.session.state.ViewState;
import maskscope.session.store.SessionFile;
import maskscope.testing.TestFiles;
import maskscope.view.look.Palette;
import maskscope.view.look.PictureKind;
import maskscope.view.look.ViewOptions.Arrangement;
import maskscope.view.look.ViewOptions.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Sessions saved and opened in the window.
class SessionsTest extends WindowTest {

    @TempDir
    private Path own;

    private String title() {
        return ((Stage) scene.getWindow()).getTitle();
    }

    private String status() {
        return find("pixel", Label.class).getText();
    }

    private MenuItem item(String id) {
        return find("file", MenuButton.class).getItems().stream().filter(item -> id.equals(item.getId()))
                .findFirst().orElseThrow();
    }

    private void save(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.S);
        settle(robot);
    }

    private void openSession(FxRobot robot, Path file) {
        act(robot, () -> window.open(List.of(file)));
    }

    private void discard(FxRobot robot) {
        robot.clickOn("#unsaved-discard");
        settle(robot);
    }

    /// Pictures, curves, parameters and losses; neither the buttons above them nor the line below, which tells the speed.
    /// Drawn until two drawings are the same: what is laid out may ask to be laid out once more, with the next pulse.
    private int[] screen(FxRobot robot) {
        int[] before = drawn(robot);
        int[] now = drawn(robot);
        for (int again = 0; again < 20 && !Arrays.equals(before, now); again++) {
            before = now;
            now = drawn(robot);
        }
        return now;
    }

    private int[] drawn(FxRobot robot) {
        int top = 80;
        int height = 680;
        int[] argb = new int[1280 * height];
        act(robot, () -> {
            WritableImage image = scene.snapshot(null);
            image.getPixelReader().getPixels(0, top, 1280, height, PixelFormat.getIntArgbInstance(), argb, 0, 1280);
        });
        return argb;
    }

    @Test
    void theFirstSaveAsksWhereAndTheNextDoesNot(FxRobot robot) throws IOException {
        assertEquals("Maskscope", title());
        assertEquals("Save session…", item("file-save").getText());
        Path file = own.resolve("my study.maskscope");
        place = Optional.of(file);
        save(robot);
        assertEquals(List.of(Path.of("assets/samples/nuclei.maskscope").toAbsolutePath()), suggested);
        assertEquals("my study — Maskscope", title());
        assertEquals("Saved my study.maskscope", status());
        assertEquals("Save session", item("file-save").getText());
        act(robot, () -> session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, 0.9)));
        assertEquals("• my study — Maskscope", title());
        assertNotEquals("Saved my study.maskscope", status());
        save(robot);
        assertEquals(1, suggested.size(), "it is known where");
        assertEquals("my study — Maskscope", title());
        assertTrue(Files.readString(file).contains("\"alpha\" : 0.9"));
    }

    @Test
    void saveAsAsksAgainAndGoesOnWithTheNewFile(FxRobot robot) {
        place = Optional.of(own.resolve("one.maskscope"));
        save(robot);
        place = Optional.of(own.resolve("two.maskscope"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        settle(robot);
        assertEquals(own.resolve("one.maskscope"), suggested.getLast());
        assertEquals("two — Maskscope", title());
        assertTrue(Files.exists(own.resolve("one.maskscope")) && Files.exists(own.resolve("two.maskscope")));
    }

    @Test
    void theExtensionIsAddedAndNothingIsReplacedUnasked(FxRobot robot) throws IOException {
        Path there = Files.writeString(own.resolve("x.maskscope"), "precious");
        places = new ArrayList<>(List.of(own.resolve("x")));
        save(robot);
        assertEquals(there, suggested.getLast(), "the dialog is shown once more, with the file that is there");
        assertEquals("precious", Files.readString(there));
        assertEquals("Maskscope", title());
        place = Optional.of(own.resolve("y.v2"));
        save(robot);
        assertTrue(Files.exists(own.resolve("y.v2.maskscope")));
        assertEquals("y.v2 — Maskscope", title());
    }

    @Test
    void givingUpTheDialogSavesNothing(FxRobot robot) {
        save(robot);
        assertEquals("Maskscope", title());
        assertEquals(1, suggested.size());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldAndTheSessionStaysUnsaved(FxRobot robot) {
        Path file = own.resolve("none").resolve("a.maskscope");
        place = Optional.of(file);
        save(robot);
        assertEquals(file + ": the session cannot be written there; choose another place with File › Save session as….",
                find("problem-sentence", Label.class).getText());
        assertEquals("Maskscope", title());
    }

    /// Changes everything that a session keeps.
    private void changeAll() {
        session.change(settings -> settings.withShared(Parameter.GAMMA, 2.5).withShared(Parameter.ALPHA, 0.7)
                .withOwn(Losses.byKey("dice").orElseThrow(), Parameter.SMOOTHING, 3).withEpsilon(1e-4).withComplementary(true));
        session.select(Losses.byKey("combo").orElseThrow());
        session.sweepAlong(Parameter.GAMMA);
        options.arrangementProperty().set(Arrangement.SWIPE);
        options.firstProperty().set(PictureKind.SHARE);
        options.secondProperty().set(PictureKind.OVERLAY);
        options.paletteProperty().set(Palette.CIVIDIS);
        options.thresholdProperty().set(0.35);
        options.weighedProperty().set(false);
        options.stretchedProperty().set(true);
        options.outlinedProperty().set(false);
        options.probabilityProperty().set(true);
        options.pinnedProperty().set(true);
        options.hiddenProperty().set(Set.of("combo", "iou"));
        for (Layer layer : Layer.values()) {
            options.layer(layer).shownProperty().set(layer.ordinal() % 2 == 0);
            options.layer(layer).opacityProperty().set(0.1 + layer.ordinal() / 10.0);
        }
    }

    @Test
    void everythingComesBackAsItWasSeen(FxRobot robot) {
        ViewState usual = session.document().state().view();
        act(robot, this::changeAll);
        int[] before = screen(robot);
        SessionState state = session.document().state();
        place = Optional.of(own.resolve("all.maskscope"));
        save(robot);
        act(robot, () -> {
            session.begin(now -> now.withView(usual));
            session.change(settings -> Settings.TUTORIAL);
            session.select(Losses.byKey("focal").orElseThrow());
            session.sweepAlong(Parameter.BETA);
            session.loader().open(new Source.Sample(Samples.named("tumour").orElseThrow()));
        });
        assertEquals("Maskscope", title(), "other masks are another session");
        openSession(robot, own.resolve("all.maskscope"));
        assertEquals("all — Maskscope", title());
        SessionState again = session.document().state();
        assertEquals(state.view(), again.view());
        assertTrue(((Source.Files) again.source().orElseThrow()).truth().endsWith("nuclei.truth.png"));
        assertEquals(state.settings(), again.settings());
        assertEquals(state.selected(), again.selected());
        assertEquals(state.axis(), again.axis());
        assertArrayEquals(before, screen(robot));
    }

    @Test
    void openingTheSameFileAgainBringsItsLooksBack(FxRobot robot) {
        place = Optional.of(own.resolve("a.maskscope"));
        save(robot);
        for (int time = 0; time < 2; time++) {
            act(robot, () -> options.thresholdProperty().set(0.9));
            assertEquals("• a — Maskscope", title());
            openSession(robot, own.resolve("a.maskscope"));
            discard(robot);
            assertEquals(0.5, options.thresholdProperty().get());
            assertEquals("a — Maskscope", title());
        }
    }

    @Test
    void comparingIsALookLikeOthersAndUndoingTheThresholdTakesTheMarkAway(FxRobot robot) {
        place = Optional.of(own.resolve("a.maskscope"));
        save(robot);
        act(robot, () -> options.comparingProperty().set(true));
        assertEquals("• a — Maskscope", title());
        act(robot, () -> options.comparingProperty().set(false));
        assertEquals("a — Maskscope", title());
        act(robot, () -> options.thresholdProperty().set(0.9));
        assertEquals("• a — Maskscope", title());
        act(robot, session::undo);
        assertEquals(0.5, options.thresholdProperty().get());
        assertEquals("a — Maskscope", title());
    }

    @Test
    void aVolumeIsCutAsItWas(FxRobot robot) throws IOException {
        open(robot, TestVolumes.files(own, 20, 16, 12));
        act(robot, () -> {
            session.slicing().show(3);
            session.slicing().across(1);
            session.slicing().show(11);
            session.slicing().count(SliceView.Scope.SLICE);
        });
        SliceView cut = session.slicing().cutProperty().get();
        place = Optional.of(own.resolve("v.maskscope"));
        save(robot);
        open(robot, TestFiles.scene("nuclei"));
        openSession(robot, own.resolve("v.maskscope"));
        assertEquals(cut, session.slicing().cutProperty().get());
        assertEquals(cut, session.loadedProperty().get().cut());
        assertEquals("slice 11 of 0–15", find("slice-number", Label.class).getText());
        act(robot, () -> session.slicing().step(1));
        assertEquals("• v — Maskscope", title());
    }

    @Test
    void aSessionThatCannotBeOpenedLeavesAllAsItIs(FxRobot robot) throws IOException {
        place = Optional.of(own.resolve("good.maskscope"));
        save(robot);
        act(robot, () -> options.thresholdProperty().set(0.9));
        ShownPair before = session.loadedProperty().get();
        Settings settings = session.settings();
        String whole = Files.readString(own.resolve("good.maskscope")).replace("\"gamma\" : 1.0", "\"gamma\" : 4.0");
        for (String text : List.of(whole.substring(0, whole.length() / 2),
                whole.replace("\"version\" : 1", "\"version\" : 9"), "{}")) {
            openSession(robot, Files.writeString(own.resolve("bad.maskscope"), text));
            discard(robot);
            assertTrue(find("problem", Node.class).isVisible());
            assertTrue(find("problem-sentence", Label.class).getText().contains("bad.maskscope"));
            act(robot, () -> session.dismissProblem());
            assertSame(before, session.loadedProperty().get());
            assertSame(settings, session.settings());
            assertEquals(0.9, options.thresholdProperty().get());
            assertEquals("• good — Maskscope", title());
        }
    }

    @Test
    void undoGoesBackBehindTheSession(FxRobot robot) {
        place = Optional.of(own.resolve("a.maskscope"));
        save(robot);
        act(robot, () -> session.edit(Parameter.GAMMA, settings -> settings.withShared(Parameter.GAMMA, 3)));
        openSession(robot, own.resolve("a.maskscope"));
        discard(robot);
        assertEquals(1, session.settings().shared().get(Parameter.GAMMA));
        act(robot, session::undo);
        assertEquals(3, session.settings().shared().get(Parameter.GAMMA));
    }

    @Test
    void aSessionWhoseMaskNeedsAnAnswerIsWholeAfterIt(FxRobot robot) throws IOException {
        Path labels = TestFiles.png(own.resolve("truth.png"), 32, 32, (x, y) -> x / 11);
        Path prediction = TestFiles.png(own.resolve("pred.png"), 32, 32, (x, y) -> x > 16 ? 255 : 0);
        SessionState state = new SessionState(new Source.Files(labels, prediction, Optional.empty()),
                Settings.TUTORIAL.withShared(Parameter.GAMMA, 4), Losses.byKey("focal").orElseThrow(), Parameter.GAMMA,
                Optional.empty(), new ViewState(Map.of("threshold", 0.2)));
        new SessionFile(own.resolve("asks.maskscope"), state).write();
        openSession(robot, own.resolve("asks.maskscope"));
        assertTrue(find("doctor", Node.class).isVisible());
        assertEquals(1, session.settings().shared().get(Parameter.GAMMA), "nothing changes before the answer");
        assertEquals("Maskscope", title());
        Finding asked = session.loader().inquiryProperty().get().examination().open().getFirst();
        act(robot, () -> session.answer(asked.answers().getFirst()));
        assertNull(session.loader().inquiryProperty().get());
        assertEquals(4, session.settings().shared().get(Parameter.GAMMA));
        assertEquals(0.2, options.thresholdProperty().get());
        assertEquals("• asks — Maskscope", title(), "the answer is not saved yet");
        save(robot);
        openSession(robot, own.resolve("asks.maskscope"));
        assertNull(session.loader().inquiryProperty().get());
        assertEquals("asks — Maskscope", title());
    }

    @Test
    void aSessionIsChosenInTheOpenCard(FxRobot robot) {
        place = Optional.of(own.resolve("a.maskscope"));
        save(robot);
        open(robot, TestFiles.scene("lesion"));
        picked = List.of(own.resolve("a.maskscope"));
        for (String button : List.of("#choose-all", "#choose-truth")) {
            open(robot, TestFiles.scene("lesion"));
            act(robot, () -> find("file", MenuButton.class).getItems().getFirst().fire());
            robot.clickOn(button);
            settle(robot);
            assertFalse(find("open-card", Node.class).isVisible());
            assertEquals("nuclei.truth.png", find("truth-name", Label.class).getText());
            assertEquals("a — Maskscope", title());
        }
    }

    @Test
    void aSessionWithItsMasksOpensWhereTheseAreNot(FxRobot robot) throws IOException, BadInput {
        Path truth = TestFiles.png(own.resolve("t.png"), 8, 8, (x, y) -> x < 4 ? 255 : 0);
        Path prediction = TestFiles.png(own.resolve("p_pred.png"), 8, 8, (x, y) -> x < 5 ? 200 : 20);
        open(robot, new Source.Files(truth, prediction, Optional.empty()));
        LossReport before = session.reportProperty().get();
        place = Optional.of(own.resolve("lesson.maskscope"));
        act(robot, () -> item("file-save-enclosed").fire());
        assertEquals("Saved lesson.maskscope with its masks", status());
        open(robot, TestFiles.scene("lesion"));
        Files.delete(truth);
        Files.delete(prediction);
        openSession(robot, own.resolve("lesson.maskscope"));
        assertEquals("lesson — Maskscope", title());
        assertEquals("t.png", find("truth-name", Label.class).getText());
        assertEquals(before.values(), session.reportProperty().get().values());
        act(robot, () -> session.change(settings -> settings.withShared(Parameter.ALPHA, 0.75)));
        save(robot);
        assertTrue(session.document().fileProperty().get().enclosed(), "saved again it keeps its masks");
        assertEquals(0.75, SessionFile.read(own.resolve("lesson.maskscope")).state().settings().shared().get(Parameter.ALPHA));
    }

    @Test
    void aSessionAmongOtherFilesIsRefused(FxRobot robot) {
        act(robot, () -> window.open(List.of(own.resolve("a.maskscope"), TestFiles.scene("lesion").truth())));
        assertEquals("A session names its masks itself; drop it without other files.",
                find("problem-sentence", Label.class).getText());
    }
}
