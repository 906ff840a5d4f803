package maskscope.session;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import maskscope.file.ReadControl;
import maskscope.loss.Conventions;
import maskscope.pixel.PixelTable;
import maskscope.session.code.PairCode;
import maskscope.session.measure.FoundObjects;
import maskscope.session.measure.LossSurface;
import maskscope.session.measure.MeasuredSeries;
import maskscope.session.measure.Measuring;
import maskscope.session.measure.SeriesMeasuring;
import maskscope.session.measure.StepCounts;
import maskscope.session.measure.SurfaceScores;
import maskscope.session.measure.Timing;
import maskscope.session.state.Problem;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.session.store.KeptAnswers;
import maskscope.session.work.LatestSlot;
import maskscope.session.work.Snapshot;
import maskscope.text.Message;

/// Has the worker make what the state asks for, and publishes it.
///
/// What is wanted and not there is read; what is on screen is computed anew when the state changes. A newer request takes the
/// place of an older one that has not begun, and what was made of a state that nobody wants any more is dropped. Each
/// publication is one value: the pair, then its losses, then what is drawn beside them, and of a volume, when nothing else is
/// wanted, the loss of each slice.
///
/// [#set] belongs to the thread that `ui` runs on.
final class Recomputation {

    private final Executor worker;
    private final Executor ui;
    private final Executor rest;
    private final LatestSlot slot;
    private final Reader reader;
    private final Pipeline pipeline;
    /// Of the second prediction.
    private final Pipeline beside;
    private final Measuring<SurfaceScores> surfaces;
    private final Measuring<SurfaceScores> surfacesOfSecond;
    private final Measuring<FoundObjects> objects;
    private final Measuring<FoundObjects> objectsOfSecond;
    private final Measuring<LossSurface> surface;
    private final SeriesMeasuring series;
    private final Snapshot<Moment> moment = new Snapshot<>(Moment.of(SessionState.FIRST));

    private volatile long maxPixels = ReadControl.defaultMaxPixels();

    /// What is computed, or is to be; null before the first pair.
    private volatile Request newest;

    /// The pixels that code was written for last. Touched by the worker only.
    private PixelTable coded;

    Recomputation(Executor worker, Executor ui, Executor rest, Conventions conventions, KeptAnswers answers) {
        this.worker = worker;
        this.ui = ui;
        this.rest = rest;
        this.slot = new LatestSlot(worker);
        this.reader = new Reader(conventions, answers, slot::runWaiting);
        this.pipeline = new Pipeline(conventions);
        this.beside = new Pipeline(conventions);
        Executor rested = work -> rest.execute(() -> unlessFaulty(work));
        this.surfaces = new Measuring<>(rested, slot, found -> ui.execute(() -> publish(found)));
        this.surfacesOfSecond = new Measuring<>(rested, slot, found -> ui.execute(() -> publishOfSecond(found)));
        this.objects = new Measuring<>(rested, slot, found -> ui.execute(() -> publish(found)));
        this.objectsOfSecond = new Measuring<>(rested, slot, found -> ui.execute(() -> publishOfSecond(found)));
        this.surface = new Measuring<>(rested, slot, found -> ui.execute(() -> publish(found)));
        this.series = new SeriesMeasuring(work -> worker.execute(() -> unlessFaulty(work)), slot::runWaiting,
                conventions.losses(), this::count, found -> ui.execute(() -> publish(found)));
    }

    Snapshot<Moment> moment() {
        return moment;
    }

    /// Refuses files that are larger; see [ReadControl#maxPixels].
    void limit(long most) {
        maxPixels = most;
    }

    /// Shows another moment, and has made what is missing for it.
    void set(Moment next) {
        moment.set(next.withoutStaleSecond());
        moment.get().missing().ifPresent(this::begin);
        moment.get().missingSecond().ifPresent(this::beginSecond);
        compute();
        surfaces.want(moment.get().surfaces());
        surfacesOfSecond.want(moment.get().surfacesOfSecond());
        objects.want(moment.get().objects());
        objectsOfSecond.want(moment.get().objectsOfSecond());
        surface.want(moment.get().surface());
        series.want(moment.get().series(), moment.get().isBusy());
    }

    private void begin(Opening opening) {
        moment.set(moment.get().withReading(Optional.of(opening)));
        worker.execute(() -> read(opening));
    }

    private boolean wants(Opening opening) {
        return moment.get().isReading(opening);
    }

    private void read(Opening opening) {
        if (!wants(opening)) {
            return;
        }
        Reader.Outcome outcome = reader.read(opening, maxPixels, new Reader.Watch() {
            @Override
            public boolean wanted() {
                return wants(opening);
            }

            @Override
            public boolean begun() {
                return moment.get().wanted().wants(opening.by());
            }

            @Override
            public void progress(double done) {
                ui.execute(() -> {
                    if (wants(opening)) {
                        moment.set(moment.get().withProgress(done));
                    }
                });
            }

            @Override
            public ShownPair cut(Open open, OpenedPair pair) {
                return pipeline.cut(pair, moment.get().cut(opening, open, pair));
            }
        });
        ui.execute(() -> {
            if (wants(opening)) {
                set(moment.get().after(opening, outcome, newest == null ? 0 : newest.revision()));
            }
        });
    }

    private void beginSecond(Source source) {
        moment.set(moment.get().withBeside(Optional.of(source)));
        worker.execute(() -> readSecond(source));
    }

    private boolean wantsSecond(Source source) {
        return moment.get().isReadingSecond(source);
    }

