package maskscope.loss;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// The cross-entropy of a pixel in its two halves, as one way of clipping the logarithms has them.
///
/// @param truth -t ln p', the object's half
/// @param background -(1-t) ln(1-p')
/// @param both the binary cross-entropy, their sum
record Entropies(Term truth, Term background, Term both) {

    private static final String TRUTH = "\\mathrm{CE}_1";
    private static final String BACKGROUND = "\\mathrm{CE}_0";
    private static final String BOTH = "\\mathrm{BCE}";
    private static final double FINEST = 1e-9;

    /// Clipped at the ε of the settings.
    static final Entropies CLIPPED = clipped(t -> t, e -> e);

    /// Clipped at 1e-7, whatever the settings say, as most libraries do.
    static final Entropies FIXED = clipped(t -> t, e -> Clip.LOGITS);

    /// Clipped at 1e-9, with the logarithm of the double nearest to 1-(1-1e-9), whose eighth digit is off.
    static final Entropies FINE = new Entropies(
            new Term(
                    TRUTH,
                    (t, p, o, e) -> weighed(t, p, FINEST, Clip::log),
                    (t, p, e) -> slope(-t, p, Clip.slope(p, FINEST))),
            new Term(
                    BACKGROUND,
                    (t, p, o, e) -> weighed(1 - t, p, FINEST, (q, clip) -> Math.log(1 - Clip.of(q, clip))),
                    (t, p, e) -> slope(1 - t, 1 - p, Clip.slope(p, FINEST))));

    /// Clipped at 1e-7, with a truth that is cut down to an integer.
    static final Entropies CUT = clipped(Counts::cut, e -> Clip.LOGITS);

    /// Not clipped, but no logarithm is below -100, as PyTorch does with probabilities.
    static final Entropies FLOORED = new Entropies(
            new Term(TRUTH, (t, p, o, e) -> t == 0 ? 0 : -t * floored(Math.log(p)), (t, p, e) -> t == 0 ? 0 : -t * slope(p)),
            new Term(
                    BACKGROUND,
                    (t, p, o, e) -> t == 1 ? 0 : -(1 - t) * floored(Math.log1p(-p)),
                    (t, p, e) -> t == 1 ? 0 : (1 - t) * slope(1 - p)));

    Entropies(Term truth, Term background) {
        this(truth, background, Term.sum(BOTH, truth, background));
    }

    private static Entropies clipped(DoubleUnaryOperator truth, DoubleUnaryOperator epsilon) {
        return new Entropies(
                new Term(
                        TRUTH,
                        (t, p, o, e) -> weighed(truth.applyAsDouble(t), p, epsilon.applyAsDouble(e), Clip::log),
                        (t, p, e) -> slope(-truth.applyAsDouble(t), p, Clip.slope(p, epsilon.applyAsDouble(e)))),
                new Term(
                        BACKGROUND,
                        (t, p, o, e) -> weighed(1 - truth.applyAsDouble(t), p, epsilon.applyAsDouble(e), Clip::logComplement),
                        (t, p, e) -> slope(1 - truth.applyAsDouble(t), 1 - p, Clip.slope(p, epsilon.applyAsDouble(e)))));
    }

    private static double weighed(double weight, double p, double epsilon, DoubleBinaryOperator log) {
        return weight == 0 ? 0 : -weight * log.applyAsDouble(p, epsilon);
    }

    private static double slope(double weight, double p, double inside) {
        return weight == 0 || inside == 0 ? 0 : weight / p;
    }

    private static double floored(double logarithm) {
        return Math.max(logarithm, -100);
    }

    /// The slope of the floored logarithm.
    private static double slope(double p) {
        return Math.log(p) <= -100 ? 0 : 1 / p;
    }
}
