package maskscope.view.chart;

/// A stretch of a chart's vertical axis, with the round numbers that are written at it.
public record ValueRange(double low, double high) {

    /// Pixels between two grid lines, about.
    private static final double TICK_PIXELS = 36;

    public ValueRange {
        if (!(low < high)) {
            throw new IllegalArgumentException("a range from " + low + " to " + high + " is empty");
        }
    }

    /// The range that shows `least` to `most` and 0 with a little air; its ends are round, so that it seldom changes.
    public static ValueRange fitting(double least, double most) {
        double bottom = Math.min(0, least);
        double top = Math.max(Math.max(0, most), bottom + 0.05);
        double air = 0.03 * (top - bottom);
        double grain = niceStep((top - bottom) / 5) / 2;
        double low = bottom < 0 ? Math.floor((bottom - air) / grain) * grain : -air;
        return new ValueRange(low, Math.ceil((top + air) / grain) * grain);
    }

    public double span() {
        return high - low;
    }

    /// The range to show when the curves now ask for `fit`. While a control is held it only grows, so that curves can
    /// be compared by eye; else it is theirs, so that the same curves always look the same.
    ValueRange moved(ValueRange fit, boolean held) {
        return held ? and(fit) : fit;
    }

    /// The least range that shows all of both.
    ValueRange and(ValueRange other) {
        return new ValueRange(Math.min(low, other.low), Math.max(high, other.high));
    }

    /// The distance between grid lines when the range is `pixels` high: 1, 2 or 5 times a power of ten.
    double step(double pixels) {
        return niceStep(span() / Math.max(2, pixels / TICK_PIXELS));
    }

    private static double niceStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;
        return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
    }
}
