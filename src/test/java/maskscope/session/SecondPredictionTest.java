package maskscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maskscope.doctor.Answer;
import maskscope.doctor.Answers;
import maskscope.loss.LossReport;
import maskscope.loss.LossValue;
import maskscope.loss.formula.Parameter;
import maskscope.mask.ByteRaster;
import maskscope.mask.MaskRole;
import maskscope.open.Samples;
import maskscope.session.state.SessionState;
import maskscope.session.state.SliceView;
import maskscope.session.state.Source;
import maskscope.session.state.ViewOption;
import maskscope.session.store.SessionFile;
import maskscope.testing.English;
import maskscope.testing.NpyFiles;
import maskscope.testing.QueuedExecutor;
import maskscope.testing.TestFiles;
import maskscope.text.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two predictions of one truth.
class SecondPredictionTest {

    private static final int SIDE = 24;

    @TempDir
    private Path folder;

    private final QueuedExecutor worker = new QueuedExecutor();
    private final QueuedExecutor ui = new QueuedExecutor();
    private final Session session = new Session(worker, ui);
    private Path truth;
    private Path a;
    private Path b;

    @BeforeEach
    void layMasks() throws IOException {
        truth = TestFiles.png(folder.resolve("truth.png"), SIDE, SIDE, (x, y) -> x + y < SIDE ? 255 : 0);
        a = TestFiles.png(folder.resolve("a.png"), SIDE, SIDE, (x, y) -> Math.clamp(250 - 6L * (x + y), 0, 255));
        b = TestFiles.png(folder.resolve("b.png"), SIDE, SIDE, (x, y) -> Math.clamp(255 - 9L * Math.abs(x - y), 0, 255));
    }

    private void settle() {
        do {
            worker.drain();
            ui.drain();
        } while (worker.size() + ui.size() > 0);
    }

    private void open(Path prediction) {
        session.loader().open(new Source.Files(truth, prediction, Optional.empty()));
        settle();
    }

    private void openSecond(Path prediction) {
        session.second().open(prediction);
        settle();
    }

    private void openBoth() {
        open(a);
        openSecond(b);
    }

    private static Map<String, LossValue> losses(LossReport report) {
        return report.values();
    }

    private Map<String, LossValue> losses() {
        return losses(session.reportProperty().get());
    }

    private Map<String, LossValue> lossesOfSecond() {
        return losses(session.second().reportProperty().get());
    }

    private String told() {
        return English.of(session.problemProperty().get().sentence());
    }

    @Test
    void eachOfTwoPredictionsHasTheNumbersThatItHasAlone() {
        open(b);
        Map<String, LossValue> alone = losses();
        open(a);
        Map<String, LossValue> first = losses();
        openSecond(b);
        assertThat(losses()).isEqualTo(first);
        assertThat(lossesOfSecond()).isEqualTo(alone).isNotEqualTo(first);
        assertThat(session.second().detailsProperty().get().sweep()).isNotNull();
    }

    @Test
    void aSliderMovesBothAtOnce() {
        openBoth();
        List<LossReport> heard = new ArrayList<>();
        session.reportProperty().subscribe((before, now) -> {
            heard.add(now);
            assertThat(session.second().reportProperty().get().settings()).isEqualTo(now.settings());
        });
        session.change(settings -> settings.withShared(Parameter.ALPHA, 0.8));
        settle();
        assertThat(heard).hasSize(1);
        assertThat(session.second().detailsProperty().get().settings()).isEqualTo(session.settings());
    }

    @Test
    void undoTakesTheSecondPredictionAwayAndRedoBringsItBack() {
        openBoth();
        Map<String, LossValue> before = lossesOfSecond();
        assertThat(English.of(session.undoableProperty().get().what())).isEqualTo("prediction B");
        session.undo();
        settle();
        assertThat(session.second().loadedProperty().get()).isNull();
        assertThat(session.second().reportProperty().get()).isNull();
        session.redo();
        settle();
        assertThat(lossesOfSecond()).isEqualTo(before);
        session.second().close();
        settle();
        assertThat(session.second().loadedProperty().get()).isNull();
        session.undo();
        settle();
        assertThat(lossesOfSecond()).isEqualTo(before);
    }

    @Test
    void exchangingTwiceChangesNothingAndOnceEverything() {
        openBoth();
        Map<String, LossValue> first = losses();
        Map<String, LossValue> second = lossesOfSecond();
        session.second().exchange();
        settle();
        assertThat(losses()).isEqualTo(second);
        assertThat(lossesOfSecond()).isEqualTo(first);
        session.undo();
        settle();
        assertThat(losses()).isEqualTo(first);
        assertThat(lossesOfSecond()).isEqualTo(second);
    }

    @Test
    void aFileOfAnotherSizeIsToldAndWhatWasThereStays() throws IOException {
        openBoth();
        Map<String, LossValue> second = lossesOfSecond();
        openSecond(TestFiles.png(folder.resolve("small.png"), 7, 5, (x, y) -> 99));
        assertThat(told()).contains("small.png", "7 × 5", "24 × 24").doesNotContain("\n");
        assertThat(lossesOfSecond()).isEqualTo(second);
        assertThat(session.second().loadingProperty().get()).isFalse();
        session.dismissProblem();
        session.change(settings -> settings.withShared(Parameter.ALPHA, 0.8));
        settle();
        assertThat(session.problemProperty().get()).isNull();
        assertThat(session.second().reportProperty().get().settings()).isEqualTo(session.settings());
    }

