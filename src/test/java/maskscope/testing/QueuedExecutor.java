package maskscope.testing;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/// Runs what it was given when the test says so, in order, on the test's thread.
public final class QueuedExecutor implements Executor {

    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    /// Runs everything that waits, and what that adds.
    public void drain() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    /// Runs what has waited longest, if anything does.
    public void runOne() {
        if (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    public int size() {
        return waiting.size();
    }
}
