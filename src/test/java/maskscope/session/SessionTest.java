package maskscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.doctor.Answer;
import maskscope.doctor.Answers;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.Losses;
import maskscope.loss.Presets;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.mask.MaskRole;
import maskscope.session.state.Source;
import maskscope.session.store.RecentFiles;
import maskscope.testing.English;
import maskscope.testing.QueuedExecutor;
import maskscope.testing.TestFiles;
import maskscope.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {

    private final QueuedExecutor worker = new QueuedExecutor();
    private final QueuedExecutor ui = new QueuedExecutor();
    private final Session session = new Session(worker, ui);

    @TempDir
    Path folder;

    private void settle() {
        do {
            worker.drain();
            ui.drain();
        } while (worker.size() + ui.size() > 0);
    }

    private void openScene() {
        session.loader().open(TestFiles.scene("nuclei"));
        settle();
    }

    private static Loss loss(String key) {
        return Losses.byKey(key).orElseThrow();
    }

    @Test
    void aScenesLossesAppearWithTheTutorialsSettings() {
        openScene();
        assertEquals(Settings.TUTORIAL, session.reportProperty().get().settings());
        assertTrue(Losses.ALL.stream().allMatch(loss -> session.reportProperty().get().of(loss).defined()));
        assertEquals(512, session.loadedProperty().get().pair().width());
    }

    @Test
    void aHundredMovesBeforeTheWorkerWakesAreOneRecomputation() {
        openScene();
        List<LossReport> published = new ArrayList<>();
        session.reportProperty().subscribe((before, now) -> published.add(now));
        for (int i = 1; i <= 100; i++) {
            double alpha = i / 100.0;
            session.change(settings -> settings.withShared(Parameter.ALPHA, alpha));
        }
        assertEquals(1, worker.size());
        settle();
        assertEquals(1, published.size());
        assertEquals(1.0, published.getFirst().settings().shared().get(Parameter.ALPHA));
    }

    @Test
    void aResultThatIsNoLongerTheNewestIsDropped() {
        openScene();
        List<LossReport> published = new ArrayList<>();
        session.reportProperty().subscribe((before, now) -> published.add(now));
        session.change(settings -> settings.withShared(Parameter.GAMMA, 3));
        worker.drain();
        session.change(settings -> settings.withShared(Parameter.GAMMA, 4));
        ui.drain();
        assertTrue(published.isEmpty(), "the result for γ = 3 came too late");
        settle();
        assertEquals(List.of(4.0), published.stream().map(report -> report.settings().shared().get(Parameter.GAMMA)).toList());
        assertEquals(4.0, session.detailsProperty().get().settings().shared().get(Parameter.GAMMA));
    }

    @Test
    void numbersArePublishedBeforeCurves() {
        openScene();
        List<String> order = new ArrayList<>();
        session.reportProperty().subscribe((before, now) -> order.add("numbers"));
        session.detailsProperty().subscribe((before, now) -> order.add("curves"));
        session.change(settings -> settings.withShared(Parameter.ALPHA, 0.9));
        settle();
        assertEquals(List.of("numbers", "curves"), order);
    }

    @Test
    void aPresetIsOneStepOfUndoAndOneRecomputationAndBringsItsLossToTheFront() {
        openScene();
        session.change(settings -> settings.withShared(Parameter.ALPHA, 0.9));
        settle();
        Settings before = session.settings();
        List<LossReport> published = new ArrayList<>();
        session.reportProperty().subscribe((old, now) -> published.add(now));
        session.use(Presets.byKey("combo-taghanaki-2019").orElseThrow());
        assertEquals(1, worker.size());
        settle();
        assertEquals(1, published.size());
        assertEquals("paper", session.reportProperty().get().settings().convention().key());
        assertEquals("combo", session.detailsProperty().get().selected().key());
        session.undo();
        assertEquals(before, session.settings());
        session.redo();
        assertEquals(1, session.settings().of(loss("combo")).get(Parameter.SMOOTHING));
        session.use(Presets.byKey("smoothing-100").orElseThrow());
        assertEquals("combo", session.selected().key(), "smoothing brings no loss along");
    }

    @Test
    void gammaMovesExactlyTheLossesThatUseIt() {
        openScene();
        session.change(settings -> settings.withEverywhere(Parameter.GAMMA, 1));
        settle();
        LossReport before = session.reportProperty().get();
        session.change(settings -> settings.withShared(Parameter.GAMMA, 2.5));
        settle();
        LossReport after = session.reportProperty().get();
        for (Loss loss : Losses.ALL) {
            boolean moved = before.of(loss).value() != after.of(loss).value();
            assertEquals(loss.uses(Parameter.GAMMA), moved, loss.name());
        }
    }

    @Test
    void aLossWithAValueOfItsOwnStaysWhenTheSharedOneMoves() {
        openScene();
        LossReport before = session.reportProperty().get();
        session.change(settings -> settings.withShared(Parameter.GAMMA, 3));
        settle();
        assertEquals(before.of(loss("focal")).value(), session.reportProperty().get().of(loss("focal")).value());
        session.change(settings -> settings.withoutOwn(loss("focal"), Parameter.GAMMA));
        settle();
        assertNotEquals(before.of(loss("focal")).value(), session.reportProperty().get().of(loss("focal")).value());
    }

    @Test
    void aDragIsOneStepOfUndo() {
        openScene();
        session.grab(Parameter.ALPHA);
        for (double alpha : new double[] {0.6, 0.7, 0.8}) {
            session.change(settings -> settings.withShared(Parameter.ALPHA, alpha));
        }
        session.edit(Parameter.BETA, settings -> settings.withShared(Parameter.BETA, 0.1));
        session.undo();
        assertEquals(0.8, session.settings().shared().get(Parameter.ALPHA));
        assertEquals(0.5, session.settings().shared().get(Parameter.BETA));
        session.undo();
        assertEquals(Settings.TUTORIAL, session.settings());
        assertFalse(session.undoableProperty().get() != null);
        session.redo();
        assertEquals(0.8, session.settings().shared().get(Parameter.ALPHA));
        session.redo();
        assertEquals(0.1, session.settings().shared().get(Parameter.BETA));
        settle();
        assertEquals(0.1, session.reportProperty().get().settings().shared().get(Parameter.BETA));
    }

    @Test
    void theBaselineIsTheReportWhenTheSliderWasGrabbed() {
        openScene();
        LossReport before = session.reportProperty().get();
        session.grab(Parameter.ALPHA);
        session.change(settings -> settings.withShared(Parameter.ALPHA, 0.9));
        settle();
        assertSame(before, session.baselineProperty().get().report());
        assertEquals(Parameter.ALPHA, session.baselineProperty().get().grabbed());
    }

    @Test
    void whatAPresetOrAnotherConventionDoesIsNotToldAsTheParametersDoing() {
        openScene();
        session.grab(Parameter.ALPHA);
        session.choose(session.conventions().byKey("monai").orElseThrow());
        assertNull(session.baselineProperty().get());
        session.grab(Parameter.ALPHA);
        session.use(Presets.SHIPPED.getFirst());
        assertNull(session.baselineProperty().get());
    }

    @Test
    void aBrokenFileKeepsThePairOnScreenAndTellsWhichFileItIs() throws IOException {
        openScene();
        ShownPair before = session.loadedProperty().get();
        LossReport report = session.reportProperty().get();
        Path broken = TestFiles.broken(folder.resolve("torn.png"));
        session.loader().open(new Source.Files(TestFiles.scene("nuclei").truth(), broken, Optional.empty()));
        assertTrue(session.loader().loadingProperty().get());
        settle();
        assertFalse(session.loader().loadingProperty().get());
        assertSame(before, session.loadedProperty().get());
        assertSame(report, session.reportProperty().get());
        assertTrue(English.of(session.problemProperty().get().sentence()).contains("torn.png"));
        session.dismissProblem();
        assertNull(session.problemProperty().get());
    }

    @Test
    void masksOfDifferentSizesAreRefusedWithBothSizes() throws IOException {
        openScene();
        Path small = TestFiles.png(folder.resolve("small.png"), 20, 10, (x, y) -> 0);
        session.loader().open(new Source.Files(TestFiles.scene("nuclei").truth(), small, Optional.empty()));
        settle();
        String sentence = English.of(session.problemProperty().get().sentence());
        assertTrue(sentence.contains("20 × 10") && sentence.contains("512 × 512"), sentence);
    }

    @Test
    void aCancelledReadingChangesNothing() {
        openScene();
        ShownPair before = session.loadedProperty().get();
        session.loader().open(TestFiles.scene("lesion"));
        session.loader().cancel();
        settle();
        assertSame(before, session.loadedProperty().get());
        assertFalse(session.loader().loadingProperty().get());
        assertNull(session.problemProperty().get());
    }

    @Test
    void slidersAreAnsweredWhileAFileIsRead() {
        openScene();
        List<String> order = new ArrayList<>();
        session.loader().open(TestFiles.scene("lesion"));
        session.change(settings -> settings.withShared(Parameter.ALPHA, 0.25));
        session.reportProperty().subscribe((before, now) -> order.add(now == null ? "cleared" : "answered"));
        session.loadedProperty().subscribe((before, now) -> order.add("loaded"));
        settle();
        assertEquals("answered", order.getFirst());
        assertTrue(order.contains("loaded"));
    }

    @Test
    void exchangingTruthAndPredictionExchangesFalsePositivesAndMisses() {
        openScene();
        double fp = session.reportProperty().get().sums().fp();
        double fn = session.reportProperty().get().sums().fn();
        session.loader().open(((Source.Files) session.loader().sourceProperty().get()).swapped());
        settle();
        assertEquals(fn, session.reportProperty().get().sums().fp(), 1e-6 * fn);
        assertEquals(fp, session.reportProperty().get().sums().fn(), 1e-6 * fp);
    }

    @Test
    void filesThatNobodySortedAreSortedByTheirNames() {
        Source.Files scene = TestFiles.scene("vessels");
        Path photo = scene.roles().photo().orElseThrow();
        session.loader().open(new Source.Unsorted(List.of(photo, scene.prediction(), scene.truth())));
        settle();
        Source.Files opened = (Source.Files) session.loader().sourceProperty().get();
        assertEquals(scene.truth(), opened.truth());
        assertEquals(scene.prediction(), opened.prediction());
        assertTrue(English.of(opened.roles().truthReason()).contains("truth"));
    }

    @Test
    void curvesPassThroughTheValuesOfTheTable() {
        openScene();
        for (Parameter axis : Parameter.ALL) {
            session.sweepAlong(axis);
            settle();
            DerivedViews details = session.detailsProperty().get();
            double[] x = details.sweep().x();
            for (int i : new int[] {0, 40, 100}) {
                for (Loss loss : Losses.ALL) {
                    session.change(settings -> settings.withOwn(loss, axis, x[i]));
                    settle();
                    double value = session.reportProperty().get().of(loss).value();
                    assertEquals(value, details.sweep().values().get(loss.key())[i], 1e-12, loss + " at " + axis + " " + x[i]);
                    session.change(settings -> Settings.TUTORIAL);
                }
            }
        }
    }

    @Test
    void recentFilesAreKeptLatestFirstOverASession() {
        Path store = folder.resolve("state/recent");
        RecentFiles recent = new RecentFiles(store, Runnable::run, Runnable::run);
        recent.add(TestFiles.scene("nuclei"));
        recent.add(TestFiles.scene("lesion"));
        recent.add(TestFiles.scene("nuclei"));
        List<String> titles = new RecentFiles(store, Runnable::run, Runnable::run).files().stream().map(Source::title).toList();
        assertEquals(List.of("nuclei.truth.png · nuclei.prediction.png", "lesion.truth.png · lesion.prediction.png"), titles);
    }

    @Test
    void whatWasSaidOfFilesIsKeptWithTheirNames() {
        Path store = folder.resolve("kept/recent");
        Source.Files plain = TestFiles.scene("lesion");
        Source.Files said = plain.with(Answers.NONE.with(MaskRole.TRUTH, of -> of.withClass("3")));
        RecentFiles recent = new RecentFiles(store, Runnable::run, Runnable::run);
        recent.add(plain);
        recent.add(said);
        List<Source> kept = new RecentFiles(store, Runnable::run, Runnable::run).files();
        assertEquals(1, kept.size());
        assertEquals(said.answers(), ((Source.Files) kept.getFirst()).answers());
    }

    @Test
    void anAnswerAboutTheFilesOnScreenIsOneStepOfUndoAmongTheSliders() {
        openScene();
        Source.Files before = (Source.Files) session.loader().sourceProperty().get();
        session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, 0.9));
        session.answer(new Answer(
                Message.of("doctor.invert"), "", before.answers().with(MaskRole.TRUTH, of -> of.withInverted(true))));
        settle();
        assertTrue(session.loadedProperty().get().examination().answers().truth().inverted());
        session.undo();
        settle();
        assertFalse(session.loadedProperty().get().examination().answers().truth().inverted());
        assertEquals(0.9, session.settings().shared().get(Parameter.ALPHA));
        session.undo();
        settle();
        assertEquals(Settings.TUTORIAL, session.settings());
        session.redo();
        session.redo();
        settle();
        assertTrue(session.loadedProperty().get().examination().answers().truth().inverted());
    }

    @Test
    void undoNeverBringsOtherFilesBack() {
        openScene();
        session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, 0.9));
        session.loader().open(TestFiles.scene("lesion"));
        settle();
        session.undo();
        settle();
        assertEquals(0.5, session.settings().shared().get(Parameter.ALPHA));
        assertEquals("lesion.truth.png", session.loadedProperty().get().pair().truthName());
    }

    @Test
    void exchangingTruthAndPredictionIsAStepOfUndoOfItsOwn() {
        openScene();
        session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, 0.9));
        session.swap();
        settle();
        assertEquals("nuclei.prediction.png", session.loadedProperty().get().pair().truthName());
        session.undo();
        settle();
        assertEquals("nuclei.truth.png", session.loadedProperty().get().pair().truthName());
        assertEquals(0.9, session.settings().shared().get(Parameter.ALPHA));
    }

    @Test
    void undoNeverLeadsBackToAQuestionThatWasWithdrawn() throws IOException {
        openScene();
        session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, 0.9));
        Path labels = TestFiles.png(folder.resolve("labels.png"), 32, 32, (x, y) -> x / 8);
        Path others = TestFiles.png(folder.resolve("others.png"), 32, 32, (x, y) -> x / 8 == 2 ? 30 : x / 8);
        session.loader().open(new Source.Files(labels, others, Optional.empty()));
        settle();
        Answers said = session.loader().inquiryProperty().get().source().answers();
        session.answer(new Answer(Message.of("doctor.take-class", "1"), "", said.with(MaskRole.TRUTH, of -> of.withClass("1"))));
        settle();
        session.withdraw();
        session.undo();
        settle();
        assertNull(session.loader().inquiryProperty().get());
        assertEquals(0.5, session.settings().shared().get(Parameter.ALPHA));
    }

    @Test
    void undoingAnAnswerAsksAgain() throws IOException {
        Path labels = TestFiles.png(folder.resolve("labels.png"), 8, 8, (x, y) -> x / 2);
        Path grey = TestFiles.png(folder.resolve("grey.png"), 8, 8, (x, y) -> 30 * x);
        session.loader().open(new Source.Files(labels, grey, Optional.empty()));
        settle();
        session.answer(session.loader().inquiryProperty().get().examination().open().getFirst().answers().getFirst());
        settle();
        assertNull(session.loader().inquiryProperty().get());
        assertTrue(session.undoableProperty().get() != null);
        session.undo();
        settle();
        assertTrue(session.loader().inquiryProperty().get().examination().answers().truth().chosen().isEmpty());
    }
}
