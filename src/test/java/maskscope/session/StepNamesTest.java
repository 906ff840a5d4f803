package maskscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import maskscope.doctor.Answer;
import maskscope.doctor.Answers;
import maskscope.loss.Losses;
import maskscope.loss.Presets;
import maskscope.loss.formula.Parameter;
import maskscope.mask.Axes;
import maskscope.mask.MaskRole;
import maskscope.session.state.Change;
import maskscope.session.state.Deed;
import maskscope.session.state.SessionState;
import maskscope.session.state.SliceView;
import maskscope.session.state.Source;
import maskscope.session.state.ViewOption;
import maskscope.session.store.SessionFile;
import maskscope.testing.English;
import maskscope.testing.TestFiles;
import maskscope.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every step says what it changed, with the values before and after.
class StepNamesTest {

    private final Session session = new Session(Runnable::run, Runnable::run);

    @TempDir
    private Path folder;

    private void openScene() {
        session.loader().open(TestFiles.scene("nuclei"));
    }

    private String last() {
        return English.of(session.undoableProperty().get().name());
    }

    private List<String> names(List<Deed> deeds) {
        return deeds.stream().map(deed -> English.of(deed.name())).toList();
    }

    private void shared(Parameter parameter, double value) {
        session.edit(parameter, settings -> settings.withShared(parameter, value));
    }

    private <T> void look(ViewOption<T> option, T value) {
        session.grabLook();
        session.look(option, value);
    }

    @Test
    void aParameterSaysItsValues() {
        openScene();
        shared(Parameter.ALPHA, 0.7);
        assertEquals("α 0.5 → 0.7", last());
        shared(Parameter.SMOOTHING, 100);
        assertEquals("smoothing 1e-6 → 100", last());
        shared(Parameter.SMOOTHING, 0);
        assertEquals("smoothing 100 → 0", last());
        shared(Parameter.CE_RATIO, 1.0 / 3);
        assertEquals("CE ratio 0.5 → 0.333", last());
        shared(Parameter.CE_RATIO, 0.33333);
        assertEquals("CE ratio 0.3333333333333333 → 0.33333", last(), "what three digits do not tell apart");
    }

    @Test
    void aDragIsNamedByItsEnds() {
        openScene();
        session.grab(Parameter.BETA);
        for (double value : new double[] {0.51, 0.55, 0.6}) {
            session.change(settings -> settings.withShared(Parameter.BETA, value));
        }
        assertEquals(List.of("β 0.5 → 0.6"), names(session.steps().done()));
    }

    @Test
    void aValueOfOneLossSaysWhose() {
        openScene();
        session.edit(Parameter.GAMMA, settings -> settings.withOwn(Losses.byKey("focal").orElseThrow(), Parameter.GAMMA, 1));
        assertEquals("Focal γ 2 → 1", last());
        session.update(Change.SETTINGS, now -> now.withSettings(before -> before.withEverywhere(
                Parameter.GAMMA, 1)));
        assertEquals("Focal γ 1 → shared", last());
    }

    @Test
    void whatGoesTogetherIsSaidTogether() {
        openScene();
        shared(Parameter.ALPHA, 0.7);
        session.edit(Parameter.ALPHA, settings -> settings.withComplementary(true));
        assertEquals("β 0.5 → 0.3, α + β held at 1", last());
        shared(Parameter.ALPHA, 0.6);
        assertEquals("α 0.7 → 0.6, β 0.3 → 0.4", last());
    }

    @Test
    void conventionsAreCalledByTheirNames() {
        openScene();
        session.choose(session.conventions().byKey("monai").orElseThrow());
        assertEquals("convention Tutorial → MONAI", last());
    }

    @Test
    void aPresetIsNamedBeforeWhatItSets() {
        openScene();
        session.use(Presets.byKey("smoothing-100").orElseThrow());
        assertTrue(last().startsWith("preset: smoothing 1e-6 → 100"), last());
    }

    @Test
    void whatDecidesScoresSaysItsValues() {
        openScene();
        look(ViewOption.THRESHOLD, 0.41);
        assertEquals("threshold 0.50 → 0.41", last());
        look(ViewOption.THRESHOLD, 0.376470588);
        assertEquals("threshold 0.41 → 0.376", last());
        look(ViewOption.F_BETA, 2.0);
        assertEquals("β of F 1 → 2", last());
        look(ViewOption.DISTANCES, "surface-distance");
        assertEquals("surfaces by MetricsReloaded → surface-distance", last());
        look(ViewOption.CORNERS, false);
        assertEquals("objects joined at corners → sides", last());
        look(ViewOption.SPACING.getFirst(), 0.5);
        assertEquals("size of a pixel along x as the file tells → 0.5", last());
        look(ViewOption.BINS, 20.0);
        assertEquals("bins 15 → 20", last());
        assertEquals(7, session.steps().done().size());
    }

