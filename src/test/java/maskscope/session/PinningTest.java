package maskscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.mask.Axes;
import maskscope.session.pinned.PinnedValue;
import maskscope.session.pinned.Thumbnail;
import maskscope.session.state.Pin;
import maskscope.session.state.Pins;
import maskscope.session.state.SliceView;
import maskscope.session.state.Source;
import maskscope.session.state.ViewOption;
import maskscope.session.store.SessionFile;
import maskscope.testing.English;
import maskscope.testing.TestFiles;
import maskscope.testing.TestPins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pin keeps what was on screen, and brings it back.
class PinningTest {

    private final Session session = new Session(Runnable::run, Runnable::run);
    private final Pinboard pins = session.pins();

    @TempDir
    private Path folder;

    private void open(String scene) {
        session.loader().open(TestFiles.scene(scene));
    }

    private void alpha(double value) {
        session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, value));
    }

    private Pin pin(String note) {
        return pins.pin(note, Optional.empty()).orElseThrow();
    }

    private List<String> notes() {
        return pins.pinsProperty().get().all().stream().map(Pin::note).toList();
    }

    private String undone() {
        String name = English.of(session.undoableProperty().get().what());
        session.undo();
        return name;
    }

    @Test
    void aPinKeepsWhatIsOnScreen() {
        open("nuclei");
        alpha(0.9);
        session.select(Losses.byKey("combo").orElseThrow());
        session.look(ViewOption.THRESHOLD, 0.3);
        Thumbnail thumbnail = TestPins.thumbnail(new Random(1), 100);
        Pin pin = pins.pin(" two\nlines ", Optional.of(thumbnail)).orElseThrow();
        assertEquals("two lines", pin.note());
        assertEquals(List.of("nuclei.truth.png", "nuclei.prediction.png"), pin.files());
        assertEquals(session.settings(), pin.settings());
        assertEquals("combo", pin.selected().key());
        assertEquals(0.3, pin.scores().threshold());
        assertEquals(session.detailsProperty().get().thresholds().at(0.3), pin.scores().counts());
        assertEquals(Optional.of(thumbnail), pin.thumbnail());
        assertTrue(Duration.between(pin.made(), Instant.now()).compareTo(Duration.ofMinutes(1)) < 0);
        assertEquals(Losses.ALL.size(), pin.losses().size());
        Losses.ALL.forEach(loss ->
                assertEquals(session.reportProperty().get().of(loss).value(), pin.losses().get(loss.key()).value(), loss.key()));
        double dice = 2.0 * pin.scores().counts().tp()
                / (2.0 * pin.scores().counts().tp() + pin.scores().counts().fp() + pin.scores().counts().fn());
        assertEquals(PinnedValue.of(dice), pin.scores().values().get("dice"));
        assertEquals(new Pins(List.of(pin)), pins.pinsProperty().get());
    }

    @Test
    void ofTwoPredictionsEachGetsAPinAndOneStepTakesBothBack() throws IOException {
        open("nuclei");
        session.second().open(Files.copy(Path.of("assets/samples/nuclei.truth.png"), folder.resolve("other.png")));
        Pin first = pin("both");
        assertEquals(2, pins.pinsProperty().get().size());
        Pin second = pins.pinsProperty().get().all().getLast();
        assertEquals(List.of("nuclei.truth.png", "nuclei.prediction.png"), first.files());
        assertEquals(List.of("nuclei.truth.png", "other.png"), second.files());
        assertEquals(PinnedValue.of(1), second.scores().values().get("dice"), "B is the truth itself");
        assertEquals(PinnedValue.of(0), second.scores().values().get("hd95"));
        Losses.ALL.forEach(loss -> assertEquals(session.second().reportProperty().get().of(loss).value(),
                second.losses().get(loss.key()).value(), loss.key()));
        session.undo();
        assertEquals(Pins.NONE, pins.pinsProperty().get());
    }

    @Test
    void scoresOfSurfacesArePinnedWhereTheyAreKnown() {
        open("nuclei");
        assertNotNull(session.surfacesProperty().get());
        assertTrue(pin("known").scores().values().get("hd95").defined());
        session.look(ViewOption.SCORES, Set.of("dice"));
        session.look(ViewOption.THRESHOLD, 0.3);
        assertFalse(pin("of another threshold").scores().values().containsKey("hd95"));
    }

    @Test
    void whatIsUndefinedSaysWhyInAPin() {
        open("nuclei");
        session.choose(session.conventions().byKey("torchvision").orElseThrow());
        PinnedValue none = pin("").losses().get("combo");
        assertFalse(none.defined());
        assertEquals(English.of(session.reportProperty().get().of(Losses.byKey("combo").orElseThrow()).undefined().orElseThrow()),
                none.undefined());
    }

    @Test
    void nothingIsPinnedBeforeThereAreNumbers() {
        assertEquals(Optional.empty(), pins.pin("early", Optional.empty()));
        assertEquals(Pins.NONE, pins.pinsProperty().get());
        assertNull(session.undoableProperty().get());
    }

    @Test
    void aRestoredPinBringsItsNumbersBackAndLeavesTheFiles() {
        open("nuclei");
        alpha(0.9);
        session.choose(session.conventions().byKey("monai").orElseThrow());
        session.select(Losses.byKey("dice").orElseThrow());
        session.look(ViewOption.THRESHOLD, 0.3);
        session.look(ViewOption.F_BETA, 2.0);
        Pin pin = pin("good");
        Settings then = session.settings();
        session.choose(session.conventions().byKey("tutorial").orElseThrow());
        alpha(0.1);
        session.look(ViewOption.THRESHOLD, 0.7);
        session.look(ViewOption.F_BETA, 1.0);
        session.select(Losses.byKey("focal").orElseThrow());
        Settings between = session.settings();
        pins.restore(pin.id());
        assertEquals(then, session.settings());
        assertEquals("dice", session.selected().key());
        Pin again = pin("again");
        assertEquals(pin.losses(), again.losses());
        assertEquals(pin.scores(), again.scores());
        session.undo();
        assertEquals("restoring a pin", undone());
        assertEquals(between, session.settings());
        assertEquals(0.7, session.viewProperty().get().get(ViewOption.THRESHOLD));
        open("lesion");
        pins.restore(pin.id());
        assertEquals(then, session.settings());
        assertEquals(TestFiles.scene("lesion").title(), session.document().originProperty().get().title());
    }

    @Test
    void anUnknownPinRestoresNothing() {
        open("nuclei");
        pins.restore("none");
        assertNull(session.undoableProperty().get());
    }

    @Test
    void theSliceThatCountedCountsAgain() {
        TestVolumes.show(session, TestVolumes.balls(8, 6, 12, Axes.PLAIN, false));
        Pin all = pin("all");
        session.slicing().show(4);
        session.slicing().count(SliceView.Scope.SLICE);
        Pin one = pin("one");
        assertEquals(4, one.counted().orElseThrow().index());
        assertEquals(Optional.empty(), all.counted());
        session.slicing().show(7);
        pins.restore(all.id());
        assertEquals(8 * 6 * 12, session.reportProperty().get().sums().pixels());
        pins.restore(one.id());
        assertEquals(48, session.reportProperty().get().sums().pixels());
        assertEquals(one.losses(), pin("again").losses());
    }

    @Test
    void makingNamingOrderingAndTakingAwayAreStepsOfUndo() {
        open("nuclei");
        Pin first = pin("first");
        pin("second");
        pins.rename(first.id(), "best");
        pins.move(first.id(), 5);
        assertEquals(List.of("second", "best"), notes());
        pins.unpin(first.id());
        assertEquals(List.of("second"), notes());
        assertEquals("taking a pin away", undone());
        assertEquals(List.of("second", "best"), notes());
        assertEquals("order of pins", undone());
        assertEquals(List.of("best", "second"), notes());
        assertEquals("note of a pin", undone());
        assertEquals(List.of("first", "second"), notes());
        assertEquals("pin", undone());
        assertEquals("pin", undone());
        assertEquals(List.of(), notes());
        assertNull(session.undoableProperty().get());
        session.redo();
        assertEquals(first, pins.pinsProperty().get().all().getFirst());
    }

    @Test
    void aChangeOfAnUnknownPinIsNoStep() {
        open("nuclei");
        pins.rename("none", "other");
        pins.unpin("none");
        pins.move("none", 0);
        assertNull(session.undoableProperty().get());
    }

    @Test
    void pinningTouchesNeitherNumbersNorTheChangeSinceAGrab() {
        open("nuclei");
        alpha(0.9);
        Object report = session.reportProperty().get();
        pin("here");
        assertEquals(report, session.reportProperty().get());
        assertEquals(Parameter.ALPHA, session.baselineProperty().get().grabbed());
        assertEquals("pin", undone());
        assertEquals(0.9, session.settings().shared().get(Parameter.ALPHA));
    }

    @Test
    void pinsStayWhenOtherFilesAreOpenedAndComeWithASession() throws IOException {
        open("nuclei");
        Pin pin = pin("of nuclei");
        open("lesion");
        assertEquals(List.of("of nuclei"), notes());
        Path file = folder.resolve("a.maskscope");
        session.document().save(file, saved -> { });
        assertFalse(session.document().changedProperty().get());
        pins.rename(pin.id(), "renamed");
        assertTrue(session.document().changedProperty().get());

        Session other = new Session(Runnable::run, Runnable::run);
        other.loader().open(TestFiles.scene("nuclei"));
        other.pins().pin("own", Optional.empty());
        other.loader().open(new Source.Saved(file));
        assertEquals(new Pins(List.of(pin)), other.pins().pinsProperty().get());
        assertFalse(other.document().changedProperty().get());
        other.undo();
        assertEquals("own", other.pins().pinsProperty().get().all().getFirst().note());
    }

    @Test
    void aSessionOfWhichAPinIsDamagedOpensAndTellsOnce() throws IOException {
        open("nuclei");
        Path file = folder.resolve("a.maskscope");
        new SessionFile(file, session.document().state().withPins(TestPins.plain(2))).write();
        Files.writeString(file, Files.readString(file).replaceFirst("\"losses\"", "\"gone\""));
        session.loader().open(new Source.Saved(file));
        assertEquals(List.of("note 1"), notes());
        assertEquals("Not all pins can be read", English.of(session.problemProperty().get().title()));
        session.dismissProblem();
        alpha(0.2);
        assertNull(session.problemProperty().get());
    }

    @Test
    void moreThanAsManyPinsAsCanBeAreTold() throws IOException {
        open("nuclei");
        Path file = folder.resolve("a.maskscope");
        new SessionFile(file, session.document().state().withPins(TestPins.plain(Pins.MOST))).write();
        session.loader().open(new Source.Saved(file));
        assertEquals(Optional.empty(), pins.pin("one more", Optional.empty()));
        assertEquals("A session keeps 200 pins; take one away before you make another.",
                English.of(session.problemProperty().get().sentence()));
        assertEquals(Pins.MOST, pins.pinsProperty().get().size());
    }

    @Test
    void eachPinHasAnIdOfItsOwnAndKeepsIt() {
        open("nuclei");
        Pin first = pin("same");
        Pin second = pin("same");
        assertNotEquals(first.id(), second.id());
        pins.rename(first.id(), "other");
        assertEquals(List.of(first.id(), second.id()), pins.pinsProperty().get().all().stream().map(Pin::id).toList());
    }

    @Test
    void aLongNoteIsCut() {
        open("nuclei");
        assertEquals(Pin.LONGEST, pin("ä".repeat(500)).note().length());
    }
}
