package maskscope.loss;

/// A quantity that every row of the pixel table has. What a loss attributes to a pixel, or the slope it gives it, is
/// mostly a weighed sum of these; see [Combination].
enum Column {
    /// 1: summed over the pixels, their number.
    ONE,
    /// t.
    TRUTH,
    /// t p.
    TRUE_POSITIVE,
    /// (1-t) p.
    FALSE_POSITIVE,
    /// t (1-p).
    MISS,
    /// (1-t)(1-p).
    TRUE_NEGATIVE,
    /// -t ln p'.
    TRUTH_ENTROPY,
    /// -(1-t) ln(1-p').
    BACKGROUND_ENTROPY,
    /// The derivative of [#TRUTH_ENTROPY] with respect to p; 0 where p is clipped.
    TRUTH_SLOPE,
    /// The derivative of [#BACKGROUND_ENTROPY] with respect to p; 0 where p is clipped.
    BACKGROUND_SLOPE;

    /// All columns of one row, in the order of the constants.
    ///
    /// The clip is meant in real numbers: where p > 1-ε, ln(1-p') is ln ε and not the logarithm of the double nearest
    /// to 1-(1-ε), so that a fully wrong pixel costs the same from either side.
    static double[] row(double t, double p, double overlap, double epsilon) {
        double logP = p <= epsilon ? Math.log(epsilon) : p >= 1 - epsilon ? Math.log1p(-epsilon) : Math.log(p);
        double logQ = p <= epsilon ? Math.log1p(-epsilon) : p >= 1 - epsilon ? Math.log(epsilon) : Math.log1p(-p);
        boolean clipped = p < epsilon || p > 1 - epsilon;
        return new double[] {
            1,
            t,
            overlap,
            p - overlap,
            t - overlap,
            1 - t - p + overlap,
            t == 0 ? 0 : -t * logP,
            t == 1 ? 0 : -(1 - t) * logQ,
            clipped || t == 0 ? 0 : -t / p,
            clipped || t == 1 ? 0 : (1 - t) / (1 - p)
        };
    }
}
