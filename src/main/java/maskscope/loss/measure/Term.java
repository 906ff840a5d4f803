package maskscope.loss.measure;

import java.util.function.DoubleUnaryOperator;

/// A quantity that every pixel has by its truth and its prediction alone, such as its part of the false positives or its
/// cross-entropy. Losses are made of sums of terms over all pixels. Terms are constants: two are the same term only if
/// they are the same object.
public final class Term {

    /// What it is at truth t and prediction p.
    interface Value {
        /// `overlap` is t p: of a row that stands for many pixels, the mean of their products. `epsilon` is the clip of
        /// the logarithms in the settings, for terms that have none of their own.
        double at(double t, double p, double overlap, double epsilon);
    }

    /// The derivative with respect to p.
    interface Slope {
        double at(double t, double p, double epsilon);
    }

    private final String symbol;
    private final Python python;
    private final Value value;
    private final Slope slope;

    /// `symbol` is LaTeX for the sum over all pixels, or for the mean where a formula takes the mean; `python` is what one
    /// pixel has.
    Term(String symbol, Python python, Value value, Slope slope) {
        this.symbol = symbol;
        this.python = python;
        this.value = value;
        this.slope = slope;
    }

    public String symbol() {
        return symbol;
    }

    public Python python() {
        return python;
    }

    double value(double t, double p, double overlap, double epsilon) {
        return value.at(t, p, overlap, epsilon);
    }

    double slope(double t, double p, double epsilon) {
        return slope.at(t, p, epsilon);
    }

    /// The sum of two terms as one, which a formula writes with a symbol of its own.
    static Term sum(String symbol, Python python, Term one, Term other) {
        return new Term(
                symbol,
                python,
                (t, p, o, e) -> one.value(t, p, o, e) + other.value(t, p, o, e),
                (t, p, e) -> one.slope(t, p, e) + other.slope(t, p, e));
    }

    /// This term weighed by a function of the truth, which Python writes as `weight`.
    Term times(String symbol, String weight, DoubleUnaryOperator ofTruth) {
        return new Term(
                symbol,
                python.times(weight),
                (t, p, o, e) -> ofTruth.applyAsDouble(t) * value(t, p, o, e),
                (t, p, e) -> ofTruth.applyAsDouble(t) * slope(t, p, e));
    }
}
