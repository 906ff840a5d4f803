package maskscope.loss.measure;

/// The cross-entropies of libraries that clip otherwise than [Entropies#CLIPPED], made when somebody asks for one of them.
public final class LibraryEntropies {

    private static final double FINEST = 1e-9;

    private static final Python FINE_OBJECT = Python.named("p1", "@clip(p, 1e-9, 1 - 1e-9)");
    private static final Python FINE_BACKGROUND = Python.named("p0", "@clip(1 - p, 1e-9, 1 - 1e-9)");

    /// Clipped at 1e-7, whatever the settings say, as most libraries do.
    public static final Entropies FIXED = Entropies.clipped(
            t -> t,
            e -> Clip.LOGITS,
            Python.named("ce1", "-t * @log({p1})", Python.FIXED_OBJECT),
            Python.named("ce0", "-(1 - t) * @log({p0})", Python.FIXED_BACKGROUND));

    /// Clipped at 1e-9, with the logarithm of the double nearest to 1-(1-1e-9), whose eighth digit is off. Python
    /// leaves that out: single precision would make it the logarithm of 0.
    public static final Entropies FINE = new Entropies(
            new Term(
                    Entropies.TRUTH,
                    Python.named("ce1", "-t * @log({p1})", FINE_OBJECT),
                    (t, p, o, e) -> Entropies.weighed(t, p, FINEST, Clip::log),
                    (t, p, e) -> Entropies.slope(-t, p, Clip.slope(p, FINEST))),
            new Term(
                    Entropies.BACKGROUND,
                    Python.named("ce0", "-(1 - t) * @log({p0})", FINE_BACKGROUND),
                    (t, p, o, e) -> Entropies.weighed(1 - t, p, FINEST, (q, clip) -> Math.log(1 - Clip.of(q, clip))),
                    (t, p, e) -> Entropies.slope(1 - t, 1 - p, Clip.slope(p, FINEST))));

    /// Clipped at 1e-7, with a truth that is cut down to an integer.
    public static final Entropies CUT = Entropies.clipped(
            Counts::cut,
            e -> Clip.LOGITS,
            Python.named("ce1", "-{hard} * @log({p1})", Python.HARD, Python.FIXED_OBJECT),
            Python.named("ce0", "-(1 - {hard}) * @log({p0})", Python.HARD, Python.FIXED_BACKGROUND));

    /// Not clipped, but no logarithm is below -100, as PyTorch does with probabilities. Python clips before the logarithm, at e
    /// to the -100, so that a slope is never infinity times 0.
    public static final Entropies FLOORED = new Entropies(
            new Term(
                    Entropies.TRUTH,
                    Python.named("ce1", "-t * @log(@clip(p, 3.720075976020836e-44, 1))").inDouble(),
                    (t, p, o, e) -> t == 0 ? 0 : -t * floored(Math.log(p)),
                    (t, p, e) -> t == 0 ? 0 : -t * slope(p)),
            new Term(
                    Entropies.BACKGROUND,
                    Python.named("ce0", "-(1 - t) * @log(@clip(1 - p, 3.720075976020836e-44, 1))").inDouble(),
                    (t, p, o, e) -> t == 1 ? 0 : -(1 - t) * floored(Math.log1p(-p)),
                    (t, p, e) -> t == 1 ? 0 : (1 - t) * slope(1 - p)));

    private LibraryEntropies() {}

    private static double floored(double logarithm) {
        return Math.max(logarithm, -100);
    }

    /// The slope of the floored logarithm.
    private static double slope(double p) {
        return Math.log(p) <= -100 ? 0 : 1 / p;
    }
}
