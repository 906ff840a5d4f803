package maskscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import maskscope.doctor.Answer;
import maskscope.loss.formula.Parameter;
import maskscope.mask.MaskRole;
import maskscope.mask.Raster;
import maskscope.pixel.PairCounts;
import maskscope.pixel.PixelTable;
import maskscope.session.measure.SeriesScores;
import maskscope.session.state.SliceView;
import maskscope.session.state.ViewOption;
import maskscope.testing.Held;
import maskscope.testing.NpyFiles;
import maskscope.text.Message;
import org.junit.jupiter.api.Test;

/// What the steps of a series come to, as they are read and as settings move.
class SeriesOfPredictionsTest extends SeriesCase {

    @Test
    void eachStepHasTheNumbersThatItHasAlone() {
        openSeries();
        assertThat(session.series().seriesProperty().get().steps()).isEqualTo(steps);
        assertEachStepIsAsAlone();
        assertThat(counted(4).losses().values()).isEqualTo(session.reportProperty().get().values());
    }

    @Test
    void settingsConventionAndThresholdHoldForAllSteps() {
        openSeries();
        session.edit(Parameter.ALPHA, settings -> settings.withShared(Parameter.ALPHA, 0.85));
        settle();
        assertEachStepIsAsAlone();
        session.look(ViewOption.THRESHOLD, 0.3);
        settle();
        assertThat(scores().threshold()).isEqualTo(0.3);
        assertEachStepIsAsAlone();
        session.choose(session.conventions().byKey("monai").orElseThrow());
        settle();
        assertEachStepIsAsAlone();
        session.undo();
        settle();
        assertEachStepIsAsAlone();
    }

    @Test
    void whatIsSaidOfTheTruthAndOfThePredictionHoldsForAllSteps() {
        openSeries();
        session.answer(new Answer(Message.of("doctor.suggestions"), "",
                session.loadedProperty().get().examination().answers()
                        .with(MaskRole.TRUTH, of -> of.withInverted(true))
                        .with(MaskRole.PREDICTION, of -> of.withThreshold(0.4))));
        settle();
        assertThat(session.loadedProperty().get().pair().truth().value(0)).isZero();
        assertEachStepIsAsAlone();
    }

    @Test
    void ofAVolumeTheSliceThatCountsCountsForAllSteps() throws IOException {
        truth = volume("t.npy", 3);
        List<Path> volumes = List.of(volume("p2.npy", 2), volume("p4.npy", 4), volume("p5.npy", 5));
        open(volumes.get(1));
        openSeries(volumes);
        assertEachStepIsAsAlone();
        SeriesScores whole = scores();
        session.slicing().show(3);
        settle();
        assertThat(scores()).isSameAs(whole);
        session.slicing().count(SliceView.Scope.SLICE);
        settle();
        assertEachStepIsAsAlone();
        assertThat(scores()).isNotEqualTo(whole);
    }

    private Path volume(String name, int every) throws IOException {
        byte[] samples = new byte[9 * 12 * 10];
        for (int i = 0; i < samples.length; i += every) {
            samples[i] = 1;
        }
        return NpyFiles.bytes(folder.resolve(name), samples, 9, 12, 10);
    }

    @Test
    void curvesGrowWhileStepsAreRead() {
        open(steps.get(4));
        List<Integer> read = new ArrayList<>();
        session.series().scoresProperty().subscribe(scores -> {
            if (scores != null) {
                read.add(scores.read());
                assertThat(scores.series().size()).isEqualTo(STEPS);
            }
        });
        openSeries(steps);
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            all.add(i);
        }
        assertThat(read).isEqualTo(all);
    }

    @Test
    void whatIsOnScreenComesFirstAndIsNotReadAgain() throws IOException {
        open(steps.get(7));
        session.second().open(steps.get(2));
        settle();
        Files.delete(steps.get(7));
        Files.delete(steps.get(2));
        List<SeriesScores> heard = new ArrayList<>();
        session.series().scoresProperty().subscribe((before, now) -> heard.add(now));
        openSeries(steps);
        assertThat(heard.get(2).steps().get(2)).isInstanceOf(SeriesScores.Step.Counted.class);
        assertThat(heard.get(3).steps().get(7)).isInstanceOf(SeriesScores.Step.Counted.class);
        assertThat(counted(7).losses().values()).isEqualTo(session.reportProperty().get().values());
        assertThat(counted(2).losses().values()).isEqualTo(session.second().reportProperty().get().values());
    }

    @Test
    void aSliderIsNotKeptWaitingByMoreThanOneStep() {
        open(steps.get(4));
        session.series().open(steps);
        for (int i = 0; i < 6; i++) {
            worker.runOne();
        }
        ui.drain();
        int before = scores().read();
        assertThat(before).isBetween(1, STEPS - 2);
        session.change(settings -> settings.withShared(Parameter.ALPHA, 0.9));
        worker.runOne();
        ui.drain();
        assertThat(session.reportProperty().get().settings()).isEqualTo(session.settings());
        assertThat(scores().read()).isLessThanOrEqualTo(before + 1);
        settle();
        assertEachStepIsAsAlone();
    }

    @Test
    void settingsThatMoveHaveNothingReadAgain() throws IOException {
        openSeries();
        for (Path step : steps) {
            Files.write(step, new byte[] {1});
        }
        session.change(settings -> settings.withShared(Parameter.ALPHA, 0.9));
        session.look(ViewOption.THRESHOLD, 0.7);
        session.second().open(steps.get(3));
        settle();
        assertThat(scores().steps()).allMatch(step -> step instanceof SeriesScores.Step.Counted);
        assertThat(scores().settings()).isEqualTo(session.settings());
        assertThat(scores().threshold()).isEqualTo(0.7);
    }

    @Test
    void openedAgainTheStepsAreReadAgain() throws IOException {
        openSeries();
        SeriesScores before = scores();
        Files.copy(steps.get(9), folder.resolve("copy.png"));
        Files.delete(steps.get(1));
        Files.move(folder.resolve("copy.png"), steps.get(1));
        openSeries(steps);
        assertThat(counted(1).losses().values()).isEqualTo(counted(9).losses().values());
        assertThat(scores().steps().get(1)).isNotEqualTo(before.steps().get(1));
    }

    @Test
    void anotherPairThatIsReadComesFirst() {
        open(steps.get(4));
        session.series().open(steps);
        worker.runOne();
        ui.drain();
        session.series().showFirst(9);
        worker.runOne();
        worker.runOne();
        ui.drain();
        assertThat(first()).isEqualTo(steps.get(9));
        assertThat(scores().read()).isLessThan(4);
        settle();
        assertEachStepIsAsAlone();
    }

    @Test
    void ofStepsThatAreNotOnScreenNoPixelIsHeld() throws IllegalAccessException {
        open(steps.get(4));
        Set<PixelTable> tables = Held.by(session, PixelTable.class);
        Set<Raster> rasters = Held.by(session, Raster.class);
        assertThat(tables).isNotEmpty();
        assertThat(rasters).hasSizeGreaterThan(1);
        openSeries(steps);
        assertThat(Held.by(session, PairCounts.class)).hasSize(STEPS);
        assertThat(Held.by(session, PixelTable.class)).isEqualTo(tables);
        assertThat(Held.by(session, Raster.class)).isEqualTo(rasters);
        for (int step : new int[] {0, 9, 5}) {
            session.series().showFirst(step);
            settle();
        }
        assertThat(Held.by(session, PixelTable.class)).hasSameSizeAs(tables);
        session.series().close();
        settle();
        assertThat(Held.by(session, PairCounts.class)).hasSize(1);
    }
}
