package maskscope.loss;

/// A number that shapes a loss. Its range is what a slider offers; a typed number may exceed it up to [#accepts].
public enum Parameter {
    ALPHA("alpha", "α", "alpha", 0, 1, false, "weight of a false positive"),
    BETA("beta", "β", "beta", 0, 1, false, "weight of a miss"),
    GAMMA("gamma", "γ", "gamma", 0, 5, false, "how much easy pixels are ignored"),
    SMOOTHING("smoothing", "s", "smooth", 0, 1e3, true, "added above and below the ratios"),
    CE_RATIO("CE ratio", "r", "ce-ratio", 0, 1, false, "share of cross-entropy in Combo");

    /// The smallest smoothing above 0 that the logarithmic scale reaches.
    public static final double SMALLEST_SMOOTHING = 1e-8;

    /// The part of a logarithmic scale, at its left end, that stands for an exact 0.
    private static final double ZERO_ZONE = 0.04;

    private final String label;
    private final String symbol;
    private final String key;
    private final double minimum;
    private final double maximum;
    private final boolean logarithmic;
    private final String meaning;

    Parameter(String label, String symbol, String key, double minimum, double maximum, boolean logarithmic, String meaning) {
        this.label = label;
        this.symbol = symbol;
        this.key = key;
        this.minimum = minimum;
        this.maximum = maximum;
        this.logarithmic = logarithmic;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String symbol() {
        return symbol;
    }

    /// Its name on the command line and in JSON.
    public String key() {
        return key;
    }

    public double minimum() {
        return minimum;
    }

    public double maximum() {
        return maximum;
    }

    public boolean logarithmic() {
        return logarithmic;
    }

    /// What it is, in a few words.
    public String meaning() {
        return meaning;
    }

    /// Whether the formulas allow this value: finite, not negative, and for the CE ratio at most 1.
    public boolean accepts(double value) {
        return value >= 0 && value < Double.POSITIVE_INFINITY && (this != CE_RATIO || value <= 1);
    }

    /// Which values are allowed, to complete the sentence "alpha must be …".
    public String allowed() {
        return this == CE_RATIO ? "a number from 0 to 1" : "a number of 0 or more";
    }

    /// Where a value lies on the parameter's scale, 0 at [#minimum] to 1 at [#maximum]; a typed value beyond the range
    /// lies at the nearer end. The logarithmic scale begins with a short zone that stands for an exact 0.
    public double position(double value) {
        if (!logarithmic) {
            return Math.clamp((value - minimum) / (maximum - minimum), 0.0, 1.0);
        }
        if (value <= 0) {
            return 0;
        }
        double part = Math.log(value / SMALLEST_SMOOTHING) / Math.log(maximum / SMALLEST_SMOOTHING);
        return Math.clamp(ZERO_ZONE + (1 - ZERO_ZONE) * part, ZERO_ZONE, 1.0);
    }

    /// The value at a position of the scale, the inverse of [#position] within the range.
    public double valueAt(double position) {
        double at = Math.clamp(position, 0.0, 1.0);
        if (!logarithmic) {
            return minimum + at * (maximum - minimum);
        }
        if (at < ZERO_ZONE / 2) {
            return 0;
        }
        double part = Math.max(0, (at - ZERO_ZONE) / (1 - ZERO_ZONE));
        return SMALLEST_SMOOTHING * Math.pow(maximum / SMALLEST_SMOOTHING, part);
    }
}
