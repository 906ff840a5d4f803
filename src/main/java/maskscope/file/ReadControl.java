package maskscope.file;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/// How a reading is watched and held: where progress (0 to 1) goes, when to stop, how many pixels are allowed.
///
/// A reader calls [#progress] often (at least for every few rows); it throws [CancellationException] once the user
/// has cancelled, and the reader lets that pass after closing its file.
public record ReadControl(DoubleConsumer listener, BooleanSupplier cancelled, long maxPixels) {

    /// No progress, no cancelling, the largest pictures that fit an array and the heap.
    public static ReadControl unattended() {
        return new ReadControl(progress -> {}, () -> false, defaultMaxPixels());
    }

    /// A pair takes two bytes a pixel and its codes two more; half of the heap is left for the rest.
    public static long defaultMaxPixels() {
        return Math.min(Integer.MAX_VALUE - 16L, Runtime.getRuntime().maxMemory() / 5);
    }

    public void progress(double done) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("reading was cancelled");
        }
        listener.accept(Math.clamp(done, 0.0, 1.0));
    }

    /// How many pixels may be read that take `bytes` each: [#maxPixels] is meant for one byte, and beside every pixel lie
    /// what the other mask and the codes of its row take.
    long mostPixels(int bytes) {
        return maxPixels * 5 / (bytes + 4);
    }

    /// The watch over one part of a longer reading: its progress of 0 to 1 is told as `from` to `to`.
    public ReadControl part(double from, double to) {
        return new ReadControl(done -> listener.accept(from + (to - from) * done), cancelled, maxPixels);
    }
}
