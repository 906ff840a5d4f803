package maskscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import maskscope.loss.LossValue;
import maskscope.mask.MaskRole;
import maskscope.pixel.HardCounts;
import maskscope.session.measure.SeriesScores;
import maskscope.session.state.Deed;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.session.state.ViewOption;
import maskscope.testing.English;
import maskscope.testing.QueuedExecutor;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Predictions of one truth from several moments of a training, as files, and a session whose worker does what it is told to.
abstract class SeriesCase {

    static final int SIDE = 24;
    static final int STEPS = 11;

    @TempDir
    Path folder;

    final QueuedExecutor worker = new QueuedExecutor();
    final QueuedExecutor ui = new QueuedExecutor();
    final Session session = new Session(worker, ui);
    final List<Path> steps = new ArrayList<>();
    Path truth;

    @BeforeEach
    void layMasks() throws IOException {
        truth = TestFiles.png(folder.resolve("truth.png"), SIDE, SIDE, (x, y) -> x + y < SIDE ? 255 : 0);
        for (int i = 0; i < STEPS; i++) {
            int step = i;
            steps.add(TestFiles.png(folder.resolve("epoch_" + i + ".png"), SIDE, SIDE,
                    (x, y) -> Math.clamp(128 + (SIDE - x - y) * step - 3L * (x * y % 7), 0, 255)));
        }
    }

    void settle() {
        settle(worker, ui);
    }

    static void settle(QueuedExecutor worker, QueuedExecutor ui) {
        do {
            worker.drain();
            ui.drain();
        } while (worker.size() + ui.size() > 0);
    }

    void open(Path prediction) {
        session.loader().open(new Source.Files(truth, prediction, Optional.empty()));
        settle();
    }

    void openSeries() {
        open(steps.get(4));
        openSeries(steps);
    }

    void openSeries(List<Path> files) {
        List<Path> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, new Random(5));
        session.series().open(shuffled);
        settle();
    }

    SeriesScores scores() {
        return session.series().scoresProperty().get();
    }

    SeriesScores.Step.Counted counted(int step) {
        return (SeriesScores.Step.Counted) scores().steps().get(step);
    }

    Path first() {
        return session.loader().sourceProperty().get().file(MaskRole.PREDICTION).orElseThrow();
    }

    Path second() {
        return session.second().sourceProperty().get().file(MaskRole.PREDICTION).orElseThrow();
    }

    List<String> done() {
        return session.steps().done().stream().map(Deed::name).map(English::of).toList();
    }

    /// What a pair comes to that is opened alone with what is chosen now.
    record Alone(Map<String, LossValue> losses, HardCounts cut) {}

    Alone alone(Path step) {
        QueuedExecutor otherWorker = new QueuedExecutor();
        QueuedExecutor otherUi = new QueuedExecutor();
        Session other = new Session(otherWorker, otherUi);
        Source.Files pair = (Source.Files) session.loader().sourceProperty().get();
        other.loader().open(pair.with(MaskRole.PREDICTION, step, Source.SHOWN));
        settle(otherWorker, otherUi);
        SessionState now = session.document().state();
        other.begin(state -> state.withSettings(now.settings()).withView(now.view()).withCut(now.cut()));
        settle(otherWorker, otherUi);
        double threshold = now.view().get(ViewOption.THRESHOLD);
        return new Alone(other.reportProperty().get().values(), other.detailsProperty().get().thresholds().at(threshold));
    }

    void assertEachStepIsAsAlone() {
        assertThat(scores().read()).isEqualTo(scores().series().size());
        assertThat(scores().settings()).isEqualTo(session.settings());
        for (int i = 0; i < scores().series().size(); i++) {
            Alone alone = alone(scores().series().steps().get(i));
            assertThat(counted(i).losses().values()).as("step " + i).isEqualTo(alone.losses());
            assertThat(counted(i).losses().settings()).isEqualTo(session.settings());
            assertThat(counted(i).cut()).as("step " + i).isEqualTo(alone.cut());
        }
        long different = scores().steps().stream().distinct().count();
        assertThat(different).as("steps that can be told apart").isGreaterThan(scores().series().size() / 2);
    }
}
