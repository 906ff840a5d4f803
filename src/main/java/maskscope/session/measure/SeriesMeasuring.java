package maskscope.session.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.LossReport;
import maskscope.loss.Settings;
import maskscope.mask.Slice;
import maskscope.pixel.HardCounts;
import maskscope.pixel.PairCounts;
import maskscope.pixel.ThresholdCounts;
import maskscope.session.series.Series;
import maskscope.session.state.Second;
import maskscope.session.state.Source;

/// Reads the steps of a series one after another, keeps what was counted of them, and computes losses and counts of all with
/// the settings.
///
/// The worker does one thing at a time, reads one step or computes the losses of one, and what waits for it comes in between.
/// What was begun with some settings is finished with them although others are wanted by then: while a slider is dragged the
/// curves follow, some way behind, instead of standing still.
///
/// [#want] belongs to one thread, all else to the worker.
public final class SeriesMeasuring {

    /// Engines are kept for steps of so many rows together, some tens of megabytes: asked again they answer ten times as fast.
    private static final long MOST_ROWS = 1 << 19;

    private final Executor worker;
    private final Runnable others;
    private final List<Loss> losses;
    private final Counting counting;
    private final Consumer<MeasuredSeries> found;

    private final AtomicBoolean queued = new AtomicBoolean();
    private volatile Optional<Wish> wanted = Optional.empty();
    private volatile boolean paused;

    /// Touched by the worker only; null while there is no series.
    private Progress progress;

    /// What is asked.
    ///
    /// @param opening what the truth was opened by: opened again it is read again, and so are the steps
    /// @param truth what the steps are read over, beside any prediction
    /// @param alone the slice that counts alone, where one does
    /// @param series the steps; opened again they are read again, also where they are the same
    /// @param first the predictions that are read before all others
    /// @param settings what the losses are computed with
    /// @param threshold what the predictions are cut at
    public record Wish(Object opening, Source truth, Optional<Slice> alone, Series series, List<Path> first,
            Settings settings, double threshold) {

        /// A wish over the truth of `pair`, of whose prediction the same is said as of all steps.
        public static Wish of(Object opening, Source pair, Optional<Slice> alone, Series series, List<Path> first,
                Settings settings, double threshold) {
            return new Wish(opening, over(pair, series.steps().getFirst()), alone, series, List.copyOf(first), settings,
                    threshold);
        }

        private static Source over(Source pair, Path step) {
            return Second.like(step, Optional.of(pair)).over(pair);
        }

        /// The truth with a step.
        public Source pair(Path step) {
            return over(truth, step);
        }

        /// Whether what was counted for one is of use for the other.
        public boolean sameSteps(Wish other) {
            return opening == other.opening && series == other.series && truth.equals(other.truth) && alone.equals(other.alone);
        }

        private boolean sameNumbers(Wish other) {
            return settings.equals(other.settings) && threshold == other.threshold;
        }
    }

    /// Counts a step.
    @FunctionalInterface
    public interface Counting {

        /// Empty when it was given up as `wanted` said no, which any thread may ask.
        Optional<StepCounts> of(Wish wish, Path step, BooleanSupplier wanted);
    }

    /// How far it has come.
    private static final class Progress {

        private Wish of;
        /// By step; null where it was not read.
        private final StepCounts[] counts;
        /// By step; null where it was not computed yet with the settings of `of`.
        private final SeriesScores.Step[] steps;
        /// The same with the settings before.
        private SeriesScores before;
        /// By step; null where there is none, or where it would be one too many.
        private final LossEngine[] engines;
        private long rows;

        private Progress(Wish first) {
            of = first;
            counts = new StepCounts[first.series().size()];
            steps = new SeriesScores.Step[first.series().size()];
            engines = new LossEngine[first.series().size()];
            before = SeriesScores.waiting(first.series(), first.settings(), first.threshold());
        }

        private void begin(Wish next) {
            before = scores();
            of = next;
            for (int i = 0; i < steps.length; i++) {
                steps[i] = null;
            }
        }

        private LossReport report(int step, PairCounts of, List<Loss> losses, Settings settings) {
            if (engines[step] != null) {
                return engines[step].report(settings);
            }
            LossEngine engine = new LossEngine(of, losses);
            if (rows + of.rows().size() <= MOST_ROWS) {
                rows += of.rows().size();
                engines[step] = engine;
                return engine.report(settings);
            }
            try (engine) {
                return engine.report(settings);
            }
        }

        private void close() {
            for (int i = 0; i < engines.length; i++) {
                if (engines[i] != null) {
                    engines[i].close();
                    engines[i] = null;
                }
            }
        }

