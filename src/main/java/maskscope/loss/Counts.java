package maskscope.loss;

import java.util.function.DoubleUnaryOperator;

/// The four soft counts of a prediction over a truth, as one way of looking at the pixels has them.
///
/// @param tp true positives
/// @param fp false positives
/// @param fn misses
/// @param tn true negatives
record Counts(Term tp, Term fp, Term fn, Term tn) {

    static final String TP = "\\mathrm{TP}";
    static final String FP = "\\mathrm{FP}";
    static final String FN = "\\mathrm{FN}";
    private static final String TN = "\\mathrm{TN}";

    /// Truth and prediction as they are: t p, (1-t) p, t (1-p), (1-t)(1-p).
    static final Counts PLAIN = new Counts(
            new Term(TP, (t, p, o, e) -> o, (t, p, e) -> t),
            new Term(FP, (t, p, o, e) -> p - o, (t, p, e) -> 1 - t),
            new Term(FN, (t, p, o, e) -> t - o, (t, p, e) -> -t),
            new Term(TN, (t, p, o, e) -> 1 - t - p + o, (t, p, e) -> t - 1));

    /// The prediction clipped before anything else, as a library does that takes logits.
    static final Counts CLIPPED = clipped(t -> t);

    /// The same, with a truth that is cut down to an integer: any truth below 1 counts as background.
    static final Counts CUT = clipped(Counts::cut);

    /// The overlap of a soft truth as the smaller of truth and prediction, which is t p for a hard one. Its derivative where
    /// both are equal is that of |p - t|, which automatic differentiation takes as 0.
    static final Counts SMALLER = new Counts(
            new Term(TP, (t, p, o, e) -> smaller(t, p, o), (t, p, e) -> (1 - Math.signum(p - t)) / 2),
            new Term(FP, (t, p, o, e) -> p - smaller(t, p, o), (t, p, e) -> (1 + Math.signum(p - t)) / 2),
            new Term(FN, (t, p, o, e) -> t - smaller(t, p, o), (t, p, e) -> -(1 - Math.signum(p - t)) / 2),
            new Term(TN, (t, p, o, e) -> 1 - t - p + smaller(t, p, o), (t, p, e) -> -(1 + Math.signum(p - t)) / 2));

    /// The number of pixels.
    static final Term PIXELS = new Term("N", (t, p, o, e) -> 1, (t, p, e) -> 0);

    /// The clipped prediction's square, for Dice with squares below.
    static final Term SQUARED = new Term(
            "\\textstyle\\sum p^2", (t, p, o, e) -> square(Clip.of(p, Clip.LOGITS)),
            (t, p, e) -> 2 * p * Clip.slope(p, Clip.LOGITS));

    /// The square of the clipped prediction's complement.
    static final Term SQUARED_COMPLEMENT = new Term(
            "\\textstyle\\sum(1-p)^2",
            (t, p, o, e) -> square(Clip.complement(p, Clip.LOGITS)),
            (t, p, e) -> -2 * (1 - p) * Clip.slope(p, Clip.LOGITS));

    /// The background's view: what is object here is background there.
    Counts ofBackground() {
        return new Counts(tn, fn, fp, tp);
    }

    /// A truth cut down to an integer.
    static double cut(double t) {
        return t >= 1 ? 1 : 0;
    }

    private static double smaller(double t, double p, double overlap) {
        return t == 0 || t == 1 ? overlap : Math.min(t, p);
    }

    private static double square(double x) {
        return x * x;
    }

    private static Counts clipped(DoubleUnaryOperator truth) {
        double e = Clip.LOGITS;
        return new Counts(
                new Term(
                        TP,
                        (t, p, o, any) -> truth.applyAsDouble(t) * Clip.of(p, e),
                        (t, p, any) -> truth.applyAsDouble(t) * Clip.slope(p, e)),
                new Term(
                        FP,
                        (t, p, o, any) -> (1 - truth.applyAsDouble(t)) * Clip.of(p, e),
                        (t, p, any) -> (1 - truth.applyAsDouble(t)) * Clip.slope(p, e)),
                new Term(
                        FN,
                        (t, p, o, any) -> truth.applyAsDouble(t) * Clip.complement(p, e),
                        (t, p, any) -> -truth.applyAsDouble(t) * Clip.slope(p, e)),
                new Term(
                        TN,
                        (t, p, o, any) -> (1 - truth.applyAsDouble(t)) * Clip.complement(p, e),
                        (t, p, any) -> (truth.applyAsDouble(t) - 1) * Clip.slope(p, e)));
    }
}
