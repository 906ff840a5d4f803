package maskscope.loss.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import maskscope.text.Message;
import maskscope.text.Numbers;

/// A number that shapes a loss. Its range is what a slider offers; a typed number may exceed it up to [#accepts].
///
/// A new parameter is one line here: [#ALL] lists those that are made by [#shipped], and sliders, curves, tables, files and
/// the command line follow that list. A loss that is not shipped may take others, made by [#of].
///
/// They are ordered as they were made.
public final class Parameter implements Comparable<Parameter> {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final List<Parameter> SHIPPED = new ArrayList<>();

    public static final Parameter ALPHA = shipped(
            "alpha", Message.of("formula.alpha"), "α", "\\alpha ", Range.UNIT, 0.5, Message.of("formula.alpha-is"));
    public static final Parameter BETA = shipped(
            "beta", Message.of("formula.beta"), "β", "\\beta ", Range.UNIT, 0.5, Message.of("formula.beta-is"));
    public static final Parameter GAMMA = shipped(
            "gamma", Message.of("formula.gamma"), "γ", "\\gamma ", Range.upTo(5), 1, Message.of("formula.gamma-is"));
    public static final Parameter SMOOTHING = shipped(
            "smooth", Message.of("formula.smooth"), "s", "s", Range.logarithmic(1e3), 1e-6, Message.of("formula.smooth-is"));
    public static final Parameter CE_RATIO = shipped(
            "ce-ratio", Message.of("formula.ce-ratio"), "r", "r", Range.WITHIN_UNIT, 0.5, Message.of("formula.ce-ratio-is"));

    /// Those that come with the program, in the order in which they are shown.
    public static final List<Parameter> ALL = List.copyOf(SHIPPED);

    /// The smallest number above 0 that a logarithmic scale reaches.
    public static final double SMALLEST_ON_LOGARITHMIC_SCALE = 1e-8;

    /// The part of a logarithmic scale, at its left end, that stands for an exact 0.
    private static final double ZERO_ZONE = 0.04;

    /// The values from 0 on that a slider offers, and the largest that the formulas allow.
    ///
    /// @param maximum of the slider
    /// @param logarithmic whether equal ways of the slider are equal factors
    /// @param largest that is allowed; infinite where any finite number is
    public record Range(double maximum, boolean logarithmic, double largest) {

        /// A slider from 0 to 1; larger numbers are allowed.
        public static final Range UNIT = upTo(1);

        /// From 0 to 1 and no further.
        public static final Range WITHIN_UNIT = new Range(1, false, 1);

        public Range {
            if (!(maximum > 0 && maximum <= largest)) {
                throw new IllegalArgumentException("a range goes from 0 to a number that is allowed, not " + maximum);
            }
        }

        /// An even slider from 0; larger numbers are allowed.
        public static Range upTo(double maximum) {
            return new Range(maximum, false, Double.POSITIVE_INFINITY);
        }

        /// A logarithmic slider from 0; larger numbers are allowed.
        public static Range logarithmic(double maximum) {
            return new Range(maximum, true, Double.POSITIVE_INFINITY);
        }

        private boolean accepts(double value) {
            return value >= 0 && value < Double.POSITIVE_INFINITY && value <= largest;
        }
    }

    private final int number = MADE.getAndIncrement();
    private final String key;
    private final Message label;
    private final String symbol;
    private final String latex;
    private final Range range;
    private final double standard;
    private final Message meaning;

    private Parameter(
            String key, Message label, String symbol, String latex, Range range, double standard, Message meaning) {
        if (key.isEmpty() || !key.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-')) {
            throw new IllegalArgumentException("a key is made of small letters and hyphens, not " + key);
        }
        if (!range.accepts(standard)) {
            throw new IllegalArgumentException(key + " cannot be " + standard + " where nothing is said");
        }
        this.key = key;
        this.label = label;
        this.symbol = symbol;
        this.latex = latex;
        this.range = range;
        this.standard = standard;
        this.meaning = meaning;
    }

    /// A parameter that is not in [#ALL].
    ///
    /// @param key its name on the command line, in files and, with `_` for `-`, in Python
    /// @param label its name for readers
    /// @param symbol its letter
    /// @param latex its letter in LaTeX; a command ends in a space
    /// @param range its values
    /// @param standard its value where nothing is said, as in the tutorial that this program follows
    /// @param meaning what it is, in a few words
    public static Parameter of(
            String key, Message label, String symbol, String latex, Range range, double standard, Message meaning) {
        return new Parameter(key, label, symbol, latex, range, standard, meaning);
    }

    private static Parameter shipped(
            String key, Message label, String symbol, String latex, Range range, double standard, Message meaning) {
        Parameter parameter = of(key, label, symbol, latex, range, standard, meaning);
        SHIPPED.add(parameter);
        return parameter;
    }

    /// Its name on the command line and in JSON.
    public String key() {
        return key;
    }

    /// Its name for readers.
    public Message label() {
        return label;
    }

    public String symbol() {
        return symbol;
    }

    /// Its letter in LaTeX.
    public String latex() {
        return latex;
    }

    /// Its value where nothing is said.
    public double standard() {
        return standard;
    }

    public double minimum() {
        return 0;
    }

    public double maximum() {
        return range.maximum();
    }

    public boolean logarithmic() {
        return range.logarithmic();
    }

    /// What it is, in a few words.
    public Message meaning() {
        return meaning;
    }

    /// Whether the formulas allow this value: finite, not negative, and for the CE ratio at most 1.
    public boolean accepts(double value) {
        return range.accepts(value);
    }

    /// Which values are allowed, to complete the sentence "alpha must be …".
    public Message allowed() {
        return Double.isInfinite(range.largest())
                ? Message.of("formula.from-0")
                : Message.of("formula.from-0-to", Numbers.shortest(range.largest()));
    }

    /// Where a value lies on the parameter's scale, 0 at [#minimum] to 1 at [#maximum]; a typed value beyond the range
    /// lies at the nearer end. The logarithmic scale begins with a short zone that stands for an exact 0.
    public double position(double value) {
        if (!logarithmic()) {
            return Math.clamp((value - minimum()) / (maximum() - minimum()), 0.0, 1.0);
        }
        if (value <= 0) {
            return 0;
        }
        double smallest = SMALLEST_ON_LOGARITHMIC_SCALE;
        double part = Math.log(value / smallest) / Math.log(maximum() / smallest);
        return Math.clamp(ZERO_ZONE + (1 - ZERO_ZONE) * part, ZERO_ZONE, 1.0);
    }

    /// The value at a position of the scale, the inverse of [#position] within the range.
    public double valueAt(double position) {
        double at = Math.clamp(position, 0.0, 1.0);
        if (!logarithmic()) {
            return minimum() + at * (maximum() - minimum());
        }
        if (at < ZERO_ZONE / 2) {
            return 0;
        }
        double part = Math.max(0, (at - ZERO_ZONE) / (1 - ZERO_ZONE));
        return SMALLEST_ON_LOGARITHMIC_SCALE * Math.pow(maximum() / SMALLEST_ON_LOGARITHMIC_SCALE, part);
    }

    @Override
    public int compareTo(Parameter other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return key;
    }
}
