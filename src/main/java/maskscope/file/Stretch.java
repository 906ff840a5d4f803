package maskscope.file;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Which numbers are shown as black and as white, where a kind of picture has no fixed range or seldom uses it.
///
/// Scans and scenes from satellites have a few very bright pixels, so grey goes from the 0.5th to the 99.5th percentile; from
/// the least to the greatest number where those are the same, as in a mask with a small object. What is no finite number is
/// black.
public record Stretch(double least, double greatest) {

    /// So many numbers, evenly taken, tell the percentiles well enough.
    private static final int ENOUGH = 1 << 16;
    private static final double TAIL = 0.005;

    /// For `count` numbers.
    public static Stretch of(int count, IntToDoubleFunction number) {
        int step = Math.ceilDiv(count, ENOUGH);
        double[] sorted = IntStream.range(0, Math.ceilDiv(count, step))
                .mapToDouble(k -> number.applyAsDouble(k * step))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        int tail = (int) (sorted.length * TAIL);
        if (sorted.length > 0 && sorted[tail] < sorted[sorted.length - 1 - tail]) {
            return new Stretch(sorted[tail], sorted[sorted.length - 1 - tail]);
        }
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            double value = number.applyAsDouble(i);
            if (Double.isFinite(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        return new Stretch(least, greatest);
    }

    /// The grey of a number, 0 for black to 255 for white.
    public int shade(double value) {
        if (!Double.isFinite(value) || !(greatest > least)) {
            return 0;
        }
        return (int) Math.round(255 * Math.clamp((value - least) / (greatest - least), 0.0, 1.0));
    }
}
