package maskscope.pixel.object;

import java.util.OptionalDouble;

/// How much of a loss falls on each of [ObjectMatches], and how much on the rest. All of it together is the whole, which is the
/// loss but for what a formula adds once.
///
/// Where a formula lowers the loss at some pixels, amounts below 0 are among them, and a share may lie outside of 0 to 1.
public final class ObjectShares {

    private final double[] amounts;
    private final double rest;
    private final double whole;

    /// The array is given away.
    ObjectShares(double[] amounts, double rest, double whole) {
        this.amounts = amounts;
        this.rest = rest;
        this.whole = whole;
    }

    /// How many objects there are.
    public int size() {
        return amounts.length;
    }

    /// What the pixels of an object add to the loss.
    public double amount(int object) {
        return amounts[object];
    }

    /// What all pixels add to it that are of no object.
    public double rest() {
        return rest;
    }

    /// What all pixels add to it.
    public double whole() {
        return whole;
    }

    /// An object's amount as a part of the whole; empty where the whole is 0.
    public OptionalDouble share(int object) {
        return part(amounts[object]);
    }

    /// The rest as a part of the whole; empty where the whole is 0.
    public OptionalDouble shareOfRest() {
        return part(rest);
    }

    private OptionalDouble part(double amount) {
        double part = amount / whole;
        return Double.isFinite(part) ? OptionalDouble.of(part) : OptionalDouble.empty();
    }
}
