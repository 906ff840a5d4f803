package maskscope.loss;

import java.util.Optional;

/// A part of a loss, up to the whole: a formula of sums over the pixels. Written once, it tells its value, how the value
/// changes with each pixel's prediction, what each pixel adds to it, and how it reads.
///
/// Its numbers are fixed when it is made: a slider move makes new quantities, which cost nothing beside the sums.
abstract class Quantity {

    /// NaN or infinite where it is undefined; see [#fault].
    abstract double value(Measures measures);

    /// The derivative with respect to the prediction of a single pixel of each row, as slopes of terms. Only for a defined
    /// quantity; not finite where the formula has no slope.
    abstract Rows slope(Measures measures);

    /// What a pixel of each row adds, as values of terms: the sum over all pixels, plus [#offset], is the value. Only for a
    /// defined quantity.
    abstract Rows share(Measures measures);

    /// What a pixel of truth t and prediction p adds, whether there is one or not.
    abstract double share(Measures measures, double t, double p);

    /// The part of the value that no pixel adds.
    abstract double offset(Measures measures);

    /// Why it is undefined. Only for an undefined quantity.
    String fault(Measures measures) {
        return "not a number";
    }

    /// What it weighs the two kinds of error by, where it is one overlap that does. The mean of two, of object and background,
    /// has no such weights: each error counts in both, and its weight there is divided by another denominator.
    Optional<ErrorWeights> errorWeights() {
        return Optional.empty();
    }

    /// LaTeX.
    abstract String text(LatexStyle ink);

    /// The value as an expression in Python; what it is made of is written as lines before.
    abstract Code code(Script script);

    /// The same to be raised to a power: never below 0 where the value is not.
    Code base(Script script) {
        return code(script);
    }

    /// The same as a part of something larger.
    Code part(Script script) {
        return code(script);
    }

    /// The value by a library's own losses; empty where it has none that give it.
    Optional<Call> call(Library library) {
        return library.refuse();
    }

    /// Whether the text is a sum, which needs brackets where it is multiplied or subtracted.
    boolean isSum() {
        return false;
    }

    final String product(LatexStyle ink) {
        return isSum() ? "\\left(" + text(ink) + "\\right)" : text(ink);
    }

    final WeightedSum times(Factor factor) {
        return WeightedSum.NOTHING.plus(factor, this);
    }

    final WeightedSum plus(Quantity other) {
        return WeightedSum.NOTHING.plus(Factor.ONE, this).plus(Factor.ONE, other);
    }

    final WeightedSum minus(Quantity other) {
        return WeightedSum.NOTHING.plus(Factor.ONE, this).minus(Factor.ONE, other);
    }

    final Quantity toThe(Factor exponent) {
        return new Transformed(this, Transformed.power(exponent));
    }
}
