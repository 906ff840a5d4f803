package maskscope.loss.measure;

import java.util.function.DoubleUnaryOperator;

/// A part of a loss that cannot be had from fixed sums because its exponent moves: the mean over the pixels of
/// weight · base^exponent.
///
/// @param text LaTeX of one pixel's part, with `<e>` for the exponent
/// @param base from 0 to 1 for each pixel
/// @param weight the factor before the power
public record FocalTerm(String text, Term base, Term weight) {

    /// (1 - exp(-bce))^γ bce of all pixels alike, at the ε of the settings.
    public static final FocalTerm ALL_ENTROPY = ofEntropy(Entropies.CLIPPED, e -> e);

    static FocalTerm ofEntropy(Entropies entropies, DoubleUnaryOperator clip) {
        Term bce = entropies.both();
        Term base = new Term(
                "1-e^{-\\mathrm{bce}}",
                Python.named("wrong", "1 - @exp(-{bce})", bce.python()),
                // expm1 keeps all digits where the pixel is almost right.
                (t, p, o, e) -> t == 0 || t == 1 ? wrong(t, p, clip.applyAsDouble(e)) : -Math.expm1(-bce.value(t, p, o, e)),
                (t, p, e) -> Math.exp(-bce.value(t, p, t * p, e)) * bce.slope(t, p, e));
        return new FocalTerm("(1-e^{-\\mathrm{bce}})^{<e>}\\,\\mathrm{bce}", base, bce);
    }

    /// The clipped probability of the class that a pixel of a hard truth is not, to which all bases come there.
    static double wrong(double t, double p, double epsilon) {
        return t == 0 ? Clip.of(p, epsilon) : Clip.complement(p, epsilon);
    }
}
