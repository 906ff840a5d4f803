package maskscope.loss.measure;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// The cross-entropy of a pixel in its two halves, as one way of clipping the logarithms has them.
///
/// Those of other conventions are [LibraryEntropies].
///
/// @param truth -t ln p', the object's half
/// @param background -(1-t) ln(1-p')
/// @param both the binary cross-entropy, their sum
public record Entropies(Term truth, Term background, Term both) {

    static final String TRUTH = "\\mathrm{CE}_1";
    static final String BACKGROUND = "\\mathrm{CE}_0";
    private static final String BOTH = "\\mathrm{BCE}";

    /// Clipped at the ε of the settings.
    public static final Entropies CLIPPED = clipped(
            t -> t,
            e -> e,
            Python.named("ce1", "-t * @log({p1})", Python.OBJECT),
            Python.named("ce0", "-(1 - t) * @log({p0})", Python.BACKGROUND));

    Entropies(Term truth, Term background) {
        this(truth, background, Term.sum(BOTH, both(truth.python(), background.python()), truth, background));
    }

    static Entropies clipped(
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

    static double weighed(double weight, double p, double epsilon, DoubleBinaryOperator log) {
        return weight == 0 ? 0 : -weight * log.applyAsDouble(p, epsilon);
    }

    static double slope(double weight, double p, double inside) {
        return weight == 0 || inside == 0 ? 0 : weight / p;
    }
}
