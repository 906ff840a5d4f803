package maskscope.mask;

/// What the numbers of a file mean as values of a mask: which are the object, which are left out, how large 1 is.
///
/// Applied in this order: a number that is left out becomes NaN; one class becomes 1 and all else 0; or logits go
/// through the sigmoid; or numbers are divided; a threshold makes 0 and 1 of what came out; an inverted mask is turned.
///
/// @param divisor the number that means 1; 255 for 8-bit grey
/// @param label the number of the class that is the object; NaN when numbers are values and no classes
/// @param anyLabel every number but 0 is the object
/// @param sigmoid numbers are logits
/// @param threshold what is at least this is 1 and all else 0; NaN for none
/// @param inverted the object is written as 0 and the background as 1
/// @param leftOut the number of pixels that are left out of every sum; NaN for none
/// @param gapsLeftOut whether pixels that hold no number (NaN) are left out
public record Decoding(
        double divisor,
        double label,
        boolean anyLabel,
        boolean sigmoid,
        double threshold,
        boolean inverted,
        double leftOut,
        boolean gapsLeftOut) {

    /// Numbers are values as they stand.
    public static final Decoding VALUES = dividedBy(1);

    /// Numbers are values, but for those a rounding error beyond 0 and 1, and those that are no numbers are left out.
    public static final Decoding CLIPPED = VALUES.withLeftOut(Double.NaN);

    public static Decoding dividedBy(double divisor) {
        return new Decoding(divisor, Double.NaN, false, false, Double.NaN, false, Double.NaN, false);
    }

    public static Decoding oneClass(double number) {
        return new Decoding(1, number, false, false, Double.NaN, false, Double.NaN, false);
    }

    public static Decoding anyObject() {
        return new Decoding(1, Double.NaN, true, false, Double.NaN, false, Double.NaN, false);
    }

    public static Decoding logits() {
        return new Decoding(1, Double.NaN, false, true, Double.NaN, false, Double.NaN, false);
    }

    public Decoding withThreshold(double value) {
        return new Decoding(divisor, label, anyLabel, sigmoid, value, inverted, leftOut, gapsLeftOut);
    }

    public Decoding withInverted(boolean turned) {
        return new Decoding(divisor, label, anyLabel, sigmoid, threshold, turned, leftOut, gapsLeftOut);
    }

    /// Leaves out the pixels that hold `number`; NaN means those that hold no number.
    public Decoding withLeftOut(double number) {
        return new Decoding(divisor, label, anyLabel, sigmoid, threshold, inverted, number, Double.isNaN(number));
    }

    /// The value of a number, in [0, 1], never a negative zero; NaN for a pixel that is left out.
    public double value(double number) {
        if (number == leftOut || gapsLeftOut && Double.isNaN(number)) {
            return Double.NaN;
        }
        double value = plain(number);
        if (!Double.isNaN(threshold)) {
            value = value >= threshold ? 1 : 0;
        }
        value = Math.clamp(value, 0.0, 1.0);
        return inverted ? 1 - value : value;
    }

    private double plain(double number) {
        if (anyLabel) {
            return number != 0 ? 1 : 0;
        }
        if (!Double.isNaN(label)) {
            return number == label ? 1 : 0;
        }
        return sigmoid ? 1 / (1 + Math.exp(-number)) : number / divisor;
    }
}
