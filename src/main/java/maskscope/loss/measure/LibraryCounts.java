package maskscope.loss.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// What libraries count instead of [Counts#PLAIN]. Apart from it, for a program that starts with the tutorial should not have
/// to make what only others need.
public final class LibraryCounts {

    /// The prediction clipped before anything else, as a library does that takes logits.
    public static final Counts CLIPPED = clipped("t", t -> t);

    /// The same, with a truth that is cut down to an integer: any truth below 1 counts as background.
    public static final Counts CUT = clipped("{hard}", Counts::cut, Python.HARD);

    /// The overlap of a soft truth as the smaller of truth and prediction, which is t p for a hard one. Its derivative where
    /// both are equal is that of |p - t|, which automatic differentiation takes as 0.
    public static final Counts SMALLER = new Counts(
            new Term(
                    Counts.TP,
                    smaller("tp", "{overlap}"),
                    (t, p, o, e) -> smaller(t, p, o),
                    (t, p, e) -> (1 - Math.signum(p - t)) / 2),
            new Term(
                    Counts.FP,
                    smaller("fp", "p - {overlap}"),
                    (t, p, o, e) -> p - smaller(t, p, o),
                    (t, p, e) -> (1 + Math.signum(p - t)) / 2),
            new Term(
                    Counts.FN,
                    smaller("fn", "t - {overlap}"),
                    (t, p, o, e) -> t - smaller(t, p, o),
                    (t, p, e) -> -(1 - Math.signum(p - t)) / 2),
            new Term(
                    Counts.TN,
                    smaller("tn", "1 - t - p + {overlap}"),
                    (t, p, o, e) -> 1 - t - p + smaller(t, p, o),
                    (t, p, e) -> -(1 + Math.signum(p - t)) / 2));

    /// All ways of counting, the plain one first.
    public static final List<Counts> ALL = List.of(Counts.PLAIN, CLIPPED, CUT, SMALLER);

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

    private LibraryCounts() {}

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
                        Counts.TP,
                        Python.named("tp", label + " * {p1}", join(needs, object)),
                        (t, p, o, any) -> truth.applyAsDouble(t) * Clip.of(p, e),
                        (t, p, any) -> truth.applyAsDouble(t) * Clip.slope(p, e)),
                new Term(
                        Counts.FP,
                        Python.named("fp", "(1 - " + label + ") * {p1}", join(needs, object)),
                        (t, p, o, any) -> (1 - truth.applyAsDouble(t)) * Clip.of(p, e),
                        (t, p, any) -> (1 - truth.applyAsDouble(t)) * Clip.slope(p, e)),
                new Term(
                        Counts.FN,
                        Python.named("fn", label + " * {p0}", join(needs, background)),
                        (t, p, o, any) -> truth.applyAsDouble(t) * Clip.complement(p, e),
                        (t, p, any) -> -truth.applyAsDouble(t) * Clip.slope(p, e)),
                new Term(
                        Counts.TN,
                        Python.named("tn", "(1 - " + label + ") * {p0}", join(needs, background)),
                        (t, p, o, any) -> (1 - truth.applyAsDouble(t)) * Clip.complement(p, e),
                        (t, p, any) -> (truth.applyAsDouble(t) - 1) * Clip.slope(p, e)));
    }
}
