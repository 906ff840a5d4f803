package maskscope.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import javafx.application.Platform;

/// Adds up the time that three threads spend on a slider move, and tells when its frame is on the screen.
///
/// - Worker: the whole of every task that the session gives it.
/// - FX thread: handling the event, taking delivered results, every pulse from its first listener to its last (animation,
///   CSS, layout, in which pictures and charts are painted into their buffers, and handing the scene to the renderer),
///   and carrying the last frame's pixels to the window.
/// - Renderer: from the end of the pulse until the job that was queued behind the frame's painting runs, so painting
///   and what little waiting there is between the two threads.
///
/// Not in it: the wait for the next pulse. The hooks are JavaFX's own, below its public interface.
final class FrameClock {

    /// Whose time it is.
    enum Part {
        WORKER,
        FX,
        RENDERER
    }

    private final Map<Part, AtomicLong> spent = new EnumMap<>(Part.class);
    private final TKPulseListener begin = this::pulseBegins;
    private final TKPulseListener end = this::pulseEnds;
    private long pulseBegan;
    private LongConsumer painted;

    FrameClock() {
        for (Part part : Part.values()) {
            spent.put(part, new AtomicLong());
        }
    }

    /// On the FX thread. The toolkit holds listeners weakly: whoever measures holds this clock.
    void install() {
        Toolkit.getToolkit().addStageTkPulseListener(begin);
        Toolkit.getToolkit().addPostSceneTkPulseListener(end);
    }

    /// An executor whose tasks count for `part`.
    Executor timed(Part part, Executor executor) {
        return task -> executor.execute(() -> time(part, task));
    }

    void time(Part part, Runnable task) {
        long start = System.nanoTime();
        try {
            task.run();
        } finally {
            add(part, System.nanoTime() - start);
        }
    }

    private void add(Part part, long nanos) {
        spent.get(part).addAndGet(nanos);
    }

    double millis(Part part) {
        return spent.get(part).get() / 1e6;
    }

    void reset() {
        spent.values().forEach(time -> time.set(0));
    }

    /// The next frame that a pulse hands to the renderer is the one waited for; `then` gets the time at which it stood
    /// in the window, on the FX thread.
    void whenPainted(LongConsumer then) {
        painted = then;
    }

    private void pulseBegins() {
        pulseBegan = System.nanoTime();
    }

    private void pulseEnds() {
        add(Part.FX, System.nanoTime() - pulseBegan);
        LongConsumer waiting = painted;
        painted = null;
        AtomicLong paintingBegan = new AtomicLong();
        render(() -> paintingBegan.set(System.nanoTime()));
        // The toolkit queues the painting right after this listener, so a later task's job runs behind it.
        Platform.runLater(() -> render(() -> {
            long paintingEnded = System.nanoTime();
            add(Part.RENDERER, paintingEnded - paintingBegan.get());
            if (waiting != null) {
                // The renderer has asked the FX thread to carry the pixels to the window before this is asked.
                Platform.runLater(() -> {
                    long shown = System.nanoTime();
                    add(Part.FX, shown - paintingEnded);
                    waiting.accept(shown);
                });
            }
        }));
    }

    private static void render(Runnable job) {
        Toolkit.getToolkit().addRenderJob(new RenderJob(job));
    }
}
