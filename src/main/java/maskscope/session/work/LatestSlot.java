package maskscope.session.work;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// Room for one piece of work that waits for the worker: a newer piece replaces one that has not begun.
///
/// A drag asks for more recomputations than anybody can see; this drops all but the latest. Long work on the same
/// worker (loading) calls [#runWaiting] now and then, so that sliders stay alive meanwhile.
public final class LatestSlot {

    private final Executor worker;
    private final AtomicReference<Runnable> waiting = new AtomicReference<>();
    private final AtomicLong submitted = new AtomicLong();

    public LatestSlot(Executor worker) {
        this.worker = worker;
    }

    public void submit(Runnable work) {
        submitted.incrementAndGet();
        if (waiting.getAndSet(work) == null) {
            worker.execute(this::runWaiting);
        }
    }

    /// How many pieces there were so far: whoever sees it stand still knows that a hand rests.
    public long submitted() {
        return submitted.get();
    }

    /// Whether nothing waits.
    public boolean isEmpty() {
        return waiting.get() == null;
    }

    /// Runs what waits, if anything does. On the worker only.
    public void runWaiting() {
        Runnable work = waiting.getAndSet(null);
        if (work != null) {
            work.run();
        }
    }
}
