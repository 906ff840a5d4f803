package maskscope.loss.measure;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// The cross-entropy of a pixel in its two halves, as one way of clipping the logarithms has them.
///
/// @param truth -t ln p', the object's half
/// @param background -(1-t) ln(1-p')
/// @param both the binary cross-entropy, their sum
public record Entropies(Term truth, Term background, Term both) {

    private static final String TRUTH = "\\mathrm{CE}_1";
    private static final String BACKGROUND = "\\mathrm{CE}_0";
    private static final String BOTH = "\\mathrm{BCE}";
    private static final double FINEST = 1e-9;

    private static final Python FINE_OBJECT = Python.named("p1", "@clip(p, 1e-9, 1 - 1e-9)");

    /// Clipped at the ε of the settings.
    public static final Entropies CLIPPED = clipped(
            t -> t,
            e -> e,
            Python.named("ce1", "-t * @log({p1})", Python.OBJECT),
            Python.named("ce0", "-(1 - t) * @log({p0})", Python.BACKGROUND));

    /// Clipped at 1e-7, whatever the settings say, as most libraries do.
    public static final Entropies FIXED = clipped(
            t -> t,
            e -> Clip.LOGITS,
            Python.named("ce1", "-t * @log({p1})", Python.FIXED_OBJECT),
            Python.named("ce0", "-(1 - t) * @log({p0})", Python.FIXED_BACKGROUND));

    /// Clipped at 1e-9, with the logarithm of the double nearest to 1-(1-1e-9), whose eighth digit is off.
    public static final Entropies FINE = new Entropies(
            new Term(
                    TRUTH,
                    Python.named("ce1", "-t * @log({p1})", FINE_OBJECT),
                    (t, p, o, e) -> weighed(t, p, FINEST, Clip::log),
                    (t, p, e) -> slope(-t, p, Clip.slope(p, FINEST))),
            new Term(
                    BACKGROUND,
                    Python.named("ce0", "-(1 - t) * @log(1 - {p1})", FINE_OBJECT),
                    (t, p, o, e) -> weighed(1 - t, p, FINEST, (q, clip) -> Math.log(1 - Clip.of(q, clip))),
                    (t, p, e) -> slope(1 - t, 1 - p, Clip.slope(p, FINEST))));

    /// Clipped at 1e-7, with a truth that is cut down to an integer.
    public static final Entropies CUT = clipped(
            Counts::cut,
            e -> Clip.LOGITS,
            Python.named("ce1", "-{hard} * @log({p1})", Python.HARD, Python.FIXED_OBJECT),
            Python.named("ce0", "-(1 - {hard}) * @log({p0})", Python.HARD, Python.FIXED_BACKGROUND));

    /// Not clipped, but no logarithm is below -100, as PyTorch does with probabilities.
    public static final Entropies FLOORED = new Entropies(
            new Term(
                    TRUTH,
                    Python.named("ce1", "-t * @clip(@log(p), -100, 0)"),
                    (t, p, o, e) -> t == 0 ? 0 : -t * floored(Math.log(p)),
                    (t, p, e) -> t == 0 ? 0 : -t * slope(p)),
            new Term(
                    BACKGROUND,
                    Python.named("ce0", "-(1 - t) * @clip(@log1p(-p), -100, 0)"),
                    (t, p, o, e) -> t == 1 ? 0 : -(1 - t) * floored(Math.log1p(-p)),
                    (t, p, e) -> t == 1 ? 0 : (1 - t) * slope(1 - p)));

    Entropies(Term truth, Term background) {
        this(truth, background, Term.sum(BOTH, both(truth.python(), background.python()), truth, background));
    }

    private static Entropies clipped(
            DoubleUnaryOperator truth, DoubleUnaryOperator epsilon, Python object, Python background) {
        return new Entropies(
                new Term(
                        TRUTH,
                        object,
                        (t, p, o, e) -> weighed(truth.applyAsDouble(t), p, epsilon.applyAsDouble(e), Clip::log),
                        (t, p, e) -> slope(-truth.applyAsDouble(t), p, Clip.slope(p, epsilon.applyAsDouble(e)))),
                new Term(
                        BACKGROUND,
                        background,
                        (t, p, o, e) -> weighed(1 - truth.applyAsDouble(t), p, epsilon.applyAsDouble(e), Clip::logComplement),
                        (t, p, e) -> slope(1 - truth.applyAsDouble(t), 1 - p, Clip.slope(p, epsilon.applyAsDouble(e)))));
    }

    private static Python both(Python truth, Python background) {
        return Python.named("bce", "{ce1} + {ce0}", truth, background);
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
