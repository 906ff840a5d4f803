package maskscope.session.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PairCounts;
import maskscope.pixel.PixelTable;
import maskscope.session.series.Series;
import maskscope.session.state.Source;
import maskscope.testing.QueuedExecutor;
import org.junit.jupiter.api.Test;

/// What comes when, while a hand moves and other things are read.
class SeriesMeasuringTest {

    private static final PairCounts COUNTS = PixelTable.of(new MaskPair("t", "p",
            new FloatRaster(4, 1, 1, new float[] {1, 0, 0, 0}), new FloatRaster(4, 1, 1, new float[] {0.4f, 0, 0, 0.8f}),
            Optional.empty())).counts();
    private static final Series SERIES = Series.of(List.of(Path.of("1"), Path.of("2"), Path.of("3"), Path.of("4")));
    private static final Source PAIR = new Source.Files(Path.of("t"), Path.of("p"), Optional.empty());

    private final QueuedExecutor worker = new QueuedExecutor();
    private final List<Path> read = new ArrayList<>();
    private final List<MeasuredSeries> found = new ArrayList<>();
    private Runnable meanwhile = () -> { };
    private int others;
    private final SeriesMeasuring measuring =
            new SeriesMeasuring(worker, () -> others++, Losses.ALL, this::count, found::add);

    private Optional<StepCounts> count(SeriesMeasuring.Wish wish, Path step, BooleanSupplier wanted) {
        read.add(step);
        meanwhile.run();
        return wanted.getAsBoolean() ? Optional.of(new StepCounts.Counts(COUNTS)) : Optional.empty();
    }

    private static Optional<SeriesMeasuring.Wish> at(Object opening, double alpha) {
        return Optional.of(SeriesMeasuring.Wish.of(opening, PAIR, Optional.empty(), SERIES, List.of(Path.of("3")),
                Settings.TUTORIAL.withShared(Parameter.ALPHA, alpha), 0.5));
    }

    private static Optional<SeriesMeasuring.Wish> at(double alpha) {
        return at("opening", alpha);
    }

    private static double alpha(MeasuredSeries of) {
        return of.scores().settings().shared().get(Parameter.ALPHA);
    }

    private Runnable once(Runnable act) {
        return () -> {
            meanwhile = () -> { };
            act.run();
        };
    }

    private List<String> read() {
        return read.stream().map(Path::toString).toList();
    }

    @Test
    void whatIsOnScreenIsReadFirstAndEachStepOnce() {
        measuring.want(at(0.5), false);
        worker.drain();
        assertThat(read()).isEqualTo(List.of("3", "1", "2", "4"));
        assertThat(found).hasSize(4);
        measuring.want(at(0.5), false);
        assertThat(worker.size()).isZero();
    }

    @Test
    void eachStepWaitsForWhateverWaits() {
        measuring.want(at(0.5), false);
        worker.runOne();
        assertThat(others).isEqualTo(1);
        worker.runOne();
        assertThat(others).isEqualTo(2);
        assertThat(read).hasSize(2);
    }

    @Test
    void whatWasBegunWithSomeSettingsIsFinishedWithThem() {
        measuring.want(at(0.5), false);
        worker.drain();
        found.clear();
        measuring.want(at(0.6), false);
        worker.runOne();
        for (double alpha : new double[] {0.7, 0.8, 0.9}) {
            measuring.want(at(alpha), false);
        }
        worker.drain();
        assertThat(found.stream().map(SeriesMeasuringTest::alpha).toList()).isEqualTo(List.of(0.6, 0.9));
        assertThat(found).allMatch(all -> all.scores().steps().stream().allMatch(step ->
                ((SeriesScores.Step.Counted) step).losses().settings().equals(all.scores().settings())));
        assertThat(read).hasSize(4);
    }

    @Test
    void aStepIsGivenUpWhereSomebodyWaitsForAnotherPairAndReadAgainAfterwards() {
        measuring.want(at(0.5), false);
        meanwhile = () -> measuring.want(at(0.5), true);
        worker.drain();
        assertThat(read()).isEqualTo(List.of("3"));
        assertThat(found).isEmpty();
        meanwhile = () -> { };
        measuring.want(at(0.5), true);
        worker.drain();
        assertThat(read).hasSize(1);
        measuring.want(at(0.5), false);
        worker.drain();
        assertThat(read()).isEqualTo(List.of("3", "3", "1", "2", "4"));
    }

    @Test
    void aMoveWhileAStepIsReadGivesNothingUp() {
        measuring.want(at(0.5), false);
        meanwhile = once(() -> measuring.want(at(0.7), false));
        worker.drain();
        assertThat(read).hasSize(4);
        assertThat(alpha(found.getLast())).isEqualTo(0.7);
        assertThat(found.getLast().scores().read()).isEqualTo(4);
    }

    @Test
    void ofAnotherTruthAllIsReadAgainAndWhatWasBegunIsGivenUp() {
        measuring.want(at("first", 0.5), false);
        meanwhile = once(() -> measuring.want(at("second", 0.5), false));
        worker.drain();
        assertThat(read()).isEqualTo(List.of("3", "3", "1", "2", "4"));
        assertThat(found).hasSize(4).allMatch(all -> all.of().opening().equals("second"));
    }

    @Test
    void whatIsClosedIsForgottenAlsoWhileSomethingElseIsRead() {
        measuring.want(at(0.5), false);
        worker.drain();
        measuring.want(Optional.empty(), true);
        worker.drain();
        measuring.want(at(0.5), false);
        worker.drain();
        assertThat(read).hasSize(8);
        measuring.want(Optional.empty(), false);
        measuring.want(Optional.empty(), true);
        worker.drain();
        measuring.want(Optional.empty(), false);
        assertThat(worker.size()).isZero();
    }
}
