package maskscope.pixel.dataset;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/// Runs the parts of a piece of work side by side, on the thread that asks and on those of an executor that is handed in. The
/// pool that streams share is not used: a slow user of it would hold up a slider.
///
/// The asking thread never waits for a thread that has not begun: where the executor is busy or closed it does all by itself.
///
/// @param helpers where the other threads come from
/// @param count how many threads work, the asking one among them, 1 or more
public record Cores(Executor helpers, int count) {

    public Cores {
        if (count < 1) {
            throw new IllegalArgumentException("work on " + count + " threads");
        }
    }

    /// The asking thread alone.
    public static Cores one() {
        return new Cores(work -> {
            throw new RejectedExecutionException();
        }, 1);
    }

    /// Does the parts 0 to `parts` - 1 and returns when all are done. What one of them throws is thrown here, after the others.
    public void each(int parts, IntConsumer part) {
        Run run = new Run(parts, part);
        for (int helper = 1; helper < Math.min(count, parts); helper++) {
            try {
                helpers.execute(run::help);
            } catch (RejectedExecutionException closed) {
                break;
            }
        }
        run.help();
        run.await();
    }

    /// One piece of work, whose parts are taken by whoever is free.
    private static final class Run {

        private final int parts;
        private final IntConsumer part;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();
        private final CountDownLatch open;

        Run(int parts, IntConsumer part) {
            this.parts = parts;
            this.part = part;
            this.open = new CountDownLatch(parts);
        }

        void help() {
            for (int taken = next.getAndIncrement(); taken < parts; taken = next.getAndIncrement()) {
                try {
                    part.accept(taken);
                } catch (RuntimeException | Error failed) {
                    failure.compareAndSet(null, failed);
                } finally {
                    open.countDown();
                }
            }
        }

        void await() {
            boolean interrupted = false;
            while (open.getCount() > 0) {
                try {
                    open.await();
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            switch (failure.get()) {
                case null -> {}
                case Error error -> throw error;
                case RuntimeException failed -> throw failed;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }
}
