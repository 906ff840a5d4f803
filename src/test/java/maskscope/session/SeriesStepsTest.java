package maskscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import maskscope.loss.LossValue;
import maskscope.loss.formula.Parameter;
import maskscope.open.Samples;
import maskscope.session.measure.SeriesScores;
import maskscope.session.series.Series;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.session.state.ViewOption;
import maskscope.session.store.SessionFile;
import maskscope.testing.English;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.Test;

/// Opening a series, going through its steps and coming back.
class SeriesStepsTest extends SeriesCase {

    @Test
    void goingToAStepHasNoOtherReadAgain() throws IOException {
        openSeries();
        for (Path step : steps) {
            if (!step.equals(steps.get(6))) {
                Files.delete(step);
            }
        }
        SeriesScores before = scores();
        session.series().showFirst(6);
        settle();
        assertThat(first()).isEqualTo(steps.get(6));
        assertThat(scores()).isEqualTo(before);
        assertThat(session.reportProperty().get().values()).isEqualTo(counted(6).losses().values());
    }

    @Test
    void aStepThatCannotBeCountedIsToldAndTheRestWorks() throws IOException {
        TestFiles.broken(steps.get(1));
        TestFiles.png(steps.get(2), 7, 5, (x, y) -> 99);
        TestFiles.png(steps.get(3), SIDE, SIDE, (x, y) -> x < 8 ? 1 : x < 16 ? 2 : 3);
        Files.delete(steps.get(10));
        openSeries();
        assertThat(why(1)).contains("epoch_1.png").doesNotContain("\n");
        assertThat(why(2)).contains("epoch_2.png", "7 × 5", "24 × 24");
        assertThat(why(3)).contains("epoch_3.png", "open it by itself");
        assertThat(why(10)).contains("epoch_10.png", "no such file");
        assertThat(session.problemProperty().get()).isNull();
        assertThat(session.loader().inquiryProperty().get()).isNull();
        for (int i : new int[] {0, 4, 5, 6, 7, 8, 9}) {
            assertThat(counted(i).losses().values()).isEqualTo(alone(steps.get(i)).losses());
        }
        for (int i : new int[] {1, 2, 3, 10, -1, STEPS}) {
            session.series().showFirst(i);
            session.series().showSecond(i);
            settle();
        }
        assertThat(first()).isEqualTo(steps.get(4));
        assertThat(session.second().loadedProperty().get()).isNull();
        assertThat(session.problemProperty().get()).isNull();
        session.change(settings -> settings.withShared(Parameter.ALPHA, 0.9));
        settle();
        assertThat(why(1)).contains("epoch_1.png");
        assertThat(counted(9).losses().settings()).isEqualTo(session.settings());
    }

    private String why(int step) {
        return English.of(((SeriesScores.Step.Broken) scores().steps().get(step)).why());
    }

    @Test
    void theFirstPredictionStaysWhetherItIsAStepOrNot() {
        openSeries();
        assertThat(first()).isEqualTo(steps.get(4));
        assertThat(done()).isEqualTo(List.of("series of 11 opened"));
        openSeries(steps.subList(6, 11));
        assertThat(first()).isEqualTo(steps.get(4));
        assertThat(session.series().firstProperty().get()).isNull();
        assertThat(done().getFirst()).isEqualTo("series of 5 opened");
        assertThat(session.steps().done()).hasSize(2);
    }

    @Test
    void aFileByAnotherPathIsTheSameStep() {
        open(steps.get(4));
        Path detour = folder.resolve("sub/..");
        openSeries(steps.stream().map(step -> detour.resolve(step.getFileName())).toList());
        assertThat(first()).isEqualTo(steps.get(4));
        assertThat(scores().series().step(steps.get(4))).hasValue(4);
    }

    @Test
    void theTruthIsNoStepAndOneFileNoSeries() {
        open(steps.get(4));
        openSeries(List.of(steps.get(1), steps.get(1)));
        openSeries(List.of(steps.get(1), truth));
        openSeries(List.of());
        assertThat(session.series().seriesProperty().get()).isNull();
        assertThat(scores()).isNull();
        assertThat(session.undoableProperty().get()).isNull();
        openSeries(Stream.concat(Stream.of(truth), steps.stream()).toList());
        assertThat(scores().series().steps()).isEqualTo(steps);
    }

