package maskscope.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Runs one thing in a thread of its own and tells how it went: how long it took, how much it allocated, what it threw,
/// where it hangs.
final class Watch {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long HANG = Duration.ofSeconds(5).toNanos();
    /// A thread that computes nothing may wait for a busy machine, but not for ever.
    private static final long STUCK = Duration.ofSeconds(60).toNanos();
    private static final int DEPTH = 30;
    private static final Duration LOOK = Duration.ofSeconds(5);

    private Watch() {}

    /// What is known of one run.
    ///
    /// @param good what the run itself says; false when it failed
    /// @param nanos how long it took
    /// @param allocated bytes that its thread allocated, whether kept or not
    /// @param complaint what went wrong; empty when all is well
    record Result(boolean good, long nanos, long allocated, String complaint) {}

    /// Runs `probe` with something to ask whether it was given up.
    static Result over(Predicate<BooleanSupplier> probe) throws InterruptedException {
        AtomicBoolean abandoned = new AtomicBoolean();
        AtomicReference<Result> result = new AtomicReference<>();
        Thread worker = Thread.ofPlatform().daemon().unstarted(() -> result.set(measured(probe, abandoned::get)));
        long start = System.nanoTime();
        worker.start();
        while (!worker.join(LOOK)) {
            long computed = THREADS.getThreadCpuTime(worker.threadId());
            long waited = System.nanoTime() - start;
            if (computed > HANG || waited > STUCK) {
                String where = told(worker.getStackTrace());
                abandoned.set(true);
                return new Result(false, waited, 0, "hangs" + where);
            }
        }
        return result.get();
    }

    private static Result measured(Predicate<BooleanSupplier> probe, BooleanSupplier abandoned) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        boolean good = false;
        String complaint = "";
        try {
            good = probe.test(abandoned);
        } catch (Throwable fault) { // every kind is a finding
            complaint = told(fault);
        }
        return new Result(good, System.nanoTime() - start, THREADS.getCurrentThreadAllocatedBytes() - bytes, complaint);
    }

    private static String told(Throwable fault) {
        return fault + told(fault.getStackTrace())
                + (fault.getCause() == null ? "" : "\n  because of " + told(fault.getCause()));
    }

    private static String told(StackTraceElement[] stack) {
        return Arrays.stream(stack).limit(DEPTH).map(line -> "\n    at " + line).collect(Collectors.joining());
    }
}
