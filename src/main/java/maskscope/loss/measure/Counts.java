package maskscope.loss.measure;

/// The four soft counts of a prediction over a truth, as one way of looking at the pixels has them.
///
/// Those that other conventions count are [LibraryCounts].
///
/// @param tp true positives
/// @param fp false positives
/// @param fn misses
/// @param tn true negatives
public record Counts(Term tp, Term fp, Term fn, Term tn) {

    static final String TP = "\\mathrm{TP}";
    static final String FP = "\\mathrm{FP}";
    static final String FN = "\\mathrm{FN}";
    static final String TN = "\\mathrm{TN}";

    /// Truth and prediction as they are: t p, (1-t) p, t (1-p), (1-t)(1-p).
    public static final Counts PLAIN = new Counts(
            new Term(
                    TP,
                    Python.named("tp", "t * p"),
                    (t, p, o, e) -> o,
                    (t, p, e) -> t),
            new Term(
                    FP,
                    Python.named("fp", "(1 - t) * p"),
                    (t, p, o, e) -> p - o,
                    (t, p, e) -> 1 - t),
            new Term(
                    FN,
                    Python.named("fn", "t * (1 - p)"),
                    (t, p, o, e) -> t - o,
                    (t, p, e) -> -t),
            new Term(
                    TN,
                    Python.named("tn", "(1 - t) * (1 - p)"),
                    (t, p, o, e) -> 1 - t - p + o,
                    (t, p, e) -> t - 1));

    /// The number of pixels.
    public static final Term PIXELS = new Term("N", Python.named("n", "@ones_like(t)"), (t, p, o, e) -> 1, (t, p, e) -> 0);

    /// The background's view: what is object here is background there.
    public Counts ofBackground() {
        return new Counts(tn, fn, fp, tp);
    }

    /// A truth cut down to an integer.
    public static double cut(double t) {
        return t >= 1 ? 1 : 0;
    }
}
