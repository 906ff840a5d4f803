package maskscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import maskscope.doctor.Answer;
import maskscope.doctor.Answers;
import maskscope.loss.Presets;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.mask.Axes;
import maskscope.mask.MaskRole;
import maskscope.mask.Slice;
import maskscope.session.state.SessionState;
import maskscope.session.state.SliceView;
import maskscope.session.state.Source;
import maskscope.session.state.ViewOption;
import maskscope.session.store.SessionFile;
import maskscope.testing.English;
import maskscope.testing.QueuedExecutor;
import maskscope.testing.TestFiles;
import maskscope.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Undo takes back what was wanted, whatever is on screen meanwhile, and says what.
class UndoTest {

    private static final Answers INVERTED = Answers.NONE.with(MaskRole.TRUTH, of -> of.withInverted(true));
    private static final Answers THRESHOLD = Answers.NONE.with(MaskRole.PREDICTION, of -> of.withThreshold(0.3));

    private final QueuedExecutor worker = new QueuedExecutor();
    private final QueuedExecutor ui = new QueuedExecutor();
    private final Session session = new Session(worker, ui);

    @TempDir
    private Path folder;

    private void settle() {
        do {
            worker.drain();
            ui.drain();
        } while (worker.size() + ui.size() > 0);
    }

    private void open(Source source) {
        session.loader().open(source);
        settle();
    }

    private void openScene() {
        open(TestFiles.scene("nuclei"));
    }

