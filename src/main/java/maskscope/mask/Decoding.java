package maskscope.mask;

/// What the numbers of a file mean as values of a mask: which are the object, which are left out, how large 1 is.
///
/// Applied in this order: a number that is left out becomes NaN; the chosen classes become 1 and all else 0; or numbers go
/// through an activation; or they are divided; a threshold makes 0 and 1 of what came out; an inverted mask is turned.
///
/// @param divisor the number that means 1; 255 for 8-bit grey
/// @param labels the numbers of the classes that are the object; empty when numbers are values and no classes
/// @param anyLabel every number but 0 is the object
/// @param activation what makes probabilities of the numbers
/// @param threshold what is at least this is 1 and all else 0; NaN for none
/// @param inverted the object is written as 0 and the background as 1
/// @param leftOut the numbers of pixels that are left out of every sum
/// @param gapsLeftOut whether pixels that hold no number (NaN) are left out
public record Decoding(
        double divisor,
        NumberSet labels,
        boolean anyLabel,
        Activation activation,
        double threshold,
        boolean inverted,
        NumberSet leftOut,
        boolean gapsLeftOut) {

    /// Numbers are values as they stand.
    public static final Decoding VALUES = dividedBy(1);

    /// Numbers are values, but for those beyond 0 and 1, and those that are no numbers are left out.
    public static final Decoding CLIPPED = VALUES.withGapsLeftOut(true);

    public static Decoding dividedBy(double divisor) {
        return new Decoding(divisor, NumberSet.NONE, false, Activation.NONE, Double.NaN, false, NumberSet.NONE, false);
    }

    public static Decoding oneClass(double number) {
        return classes(NumberSet.of(number));
    }

    /// Several classes together are the object.
    public static Decoding classes(NumberSet labels) {
        return new Decoding(1, labels, false, Activation.NONE, Double.NaN, false, NumberSet.NONE, false);
    }

    public static Decoding anyObject() {
        return new Decoding(1, NumberSet.NONE, true, Activation.NONE, Double.NaN, false, NumberSet.NONE, false);
    }

    /// Every number is background: a mask whose class the file does not hold.
    public static Decoding nothing() {
        return classes(NumberSet.of(Double.POSITIVE_INFINITY));
    }

    public static Decoding activated(Activation activation) {
        return new Decoding(1, NumberSet.NONE, false, activation, Double.NaN, false, NumberSet.NONE, false);
    }

    public static Decoding logits() {
        return activated(Activation.SIGMOID);
    }

    public Decoding withActivation(Activation needed) {
        return new Decoding(divisor, labels, anyLabel, needed, threshold, inverted, leftOut, gapsLeftOut);
    }

    public Decoding withThreshold(double value) {
        return new Decoding(divisor, labels, anyLabel, activation, value, inverted, leftOut, gapsLeftOut);
    }

    public Decoding withInverted(boolean turned) {
        return new Decoding(divisor, labels, anyLabel, activation, threshold, turned, leftOut, gapsLeftOut);
    }

    /// Leaves out the pixels that hold one of these numbers.
    public Decoding withLeftOut(NumberSet numbers) {
        return new Decoding(divisor, labels, anyLabel, activation, threshold, inverted, numbers, gapsLeftOut);
    }

    /// Leaves out the pixels that hold no number.
    public Decoding withGapsLeftOut(boolean left) {
        return new Decoding(divisor, labels, anyLabel, activation, threshold, inverted, leftOut, left);
    }

    /// Whether numbers are classes, of which a share makes no sense.
    public boolean ofClasses() {
        return anyLabel || !labels.isEmpty();
    }

    /// The value of a number, in [0, 1], never a negative zero; NaN for a pixel that is left out.
    public double value(double number) {
        if (leftOut.has(number) || gapsLeftOut && Double.isNaN(number)) {
            return Double.NaN;
        }
        double value = plain(number);
        if (!Double.isNaN(threshold)) {
            value = value >= threshold ? 1 : 0;
        }
        value = Math.clamp(value, 0.0, 1.0);
        return inverted ? 1 - value : value;
    }

    /// Whether every number has a value, and only what is no number has none.
    public boolean total() {
        return leftOut.isEmpty() && activation != Activation.UNDO_SIGMOID;
    }

    private double plain(double number) {
        if (anyLabel) {
            return number != 0 ? 1 : 0;
        }
        if (!labels.isEmpty()) {
            return labels.has(number) ? 1 : 0;
        }
        return activation == Activation.NONE ? number / divisor : activation.of(number);
    }
}