    @Test
    void aBrokenFileIsToldAndTheFirstPredictionStays() throws IOException {
        open(a);
        Map<String, LossValue> first = losses();
        openSecond(TestFiles.broken(folder.resolve("broken.png")));
        assertThat(told()).contains("broken.png");
        assertThat(losses()).isEqualTo(first);
        assertThat(session.second().loadedProperty().get()).isNull();
        assertThat(session.undoableProperty().get()).isNull();
    }

    @Test
    void whatMustBeAskedOfItIsAskedAndAnswered() throws IOException {
        open(a);
        Path labels = TestFiles.png(folder.resolve("labels.png"), SIDE, SIDE, (x, y) -> x < 8 ? 1 : x < 16 ? 2 : 3);
        openSecond(labels);
        Inquiry asked = session.loader().inquiryProperty().get();
        assertThat(asked.source().prediction()).isEqualTo(labels);
        session.change(settings -> settings.withShared(Parameter.ALPHA, 0.8));
        settle();
        assertThat(session.loader().inquiryProperty().get()).isEqualTo(asked);
        session.answer(asked.examination().open().getFirst().answers().getFirst());
        settle();
        assertThat(session.loader().inquiryProperty().get()).isNull();
        assertThat(session.second().loadedProperty().get().pair().prediction().value(0)).isEqualTo(1);
        assertThat(session.loadedProperty().get().examination().answers().prediction().chosen()).isEmpty();
    }

    @Test
    void aQuestionThatIsPutAwayLeavesOnePrediction() throws IOException {
        open(a);
        Path labels = TestFiles.png(folder.resolve("labels.png"), SIDE, SIDE, (x, y) -> x < 8 ? 1 : x < 16 ? 2 : 3);
        openSecond(labels);
        session.withdraw();
        settle();
        assertThat(session.loader().inquiryProperty().get()).isNull();
        assertThat(session.second().loadedProperty().get()).isNull();
        assertThat(session.document().state().second()).isEmpty();
    }

    @Test
    void whatIsSaidOfTheTruthHoldsForBoth() {
        openBoth();
        Answers said = session.loadedProperty().get().examination().answers();
        session.answer(new Answer(Message.of("doctor.suggestions"), "",
                said.with(MaskRole.TRUTH, truth -> truth.withInverted(true))));
        settle();
        assertThat(session.loadedProperty().get().pair().truth().value(0)).isZero();
        assertThat(session.second().loadedProperty().get().pair().truth().value(0)).isZero();
    }

    @Test
    void theTruthLiesInMemoryOnce() {
        openBoth();
        ByteRaster first = (ByteRaster) session.loadedProperty().get().pair().truth();
        ByteRaster second = (ByteRaster) session.second().loadedProperty().get().pair().truth();
        assertThat(second.samples()).isSameAs(first.samples());
    }

    @Test
    void anotherFirstPredictionOfTheTruthKeepsTheSecond() throws IOException {
        openBoth();
        Map<String, LossValue> second = lossesOfSecond();
        open(TestFiles.png(folder.resolve("c.png"), SIDE, SIDE, (x, y) -> 8 * x));
        assertThat(lossesOfSecond()).isEqualTo(second);
        session.loader().open(TestFiles.scene("nuclei"));
        settle();
        assertThat(session.second().loadedProperty().get()).isNull();
        assertThat(session.document().state().second()).isEmpty();
    }

    @Test
    void aSampleTakesASecondPredictionFromAFile() {
        session.loader().open(new Source.Sample(Samples.named("lesion").orElseThrow()));
        settle();
        Map<String, LossValue> first = losses();
        openSecond(TestFiles.scene("lesion").prediction());
        assertThat(lossesOfSecond()).isEqualTo(first);
        assertThat(session.second().loadedProperty().get().pair().photo()).isPresent();
    }

    @Test
    void ofAVolumeTheSliceThatCountsCountsForBoth() throws IOException {
        truth = volume("t.npy", 3);
        Path one = volume("p.npy", 2);
        Path two = volume("q.npy", 5);
        open(two);
        countSecondSlice();
        Map<String, LossValue> alone = losses();
        open(one);
        openSecond(two);
        assertThat(lossesOfSecond()).isNotEqualTo(alone);
        countSecondSlice();
        assertThat(lossesOfSecond()).isEqualTo(alone);
    }

    private Path volume(String name, int every) throws IOException {
        byte[] samples = new byte[9 * 12 * 10];
        for (int i = 0; i < samples.length; i += every) {
            samples[i] = 1;
        }
        return NpyFiles.bytes(folder.resolve(name), samples, 9, 12, 10);
    }

    private void countSecondSlice() {
        session.slicing().show(1);
        session.slicing().count(SliceView.Scope.SLICE);
        settle();
    }

    @Test
    void aSessionKeepsBoth() throws IOException {
        openBoth();
        session.look(ViewOption.THRESHOLD, 0.25);
        settle();
        SessionState kept = session.document().state();
        Path file = folder.resolve("two.maskscope");
        new SessionFile(file, kept).write();
        Session other = new Session(Runnable::run, Runnable::run);
        other.loader().open(new Source.Saved(file));
        assertThat(other.document().state().second()).isEqualTo(kept.second());
        assertThat(losses(other.reportProperty().get())).isEqualTo(losses());
        assertThat(losses(other.second().reportProperty().get())).isEqualTo(lossesOfSecond());
    }
}