    @Test
    void undoClosesAndOpensAndGoesBackToTheStepBefore() {
        openSeries();
        SeriesScores before = scores();
        for (int step : new int[] {5, 6, 7}) {
            session.series().showFirst(step);
            settle();
        }
        session.series().showSecond(0);
        settle();
        session.series().showSecond(1);
        settle();
        session.series().showSecond(2);
        settle();
        assertThat(done()).isEqualTo(
                List.of("prediction B epoch_2.png opened", "step 5 → 8", "series of 11 opened"));
        assertThat(second()).isEqualTo(steps.get(2));
        session.grabLook();
        session.series().showSecond(3);
        settle();
        assertThat(done().getFirst()).isEqualTo("step of B 3 → 4");
        session.series().close();
        settle();
        assertThat(done().getFirst()).isEqualTo("series closed");
        assertThat(session.series().seriesProperty().get()).isNull();
        assertThat(scores()).isNull();
        assertThat(first()).isEqualTo(steps.get(7));
        assertThat(second()).isEqualTo(steps.get(3));
        session.undo();
        settle();
        assertThat(scores()).isEqualTo(before);
        session.steps().undo(3);
        settle();
        assertThat(first()).isEqualTo(steps.get(4));
        assertThat(session.second().loadedProperty().get()).isNull();
        assertThat(scores()).isEqualTo(before);
        session.undo();
        settle();
        assertThat(scores()).isNull();
        session.steps().redo(5);
        settle();
        assertThat(first()).isEqualTo(steps.get(7));
        assertThat(second()).isEqualTo(steps.get(3));
        assertThat(scores()).isNull();
    }

    @Test
    void stepsThatAreGoneThroughFasterThanTheyAreReadAreOneStepOfUndo() {
        openSeries();
        for (int step : new int[] {5, 6, 7, 8}) {
            session.series().showFirst(step);
            worker.runOne();
        }
        settle();
        assertThat(first()).isEqualTo(steps.get(8));
        session.undo();
        settle();
        assertThat(first()).isEqualTo(steps.get(4));
    }

    @Test
    void theSecondPredictionStaysOnScreenWhileTheFirstGoesThroughSteps() {
        openSeries();
        session.series().showSecond(9);
        settle();
        Map<String, LossValue> losses = session.second().reportProperty().get().values();
        List<ShownPair> heard = new ArrayList<>();
        session.second().loadedProperty().subscribe((before, now) -> heard.add(now));
        session.series().showFirst(2);
        settle();
        assertThat(heard).doesNotContainNull();
        assertThat(second()).isEqualTo(steps.get(9));
        assertThat(session.second().reportProperty().get().values()).isEqualTo(losses);
        assertThat(session.second().preferencesProperty().get()).isNotNull();
    }

    @Test
    void anotherPredictionKeepsTheSeriesAndAnotherTruthDropsIt() throws IOException {
        openSeries();
        open(TestFiles.png(folder.resolve("other.png"), SIDE, SIDE, (x, y) -> 8 * x));
        assertThat(scores().series().steps()).isEqualTo(steps);
        assertEachStepIsAsAlone();
        session.loader().open(TestFiles.scene("nuclei"));
        settle();
        assertThat(session.series().seriesProperty().get()).isNull();
        assertThat(scores()).isNull();
        assertThat(session.document().state().series()).isEmpty();
    }

    @Test
    void aSampleTakesASeriesAndKeepsItsOwnPrediction() throws IOException {
        Source.Files scene = TestFiles.scene("lesion");
        session.loader().open(new Source.Sample(Samples.named("lesion").orElseThrow()));
        settle();
        Path copy = Files.copy(scene.prediction(), folder.resolve("lesion_2.png"));
        Path exact = Files.copy(scene.truth(), folder.resolve("lesion_10.png"));
        openSeries(List.of(copy, exact));
        assertThat(counted(0).losses().values()).isEqualTo(session.reportProperty().get().values());
        assertThat(counted(1).cut().fp() + counted(1).cut().fn()).isZero();
        session.series().showFirst(1);
        settle();
        assertThat(session.loader().sourceProperty().get()).isInstanceOf(Source.Sample.class);
        assertThat(done()).hasSize(1);
        session.series().showSecond(1);
        settle();
        assertThat(session.second().reportProperty().get().values()).isEqualTo(counted(1).losses().values());
    }

    @Test
    void aSessionKeepsTheSeries() throws IOException {
        openSeries();
        session.series().showSecond(2);
        session.look(ViewOption.THRESHOLD, 0.25);
        settle();
        SessionState kept = session.document().state();
        Path file = folder.resolve("series.maskscope");
        new SessionFile(file, kept).write();
        Session other = new Session(Runnable::run, Runnable::run);
        other.loader().open(new Source.Saved(file));
        assertThat(other.document().state().series()).isEqualTo(Optional.of(new Series(steps)));
        assertThat(other.series().scoresProperty().get()).isEqualTo(scores());
        assertThat(other.second().reportProperty().get().values()).isEqualTo(counted(2).losses().values());
    }
}
