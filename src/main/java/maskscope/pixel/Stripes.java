package maskscope.pixel;

import java.util.stream.IntStream;

/// Runs a loop over many pixels in stripes side by side.
final class Stripes {

    /// Long stripes need few additions of their results; short ones keep all cores busy.
    private static final int LENGTH = 1 << 20;

    /// Work on the pixels `from` to `to` (exclusive).
    @FunctionalInterface
    interface Work {
        void on(int from, int to);
    }

    private Stripes() {}

    static void each(int size, Work work) {
        IntStream.range(0, (size + LENGTH - 1) / LENGTH)
                .parallel()
                .forEach(s -> work.on(s * LENGTH, (int) Math.min(size, (s + 1L) * LENGTH)));
    }
}
