package maskscope.loss.measure;

/// The focal terms of Focal in all its forms: which base is raised to γ, and what the power is multiplied by. The forms agree
/// on a hard truth away from 0 and 1, and differ on soft and saturated pixels. Each has two halves, so that object and
/// background can be weighed against each other.
///
/// @param object of the object's pixels
/// @param background of the background's pixels
public record FocalVariant(FocalTerm object, FocalTerm background) {

    private static final Term PREDICTION =
            new Term("p", Python.FIXED_OBJECT, (t, p, o, e) -> Clip.of(p, Clip.LOGITS), (t, p, e) -> Clip.slope(p, Clip.LOGITS));

    private static final Term COMPLEMENT = new Term(
            "1-p",
            Python.FIXED_BACKGROUND,
            (t, p, o, e) -> Clip.complement(p, Clip.LOGITS),
            (t, p, e) -> -Clip.slope(p, Clip.LOGITS));

    private static final String OF_CLASS = "(1-p_t)^{<e>}\\,\\mathrm{bce}";

    private static final Python WRONG = Python.named("wrong", "(1 - t) * p + t * (1 - p)");
    private static final Python CLIPPED_WRONG = Python.named(
            "wrong", "(1 - t) * {p1} + t * {p0}", Python.FIXED_OBJECT, Python.FIXED_BACKGROUND);
    private static final Python TURNED = Python.named(
            "wrong",
            "1 / (1 + @exp((2 * t - 1) * {x}))",
            Python.named("x", "@log({p1}) - @log({p0})", Python.FIXED_OBJECT, Python.FIXED_BACKGROUND));

    /// (1 - p_t)^γ bce of all pixels alike, with the prediction as it is.
    public static final FocalTerm ALL_PLAIN = of(OF_CLASS, Term.sum("1-p_t", WRONG, Counts.PLAIN.fp(), Counts.PLAIN.fn()));

    /// (1 - exp(-bce))^γ bce of all pixels alike, clipped at 1e-7.
    public static final FocalTerm ALL_FIXED = FocalTerm.ofEntropy(LibraryEntropies.FIXED, e -> Clip.LOGITS);

    /// (1 - p_t)^γ bce of all pixels alike, with the clipped prediction.
    public static final FocalTerm ALL_CLIPPED = of(
            OF_CLASS,
            new Term(
                    "1-p_t",
                    CLIPPED_WRONG,
                    (t, p, o, e) -> t * Clip.complement(p, Clip.LOGITS) + (1 - t) * Clip.of(p, Clip.LOGITS),
                    (t, p, e) -> (1 - 2 * t) * Clip.slope(p, Clip.LOGITS)));

    /// σ(-x(2t-1))^γ bce of all pixels alike, where x is the logit.
    public static final FocalTerm ALL_LOGIT = of(
            "\\sigma(-x(2t-1))^{<e>}\\,\\mathrm{bce}",
            new Term("\\sigma(-x(2t-1))", TURNED, (t, p, o, e) -> turned(t, p), (t, p, e) -> turnedSlope(t, p)));

    /// [FocalTerm#ALL_ENTROPY] in halves.
    public static final FocalVariant ENTROPY = halves(FocalTerm.ALL_ENTROPY);

    /// [#ALL_PLAIN] in halves.
    public static final FocalVariant PLAIN = halves(ALL_PLAIN);

    /// [#ALL_FIXED] in halves.
    public static final FocalVariant FIXED = halves(ALL_FIXED);

    /// [#ALL_CLIPPED] in halves.
    public static final FocalVariant CLIPPED = halves(ALL_CLIPPED);

    /// [#ALL_LOGIT] in halves.
    public static final FocalVariant LOGIT = halves(ALL_LOGIT);

    /// (1 - p)^γ CE₁ and p^γ CE₀: each half has a power of its own, which only a soft truth tells.
    ///
    /// A pixel that is all background has no weight in the object's half, and the other way round: any base will do there, and
    /// the one that the other terms have lets powers be shared.
    public static final FocalVariant APART = apart(
            new Term(
                    "1-p",
                    Python.FIXED_BACKGROUND,
                    (t, p, o, e) -> t == 0 ? FocalTerm.wrong(t, p, Clip.LOGITS) : Clip.complement(p, Clip.LOGITS),
                    (t, p, e) -> -Clip.slope(p, Clip.LOGITS)),
            new Term(
                    "p",
                    Python.FIXED_OBJECT,
                    (t, p, o, e) -> t == 1 ? FocalTerm.wrong(t, p, Clip.LOGITS) : Clip.of(p, Clip.LOGITS),
                    (t, p, e) -> Clip.slope(p, Clip.LOGITS)),
            LibraryEntropies.FIXED.truth(),
            LibraryEntropies.FIXED.background());

    /// The same where each pixel also counts as 1e-6 of the other class.
    public static final FocalVariant MIXED = apart(
            COMPLEMENT,
            PREDICTION,
            new Term(
                    "",
                    Python.named("ce1", "-((1 - 1e-6) * t + 1e-6) * @log({p1})", Python.FIXED_OBJECT),
                    (t, p, o, e) -> -mixed(t) * Clip.log(p, Clip.LOGITS),
                    (t, p, e) -> Clip.slope(p, Clip.LOGITS) == 0 ? 0 : -mixed(t) / p),
            new Term(
                    "",
                    Python.named("ce0", "-((1 - 1e-6) * (1 - t) + 1e-6) * @log({p0})", Python.FIXED_BACKGROUND),
                    (t, p, o, e) -> -mixed(1 - t) * Clip.logComplement(p, Clip.LOGITS),
                    (t, p, e) -> Clip.slope(p, Clip.LOGITS) == 0 ? 0 : mixed(1 - t) / (1 - p)));

    private static FocalTerm of(String text, Term base) {
        return new FocalTerm(text, base, LibraryEntropies.FIXED.both());
    }

    private static FocalVariant halves(FocalTerm all) {
        return new FocalVariant(
                new FocalTerm("t" + all.text(), all.base(), all.weight().times("", "t", t -> t)),
                new FocalTerm("(1-t)" + all.text(), all.base(), all.weight().times("", "(1 - t)", t -> 1 - t)));
    }

    private static FocalVariant apart(Term wrong, Term right, Term object, Term background) {
        return new FocalVariant(
                new FocalTerm("(1-p)^{<e>}\\,\\mathrm{ce}_1", wrong, object),
                new FocalTerm("p^{<e>}\\,\\mathrm{ce}_0", right, background));
    }

    private static double mixed(double share) {
        return (1 - 1e-6) * share + 1e-6;
    }

    private static double turned(double t, double p) {
        if (t == 0 || t == 1) {
            return FocalTerm.wrong(t, p, Clip.LOGITS);
        }
        double logit = Clip.log(p, Clip.LOGITS) - Clip.logComplement(p, Clip.LOGITS);
        return 1 / (1 + Math.exp(logit * (2 * t - 1)));
    }

    private static double turnedSlope(double t, double p) {
        if (Clip.slope(p, Clip.LOGITS) == 0) {
            return 0;
        }
        double turned = turned(t, p);
        return -turned * (1 - turned) * (2 * t - 1) / (p * (1 - p));
    }
}