    private void readSecond(Source source) {
        Moment now = moment.get();
        if (!now.isReadingSecond(source)) {
            return;
        }
        Shown first = now.shown().orElseThrow();
        Reader.Outcome outcome = reader.readSecond(
                source, now.state().second().orElseThrow(), first, maxPixels, () -> wantsSecond(source));
        ui.execute(() -> {
            if (wantsSecond(source)) {
                set(moment.get().afterSecond(source, outcome));
            }
        });
    }

    private Optional<StepCounts> count(SeriesMeasuring.Wish wish, Path step, BooleanSupplier wanted) {
        Moment now = moment.get();
        Optional<StepCounts> known = now.counts(wish, step).map(StepCounts.Counts::new);
        return known.isPresent() || now.shown().isEmpty()
                ? known
                : reader.count(wish.pair(step), wish.alone(), now.shown().get(), maxPixels, wanted);
    }

    private void compute() {
        Request last = newest;
        moment.get().request(last == null ? 1 : last.revision() + 1)
                .filter(request -> last == null || !last.same(request))
                .ifPresent(request -> {
                    newest = request;
                    slot.submit(() -> compute(request));
                });
    }

    private void compute(Request request) {
        unlessFaulty(() -> {
            if (request.second().isEmpty()) {
                // What has been closed is not kept in memory.
                beside.forget();
            }
            Numbers numbers = pipeline.numbers(request).beside(ofSecond(request).map(beside::numbers));
            publish(request, shown -> shown.withReport(request.revision(), numbers));
            if (!newest.welcomes(request)) {
                return;
            }
            long start = System.nanoTime();
            DerivedViews details = pipeline.details(request, numbers.pair());
            Optional<ShownSecond.Views> ofSecond = ofSecond(request)
                    .map(other -> beside.details(other, numbers.second().orElseThrow().pair()))
                    .map(views -> new ShownSecond.Views(views, pipeline.preferences(details, beside, views)));
            Timing spent = new Timing(numbers.millis(), (System.nanoTime() - start) / 1e6);
            publish(request, shown -> shown.whole(request.revision(), numbers, details, ofSecond, spent));
            readCode(request, numbers.pair());
            if (pipeline.slicesAreQuick(request, numbers.pair())) {
                goThroughSlices(request, numbers.pair());
            } else {
                rest.execute(() -> unlessFaulty(() -> goThroughSlices(request, numbers.pair())));
            }
        });
        surfaces.goOn();
        surfacesOfSecond.goOn();
        objects.goOn();
        objectsOfSecond.goOn();
        surface.goOn();
    }

    private static Optional<Request> ofSecond(Request request) {
        return request.second().map(request::ofSecond);
    }

    private void unlessFaulty(Runnable work) {
        try {
            work.run();
        } catch (OutOfMemoryError tooLarge) {
            fail(new Problem(Message.of("session.memory"), Message.of("session.losses-too-large-for-memory")), tooLarge);
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
            fail(new Problem(Message.of("session.wrong"), Message.of("session.computing-failed")), fault);
        }
    }

    /// Once for each pair, behind everything that is waited for.
    private void readCode(Request request, ShownPair pair) {
        if (pair.table() != coded) {
            coded = pair.table();
            PairCode code = pipeline.code(request.of().source(), pair);
            publish(request, shown -> shown.pair().table() == pair.table() ? shown.withCode(code) : shown);
        }
    }

    /// Last of all, and only while nothing else is wanted: a slider in hand is not kept waiting. Where it takes longer it is done
    /// when the hand has rested for a moment.
    private void goThroughSlices(Request request, ShownPair pair) {
        if (newest == request) {
            pipeline.slices(request, pair, () -> newest == request)
                    .filter(found -> moment.get().shown().flatMap(Shown::slices).filter(there -> there == found).isEmpty())
                    .ifPresent(found -> publish(request, shown -> shown.withSlices(found)));
        }
    }

    private void publish(Request request, UnaryOperator<Shown> more) {
        ui.execute(() -> {
            if (newest.welcomes(request)) {
                set(moment.get().withShown(more));
            }
        });
    }

    private void publish(SurfaceScores found) {
        if (surfaces.wants(found)) {
            set(moment.get().withShown(shown -> shown.withSurfaces(found)));
        }
    }

    private void publishOfSecond(SurfaceScores found) {
        if (surfacesOfSecond.wants(found)) {
            set(moment.get().withShown(shown -> shown.withSecond(shown.second().map(there -> there.withSurfaces(found)))));
        }
    }

    private void publish(FoundObjects found) {
        if (objects.wants(found)) {
            set(moment.get().withShown(shown -> shown.withObjects(found)));
        }
    }

    private void publishOfSecond(FoundObjects found) {
        if (objectsOfSecond.wants(found)) {
            set(moment.get().withShown(shown -> shown.withSecond(shown.second().map(there -> there.withObjects(found)))));
        }
    }

    private void publish(LossSurface found) {
        if (surface.wants(found)) {
            set(moment.get().withShown(shown -> shown.withSurface(found)));
        }
    }

    private void publish(MeasuredSeries found) {
        if (moment.get().series().filter(found.of()::sameSteps).isPresent()) {
            set(moment.get().withShown(shown -> shown.withSeries(Optional.of(found))));
        }
    }

    private void fail(Problem problem, Throwable fault) {
        pipeline.forget();
        beside.forget();
        Logger.getLogger(Recomputation.class.getName()).log(Level.SEVERE, "recomputing", fault);
        ui.execute(() -> set(moment.get().withProblem(Optional.of(problem))));
    }
}