        private OptionalInt first(IntPredicate is) {
            return IntStream.range(0, counts.length).filter(is).findFirst();
        }

        private OptionalInt notComputed() {
            return first(i -> counts[i] != null && steps[i] == null);
        }

        /// What is on screen comes first.
        private OptionalInt notRead(List<Path> early) {
            OptionalInt one = first(i -> counts[i] == null && early.contains(of.series().steps().get(i)));
            return one.isPresent() ? one : first(i -> counts[i] == null);
        }

        private SeriesScores scores() {
            List<SeriesScores.Step> all = new ArrayList<>();
            for (SeriesScores.Step step : steps) {
                all.add(step == null ? new SeriesScores.Step.Waiting() : step);
            }
            return new SeriesScores(of.series(), of.settings(), of.threshold(), all);
        }
    }

    /// `others` does what waits for the worker, `losses` are computed, `counting` counts a step, `found` takes what is known
    /// after each.
    public SeriesMeasuring(
            Executor worker, Runnable others, List<Loss> losses, Counting counting, Consumer<MeasuredSeries> found) {
        this.worker = worker;
        this.others = others;
        this.losses = List.copyOf(losses);
        this.counting = counting;
        this.found = found;
    }

    /// Another wish takes the place of the one before; empty while there is no series. While `busy` all stands still, as when a
    /// pair is read that somebody waits for.
    public void want(Optional<Wish> wish, boolean busy) {
        Optional<Wish> last = wanted;
        boolean goesOn = paused && !busy;
        paused = busy;
        wanted = wish;
        boolean same = wish.isPresent()
                ? last.filter(there -> there.sameSteps(wish.get()) && there.sameNumbers(wish.get())).isPresent()
                : last.isEmpty();
        if (!same || goesOn && wish.isPresent()) {
            begin();
        }
    }

    private void begin() {
        if ((!paused || wanted.isEmpty()) && queued.compareAndSet(false, true)) {
            worker.execute(this::goOn);
        }
    }

    private void goOn() {
        others.run();
        queued.set(false);
        Optional<Wish> wish = wanted;
        if (wish.isEmpty()) {
            begin(null);
        } else if (!paused && advance(wish.get())) {
            begin();
        }
    }

    private void begin(Progress next) {
        if (progress != null) {
            progress.close();
        }
        progress = next;
    }

    /// Does one thing. Whether there may be another.
    private boolean advance(Wish wish) {
        if (progress == null || !progress.of.sameSteps(wish)) {
            begin(new Progress(wish));
        }
        Progress now = progress;
        if (now.notComputed().isEmpty() && !now.of.sameNumbers(wish)) {
            now.begin(wish);
        }
        OptionalInt step = now.notComputed();
        return step.isPresent() ? compute(now, step.getAsInt()) : read(now, wish);
    }

    private boolean compute(Progress now, int step) {
        now.steps[step] = computed(now, step);
        if (now.notComputed().isEmpty()) {
            found.accept(new MeasuredSeries(now.of, now.scores()));
        }
        return true;
    }

    private boolean read(Progress now, Wish wish) {
        OptionalInt step = now.notRead(wish.first());
        if (step.isEmpty()) {
            return false;
        }
        Optional<StepCounts> read = counting.of(wish, wish.series().steps().get(step.getAsInt()), () -> wants(wish));
        if (read.isPresent() && wanted.filter(wish::sameSteps).isPresent()) {
            now.counts[step.getAsInt()] = read.get();
            return compute(now, step.getAsInt());
        }
        return true;
    }

    private boolean wants(Wish wish) {
        return !paused && wanted.filter(wish::sameSteps).isPresent();
    }

    /// A step's numbers. What depends on the settings alone is not computed anew with another threshold, nor the other way round.
    private SeriesScores.Step computed(Progress now, int step) {
        return switch (now.counts[step]) {
            case StepCounts.None(var why) -> new SeriesScores.Step.Broken(why);
            case StepCounts.Counts(var counts) -> {
                Optional<SeriesScores.Step.Counted> before =
                        now.before.steps().get(step) instanceof SeriesScores.Step.Counted counted
                                ? Optional.of(counted)
                                : Optional.empty();
                LossReport report = before.map(SeriesScores.Step.Counted::losses)
                        .filter(known -> now.before.settings().equals(now.of.settings()))
                        .orElseGet(() -> now.report(step, counts, losses, now.of.settings()));
                HardCounts cut = before.map(SeriesScores.Step.Counted::cut)
                        .filter(known -> now.before.threshold() == now.of.threshold())
                        .orElseGet(() -> ThresholdCounts.at(counts, 0, now.of.threshold()));
                yield new SeriesScores.Step.Counted(report, cut);
            }
        };
    }
}
