package maskscope.loss.formula;

import java.util.LinkedHashMap;
import java.util.Map;
import maskscope.loss.measure.ColumnSums;
import maskscope.loss.measure.Measures;
import maskscope.loss.measure.Rows;
import maskscope.loss.measure.Term;

/// An overlap ratio, top over bottom: as a score, or as a loss, 1 minus it.
///
/// The loss is worked out as (bottom - top) / bottom term by term, so that what both have in common cancels exactly: a
/// perfect mask costs 0 and never -1e-16, which a fractional power may follow. Each pixel adds its own part of that
/// numerator.
///
/// @param top the numerator
/// @param bottom the denominator
/// @param least what the denominator counts as where it is less; [#NO_LEAST] in most libraries
/// @param score whether it is the ratio itself and not 1 minus it
public record Ratio(Sum top, Sum bottom, double least, boolean score) implements Quantity {

    /// A denominator is left as it is, even below 0, which a negative weight makes it.
    public static final double NO_LEAST = Double.NEGATIVE_INFINITY;

    public static Ratio loss(Sum top, Sum bottom) {
        return new Ratio(top, bottom, NO_LEAST, false);
    }

    public static Ratio score(Sum top, Sum bottom) {
        return new Ratio(top, bottom, NO_LEAST, true);
    }

    /// The same with a denominator that counts as `value` where it is less.
    public Ratio atLeast(double value) {
        return new Ratio(top, bottom, value, score);
    }

    @Override
    public double[] values(ColumnSums measures) {
        double[] below = bottom.values(measures);
        double[] above = score ? top.values(measures) : measures.totals(missing(false));
        double gap = score ? 0 : gap(false);
        for (int column = 0; column < above.length; column++) {
            boolean raised = below[column] < least;
            // Raised denominators are rare: only then the numerator is another one.
            double numerator = raised && !score
                    ? measures.totals(missing(true))[column] + gap(true)
                    : above[column] + gap;
            above[column] = numerator / (raised ? least : below[column]);
        }
        return above;
    }

    private boolean raised(ColumnSums measures) {
        return bottom.value(measures) < least;
    }

    private double below(ColumnSums measures) {
        return Math.max(bottom.value(measures), least);
    }

    /// Bottom minus top, the terms.
    private Map<Term, Double> missing(boolean raised) {
        Map<Term, Double> difference = raised ? new LinkedHashMap<>() : bottom.weights();
        top.weights().forEach((term, weight) -> difference.merge(term, -weight, Double::sum));
        return difference;
    }

    /// Bottom minus top, the constants.
    private double gap(boolean raised) {
        return (raised ? least : bottom.constant()) - top.constant();
    }

    @Override
    public Rows slope(Measures measures) {
        double below = below(measures);
        double above = top.value(measures);
        Rows falling = top.slope(measures).times(-1 / below);
        Rows loss = raised(measures) ? falling : falling.plus(bottom.slope(measures).times(above / below / below));
        return loss.times(score ? -1 : 1);
    }

    @Override
    public Rows share(Measures measures) {
        return Rows.of(missing(raised(measures))).times((score ? -1 : 1) / below(measures));
    }

    @Override
    public double share(Measures measures, double t, double p) {
        return (score ? -1 : 1) * measures.value(missing(raised(measures)), t, p) / below(measures);
    }

    @Override
    public double offset(ColumnSums measures) {
        double loss = gap(raised(measures)) / below(measures);
        return score ? 1 - loss : loss;
    }
}