    @Test
    void whatDecidesAnotherNumberIsAnotherStepWithoutBeingTakenInHand() {
        openScene();
        session.look(ViewOption.F_BETA, 2.0);
        session.look(ViewOption.BINS, 20.0);
        assertEquals(List.of("bins 15 → 20", "β of F 1 → 2"), names(session.steps().done()));
    }

    @Test
    void filesSayWhatWasSaidOfThem() {
        openScene();
        session.swap();
        assertEquals("truth and prediction exchanged", last());
        session.swap();
        session.answer(new Answer(Message.of("test.cut"), "",
                Answers.NONE.with(MaskRole.PREDICTION, of -> of.withThreshold(0.3))));
        assertEquals("prediction: threshold none → 0.3", last());
        session.answer(new Answer(Message.of("test.invert"), "", Answers.NONE.with(MaskRole.TRUTH, of -> of.withInverted(true))));
        assertTrue(last().contains("truth inverted"), last());
        session.answer(new Answer(Message.of("test.leave"), "", Answers.NONE.withLeftOut(List.of("255", "7"))));
        assertTrue(last().contains("left out none → 255, 7"), last());
    }

    @Test
    void slicesSayWhichCounted() {
        TestVolumes.show(session, TestVolumes.balls(8, 6, 12, Axes.PLAIN, false));
        session.slicing().show(3);
        session.slicing().count(SliceView.Scope.SLICE);
        assertEquals("whole volume → slice z = 3", last());
        session.slicing().show(4);
        assertEquals("slice z = 3 → slice z = 4", last());
    }

    @Test
    void pinsAreCalledByTheirNotes() {
        openScene();
        String id = session.pins().pin("a first try", Optional.empty()).orElseThrow().id();
        assertEquals("pinned “a first try”", last());
        session.pins().rename(id, "");
        assertEquals("note of a pin “a first try” → none", last());
        shared(Parameter.ALPHA, 0.9);
        session.pins().restore(id);
        assertEquals("restoring a pin: α 0.9 → 0.5", last());
        session.pins().unpin(id);
        assertEquals("took a pin away", last());
        session.pins().pin("a note that is much too long to stand in a menu with other lines", Optional.empty());
        assertEquals("pinned “a note that is much too long to…”", last());
    }

    @Test
    void aSessionThatIsOpenedSaysWhatItBrought() throws IOException {
        openScene();
        SessionState kept = session.document().state().withSettings(now -> now
                .withShared(Parameter.ALPHA, 0.1).withShared(Parameter.BETA, 0.2).withShared(Parameter.GAMMA, 3)
                .withShared(Parameter.SMOOTHING, 1));
        SessionFile file = new SessionFile(folder.resolve("a.maskscope"), kept);
        file.write();
        session.loader().open(new Source.Saved(file.path()));
        assertEquals("opening a session: α 0.5 → 0.1, β 0.5 → 0.2, γ 1 → 3 and 1 more", last());
    }

    @Test
    void severalStepsAreTakenBackAtOnceAndListedForMakingThemAgain() {
        openScene();
        shared(Parameter.ALPHA, 0.7);
        shared(Parameter.BETA, 0.2);
        look(ViewOption.THRESHOLD, 0.3);
        assertEquals(List.of("threshold 0.50 → 0.30", "β 0.5 → 0.2", "α 0.5 → 0.7"), names(session.steps().done()));
        session.steps().undo(2);
        assertEquals(0.5, session.settings().shared().get(Parameter.BETA));
        assertEquals(0.7, session.settings().shared().get(Parameter.ALPHA));
        assertEquals(0.5, session.viewProperty().get().get(ViewOption.THRESHOLD));
        assertEquals(List.of("α 0.5 → 0.7"), names(session.steps().done()));
        assertEquals(List.of("β 0.5 → 0.2", "threshold 0.50 → 0.30"), names(session.steps().undone()));
        assertEquals("β 0.5 → 0.2", English.of(session.redoableProperty().get().name()));
        session.steps().redo(2);
        assertEquals(0.3, session.viewProperty().get().get(ViewOption.THRESHOLD));
        assertNull(session.redoableProperty().get());
        session.steps().undo(100);
        assertNull(session.undoableProperty().get());
        assertFalse(session.steps().undone().isEmpty());
    }
}
