package maskscope.loss.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// The four soft counts of a prediction over a truth, as one way of looking at the pixels has them.
///
/// @param tp true positives
/// @param fp false positives
/// @param fn misses
/// @param tn true negatives
public record Counts(Term tp, Term fp, Term fn, Term tn) {

    private static final String TP = "\\mathrm{TP}";
    private static final String FP = "\\mathrm{FP}";
    private static final String FN = "\\mathrm{FN}";
    private static final String TN = "\\mathrm{TN}";

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

    /// The prediction clipped before anything else, as a library does that takes logits.
    public static final Counts CLIPPED = clipped("t", t -> t);

    /// The same, with a truth that is cut down to an integer: any truth below 1 counts as background.
    public static final Counts CUT = clipped("{hard}", Counts::cut, Python.HARD);

    /// The overlap of a soft truth as the smaller of truth and prediction, which is t p for a hard one. Its derivative where
    /// both are equal is that of |p - t|, which automatic differentiation takes as 0.
    public static final Counts SMALLER = new Counts(
            new Term(
                    TP,
                    smaller("tp", "{overlap}"),
                    (t, p, o, e) -> smaller(t, p, o),
                    (t, p, e) -> (1 - Math.signum(p - t)) / 2),
            new Term(
                    FP,
                    smaller("fp", "p - {overlap}"),
                    (t, p, o, e) -> p - smaller(t, p, o),
                    (t, p, e) -> (1 + Math.signum(p - t)) / 2),
            new Term(
                    FN,
                    smaller("fn", "t - {overlap}"),
                    (t, p, o, e) -> t - smaller(t, p, o),
                    (t, p, e) -> -(1 - Math.signum(p - t)) / 2),
            new Term(
                    TN,
                    smaller("tn", "1 - t - p + {overlap}"),
                    (t, p, o, e) -> 1 - t - p + smaller(t, p, o),
                    (t, p, e) -> -(1 + Math.signum(p - t)) / 2));

    /// All of them.
    public static final List<Counts> ALL = List.of(PLAIN, CLIPPED, CUT, SMALLER);

    /// The number of pixels.
    public static final Term PIXELS = new Term("N", Python.named("n", "@ones_like(t)"), (t, p, o, e) -> 1, (t, p, e) -> 0);

    /// The clipped prediction's square, for Dice with squares below.
    public static final Term SQUARED = new Term(
            "\\textstyle\\sum p^2",
            Python.named("squares", "{p1} ** 2", Python.FIXED_OBJECT),
            (t, p, o, e) -> square(Clip.of(p, Clip.LOGITS)),
            (t, p, e) -> 2 * p * Clip.slope(p, Clip.LOGITS));

    /// The square of the clipped prediction's complement.
    public static final Term SQUARED_COMPLEMENT = new Term(
            "\\textstyle\\sum(1-p)^2",
            Python.named("squares0", "{p0} ** 2", Python.FIXED_BACKGROUND),
            (t, p, o, e) -> square(Clip.complement(p, Clip.LOGITS)),
            (t, p, e) -> -2 * (1 - p) * Clip.slope(p, Clip.LOGITS));

    /// The background's view: what is object here is background there.
    public Counts ofBackground() {
        return new Counts(tn, fn, fp, tp);
    }

    /// A truth cut down to an integer.
    public static double cut(double t) {
        return t >= 1 ? 1 : 0;
    }

    private static double smaller(double t, double p, double overlap) {
        return t == 0 || t == 1 ? overlap : Math.min(t, p);
    }

    private static Python[] join(Python[] needs, Python more) {
        Python[] all = Arrays.copyOf(needs, needs.length + 1);
        all[needs.length] = more;
        return all;
    }

    private static double square(double x) {
        return x * x;
    }

    private static Python smaller(String name, String text) {
        return Python.named(name, text, Python.named("overlap", "@minimum(t, p)"));
    }

    private static Counts clipped(String label, DoubleUnaryOperator truth, Python... needs) {
        double e = Clip.LOGITS;
        Python object = Python.FIXED_OBJECT;
        Python background = Python.FIXED_BACKGROUND;
        return new Counts(
                new Term(
                        TP,
                        Python.named("tp", label + " * {p1}", join(needs, object)),
                        (t, p, o, any) -> truth.applyAsDouble(t) * Clip.of(p, e),
                        (t, p, any) -> truth.applyAsDouble(t) * Clip.slope(p, e)),
                new Term(
                        FP,
                        Python.named("fp", "(1 - " + label + ") * {p1}", join(needs, object)),
                        (t, p, o, any) -> (1 - truth.applyAsDouble(t)) * Clip.of(p, e),
                        (t, p, any) -> (1 - truth.applyAsDouble(t)) * Clip.slope(p, e)),
                new Term(
                        FN,
                        Python.named("fn", label + " * {p0}", join(needs, background)),
                        (t, p, o, any) -> truth.applyAsDouble(t) * Clip.complement(p, e),
                        (t, p, any) -> -truth.applyAsDouble(t) * Clip.slope(p, e)),
                new Term(
                        TN,
                        Python.named("tn", "(1 - " + label + ") * {p0}", join(needs, background)),
                        (t, p, o, any) -> (1 - truth.applyAsDouble(t)) * Clip.complement(p, e),
                        (t, p, any) -> (truth.applyAsDouble(t) - 1) * Clip.slope(p, e)));
    }
}
