package maskscope.loss.measure;

/// How far a prediction is kept from 0 and 1. Libraries that take logits see only clipped predictions; others clip inside
/// the logarithms alone.
public final class Clip {

    /// The clip with which logits are made here: predictions closer to 0 or 1 have none that is finite.
    public static final double LOGITS = 1e-7;

    private Clip() {}

    public static double of(double p, double epsilon) {
        return Math.min(Math.max(p, epsilon), 1 - epsilon);
    }

    /// 1 - c without the loss of digits near 1: the clip is meant in real numbers.
    static double complement(double p, double epsilon) {
        return p >= 1 - epsilon ? epsilon : p <= epsilon ? 1 - epsilon : 1 - p;
    }

    /// The derivative of the clipped prediction.
    static double slope(double p, double epsilon) {
        return p < epsilon || p > 1 - epsilon ? 0 : 1;
    }

    /// ln c, meant in real numbers: where p > 1-ε it is ln(1-ε) exactly.
    static double log(double p, double epsilon) {
        return p <= epsilon ? Math.log(epsilon) : p >= 1 - epsilon ? Math.log1p(-epsilon) : Math.log(p);
    }

    /// ln(1-c), meant in real numbers: where p > 1-ε it is ln ε and not the logarithm of the double nearest to 1-(1-ε), so
    /// that a fully wrong pixel costs the same from either side.
    static double logComplement(double p, double epsilon) {
        return p <= epsilon ? Math.log1p(-epsilon) : p >= 1 - epsilon ? Math.log(epsilon) : Math.log1p(-p);
    }
}
