package maskscope.session;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import maskscope.loss.Conventions;
import maskscope.mask.BadInput;
import maskscope.mask.Cure;
import maskscope.mask.Examination;
import maskscope.mask.ReadControl;

/// Reads mask pairs on the worker while the pair on screen stays, with progress and a way to cancel.
///
/// A newer reading cancels an older one. A bad file becomes a [Problem]; whatever goes wrong, the pair on screen is
/// untouched.
public final class Loader {

    /// Steps of progress that are worth redrawing a bar for.
    private static final double STEP = 0.01;

    private final Executor worker;
    private final Executor ui;
    private final Runnable breather;
    private final Conventions conventions;
    private final BiConsumer<Loaded, Optional<SessionFile>> show;
    private final Consumer<Problem> tell;
    private final AtomicReference<Opening> wanted = new AtomicReference<>();

    private volatile long maxPixels = ReadControl.defaultMaxPixels();

    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Source> source = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Inquiry> inquiry = new ReadOnlyObjectWrapper<>();

    /// What was read last, so that a cure need not read it again. Touched by the worker only.
    private Optional<Examination> last = Optional.empty();

    /// What is to be read, with the session file that named it if one did.
    private record Opening(Source source, Optional<SessionFile> session) {

        private Opening resolved(ReadControl control, Conventions conventions) throws BadInput {
            if (source instanceof Source.Saved saved) {
                SessionFile opened = saved.open(conventions);
                return new Opening(opened.state().source(), Optional.of(opened));
            }
            return new Opening(source.resolved(control), session);
        }
    }

    /// `breather` is run on the worker every now and then while a file is read; `show` takes the pair, and the session file
    /// that it was opened by.
    Loader(
            Executor worker,
            Executor ui,
            Runnable breather,
            Conventions conventions,
            BiConsumer<Loaded, Optional<SessionFile>> show,
            Consumer<Problem> tell) {
        this.worker = worker;
        this.ui = ui;
        this.breather = breather;
        this.conventions = conventions;
        this.show = show;
        this.tell = tell;
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// 0 to 1 while loading.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Where the pair on screen came from; null before the first.
    public ReadOnlyObjectProperty<Source> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /// What must be answered before the files opened last become a pair; null when nothing is asked.
    public ReadOnlyObjectProperty<Inquiry> inquiryProperty() {
        return inquiry.getReadOnlyProperty();
    }

    /// Answers the question that is open, or one of its questions.
    public void answer(Cure cure) {
        open(new Opening(inquiry.get().answered(cure), inquiry.get().session()));
    }

    /// Leaves the question unanswered: the pair on screen stays.
    void withdraw() {
        inquiry.set(null);
    }

    /// Refuses files that are larger; see [ReadControl#maxPixels].
    public void limit(long most) {
        maxPixels = most;
    }

    /// Begins to read; the pair appears in the session when it is whole.
    public void open(Source from) {
        open(new Opening(from, Optional.empty()));
    }

    private void open(Opening from) {
        wanted.set(from);
        loading.set(true);
        progress.set(0);
        worker.execute(() -> read(from));
    }

    /// Gives up the reading under way.
    public void cancel() {
        wanted.set(null);
        loading.set(false);
    }

    private void read(Opening from) {
        if (wanted.get() != from) {
            return;
        }
        try {
            ReadControl control = new ReadControl(watch(from), () -> wanted.get() != from, maxPixels);
            Opening opening = from.resolved(control, conventions);
            Source resolved = opening.source();
            Examination examined = resolved.read(last, control);
            last = Optional.of(examined);
            if (examined.pair().isEmpty()) {
                Inquiry asked = new Inquiry((Source.Files) resolved, examined, opening.session());
                finish(from, () -> inquiry.set(asked));
                return;
            }
            Loaded pair = Loaded.of(examined);
            finish(from, () -> {
                inquiry.set(null);
                source.set(resolved);
                show.accept(pair, opening.session());
            });
        } catch (CancellationException cancelled) {
            Logger.getLogger(Loader.class.getName()).log(Level.FINE, "reading cancelled: {0}", from.source().title());
        } catch (BadInput bad) {
            finish(from, () -> tell.accept(new Problem("This file cannot be opened", bad.getMessage())));
        } catch (OutOfMemoryError tooLarge) {
            finish(from, () -> tell.accept(new Problem(
                    "Not enough memory",
                    from.source().title()
                            + " does not fit into memory; open a smaller picture or start Maskscope with more (-Xmx).")));
        } catch (RuntimeException fault) {
            // Whoever owns the worker tells the user of faults that nobody foresaw; here only the bar must go.
            finish(from, () -> {});
            throw fault;
        }
    }

    private DoubleConsumer watch(Opening from) {
        return new DoubleConsumer() {
            private double told;

            @Override
            public void accept(double done) {
                breather.run();
                if (done - told >= STEP) {
                    told = done;
                    ui.execute(() -> {
                        if (wanted.get() == from) {
                            progress.set(done);
                        }
                    });
                }
            }
        };
    }

    private void finish(Opening from, Runnable end) {
        ui.execute(() -> {
            if (wanted.compareAndSet(from, null)) {
                loading.set(false);
                end.run();
            }
        });
    }
}
