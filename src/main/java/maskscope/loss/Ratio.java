package maskscope.loss;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// An overlap ratio, top over bottom: as a score, or as a loss, 1 minus it.
///
/// The loss is worked out as (bottom - top) / bottom term by term, so that what both have in common cancels exactly: a
/// perfect mask costs 0 and never -1e-16, which a fractional power may follow. Each pixel adds its own part of that
/// numerator.
final class Ratio extends Quantity {

    /// As most libraries leave a denominator: as it is, even below 0, where a weight is.
    private static final double NO_LEAST = Double.NEGATIVE_INFINITY;

    private final Sum top;
    private final Sum bottom;
    private final double least;
    private final boolean score;

    private Ratio(Sum top, Sum bottom, double least, boolean score) {
        this.top = top;
        this.bottom = bottom;
        this.least = least;
        this.score = score;
    }

    static Ratio loss(Sum top, Sum bottom) {
        return new Ratio(top, bottom, NO_LEAST, false);
    }

    static Ratio score(Sum top, Sum bottom) {
        return new Ratio(top, bottom, NO_LEAST, true);
    }

    /// The same with a denominator that counts as `value` where it is less.
    Ratio atLeast(double value) {
        return new Ratio(top, bottom, value, score);
    }

    @Override
    double value(Measures measures) {
        return score
                ? top.value(measures) / below(measures)
                : (measures.total(missing(measures)) + gap(measures)) / below(measures);
    }

    private boolean raised(Measures measures) {
        return bottom.value(measures) < least;
    }

    private double below(Measures measures) {
        return Math.max(bottom.value(measures), least);
    }

    /// Bottom minus top, the terms.
    private Map<Term, Double> missing(Measures measures) {
        Map<Term, Double> difference = raised(measures) ? new LinkedHashMap<>() : bottom.weights();
        top.weights().forEach((term, weight) -> difference.merge(term, -weight, Double::sum));
        return difference;
    }

    /// Bottom minus top, the constants.
    private double gap(Measures measures) {
        return (raised(measures) ? least : bottom.constant()) - top.constant();
    }

    @Override
    Rows slope(Measures measures) {
        double below = below(measures);
        double above = top.value(measures);
        Rows falling = top.slope(measures).times(-1 / below);
        Rows loss = raised(measures) ? falling : falling.plus(bottom.slope(measures).times(above / below / below));
        return loss.times(score ? -1 : 1);
    }

    @Override
    Rows share(Measures measures) {
        return Rows.of(missing(measures)).times((score ? -1 : 1) / below(measures));
    }

    @Override
    double share(Measures measures, double t, double p) {
        return (score ? -1 : 1) * measures.value(missing(measures), t, p) / below(measures);
    }

    @Override
    double offset(Measures measures) {
        double loss = gap(measures) / below(measures);
        return score ? 1 - loss : loss;
    }

    @Override
    String fault(Measures measures) {
        if (top.value(measures) != 0) {
            return "the denominator is 0";
        }
        Sums sums = measures.sums();
        if (sums.union() == 0) {
            return "0/0: both masks are empty and smoothing is 0";
        }
        return sums.tn() + sums.fp() + sums.fn() == 0
                ? "0/0: both masks have no background and smoothing is 0"
                : "0/0: nothing overlaps, no error is weighed and smoothing is 0";
    }

    @Override
    Optional<ErrorWeights> errorWeights() {
        Optional<Factor> falsePositive = bottom.factor(Counts.FP);
        Optional<Factor> miss = bottom.factor(Counts.FN);
        boolean weighed = falsePositive.isPresent() && miss.isPresent()
                && !(falsePositive.get().isOne() && miss.get().isOne());
        return weighed
                ? Optional.of(new ErrorWeights(
                        ErrorWeights.Weight.of(falsePositive.get()), ErrorWeights.Weight.of(miss.get())))
                : Optional.empty();
    }

    @Override
    String text(LatexStyle ink) {
        String ratio = "\\frac{" + top.text(ink) + "}{" + bottom.text(ink) + "}";
        return score ? ratio : "1-" + ratio;
    }

    @Override
    Code code(Script script) {
        Code ratio = top.code(script).over(bottom(script));
        return score ? ratio : Code.ONE.minus(ratio);
    }

    /// 1 - top / bottom may be rounded to -1e-16, which has no root.
    @Override
    Code base(Script script) {
        if (score) {
            return code(script);
        }
        Code upper = top.code(script);
        Code lower = bottom(script);
        Code above = script.define("top", upper);
        Code below = script.define("bottom", lower, "(bottom - top) / bottom is 1 - top / bottom, but never below 0");
        return below.minus(above).over(below);
    }

    @Override
    Code part(Script script) {
        return script.define(score ? "score" : "overlap_loss", code(script));
    }

    private Code bottom(Script script) {
        Code below = bottom.code(script);
        return least == NO_LEAST ? below : Code.atom(script.dialect().atLeast(below.text(), Code.number(least)));
    }

    @Override
    Optional<Call> call(Library library) {
        Optional<Overlap> overlap = Overlap.of(top, bottom, least);
        return overlap.isEmpty() ? library.refuse() : library.overlap(overlap.get())
                .map(call -> score ? Call.complement(call) : call);
    }

    @Override
    boolean isSum() {
        return !score;
    }
}