    private void alpha(double value) {
        session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, value));
    }

    private Answers said() {
        return session.loadedProperty().get().examination().answers();
    }

    private String undone() {
        String name = English.of(session.undoableProperty().get().what());
        session.undo();
        settle();
        return name;
    }

    @Test
    void twoAnswersTakenBackWhileTheirFilesAreReadComeForthOneByOne() {
        openScene();
        session.answer(new Answer(Message.of("test.invert"), "", INVERTED));
        session.answer(new Answer(Message.of("test.cut"), "", THRESHOLD));
        session.undo();
        session.undo();
        assertFalse(session.loader().loadingProperty().get(), "what is wanted is on screen");
        session.redo();
        settle();
        assertEquals(INVERTED, said());
        assertTrue(session.redoableProperty().get() != null);
    }

    @Test
    void twoQuickAnswersBothCount() {
        openScene();
        session.answer(new Answer(Message.of("test.invert"), "", INVERTED));
        session.answer(new Answer(Message.of("test.cut"), "", THRESHOLD));
        settle();
        assertTrue(said().truth().inverted());
        assertEquals(Optional.of(0.3), said().prediction().threshold());
        assertEquals("answer", undone());
        assertEquals(INVERTED, said());
    }

    @Test
    void anAnswerWhoseReadingIsGivenUpOrFailsLeavesNoStepBehind() throws IOException {
        openScene();
        alpha(0.9);
        session.answer(new Answer(Message.of("test.invert"), "", INVERTED));
        session.loader().cancel();
        session.loader().open(new Source.Files(
                TestFiles.scene("nuclei").truth(), TestFiles.broken(folder.resolve("torn.png")), Optional.empty()));
        settle();
        assertEquals("This file cannot be opened", English.of(session.problemProperty().get().title()));
        assertEquals(Answers.NONE, said());
        assertEquals(0.9, session.settings().shared().get(Parameter.ALPHA));
        assertEquals("alpha", undone());
        assertEquals(Settings.TUTORIAL, session.settings());
        assertFalse(session.undoableProperty().get() != null);
    }

    @Test
    void whatIsDoneWhileASessionIsReadIsDoneOnTopOfIt() throws IOException {
        openScene();
        SessionState kept = session.document().state()
                .withSettings(now -> now.withShared(Parameter.GAMMA, 3).withShared(Parameter.ALPHA, 0.1));
        SessionFile file = new SessionFile(folder.resolve("a.maskscope"), kept);
        file.write();
        session.loader().open(new Source.Saved(file.path()));
        alpha(0.7);
        settle();
        assertEquals(3, session.settings().shared().get(Parameter.GAMMA));
        assertEquals(0.7, session.settings().shared().get(Parameter.ALPHA));
        assertTrue(session.document().changedProperty().get());
        assertEquals("alpha", undone());
        assertFalse(session.document().changedProperty().get());
        assertEquals("opening a session", undone());
        assertEquals(Settings.TUTORIAL, session.settings());
    }

    @Test
    void redoDoesNotOutliveANewEdit() {
        openScene();
        alpha(0.6);
        alpha(0.9);
        session.undo();
        open(TestFiles.scene("lesion"));
        session.change(settings -> settings.withShared(Parameter.ALPHA, 0.2));
        assertFalse(session.redoableProperty().get() != null);
        session.redo();
        assertEquals(0.2, session.settings().shared().get(Parameter.ALPHA));
    }

    @Test
    void everyChoiceThatChangesANumberIsTakenBackByName() {
        openScene();
        alpha(0.9);
        session.choose(session.conventions().byKey("monai").orElseThrow());
        session.use(Presets.byKey("smoothing-100").orElseThrow());
        session.swap();
        session.answer(new Answer(Message.of("test.invert"), "", INVERTED));
        session.look(ViewOption.THRESHOLD, 0.2);
        session.look(ViewOption.THRESHOLD, 0.3);
        session.grabLook();
        session.look(ViewOption.THRESHOLD, 0.4);
        settle();
        assertEquals("threshold", undone());
        assertEquals(0.3, session.viewProperty().get().get(ViewOption.THRESHOLD));
        assertEquals("threshold", undone());
        assertEquals(0.5, session.viewProperty().get().get(ViewOption.THRESHOLD));
        assertEquals("answer", undone());
        assertEquals("exchange", undone());
        assertEquals("nuclei.truth.png", session.loadedProperty().get().pair().truthName());
        assertEquals("preset", undone());
        assertEquals("convention", undone());
        assertEquals("alpha", undone());
        assertNull(session.undoableProperty().get());
        assertEquals("alpha", English.of(session.redoableProperty().get().what()));
        assertEquals(Settings.TUTORIAL, session.settings());
    }

    @Test
    void aSliceThatCountsAloneIsTakenBackAndOneThatIsOnlySeenIsNot() {
        TestVolumes.show(session, TestVolumes.balls(8, 6, 12, Axes.PLAIN, false));
        settle();
        session.slicing().show(3);
        assertFalse(session.undoableProperty().get() != null);
        session.slicing().count(SliceView.Scope.SLICE);
        session.slicing().show(4);
        session.slicing().show(5);
        settle();
        assertEquals("slice", undone());
        assertEquals(new Slice(2, 3), session.loadedProperty().get().plane().slice());
        assertEquals(48, session.reportProperty().get().sums().pixels());
        assertEquals("slice or volume", undone());
        assertEquals(8 * 6 * 12, session.reportProperty().get().sums().pixels());
        assertEquals(new Slice(2, 3), session.loadedProperty().get().plane().slice());
    }

    @Test
    void undoLeavesWhatOnlyConcernsLookingAsItIs() {
        openScene();
        alpha(0.9);
        ViewOption<Boolean> outlined = ViewOption.flag("outlined", true);
        session.look(outlined, false);
        session.sweepAlong(Parameter.GAMMA);
        assertEquals("alpha", undone());
        assertFalse(session.viewProperty().get().get(outlined));
        assertEquals(Parameter.GAMMA, session.axisProperty().get());
    }

    @Test
    void theChangeSinceAGrabIsNotToldOnceItIsTakenBack() {
        openScene();
        alpha(0.9);
        settle();
        assertEquals(Parameter.ALPHA, session.baselineProperty().get().grabbed());
        session.undo();
        assertNull(session.baselineProperty().get());
        session.grab(Parameter.BETA);
        session.redo();
        assertNull(session.baselineProperty().get());
    }
}
