package maskscope.loss.code;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import maskscope.loss.formula.Factor;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Parameters;
import maskscope.loss.formula.Ratio;
import maskscope.loss.formula.Shapes;
import maskscope.loss.formula.Sum;
import maskscope.loss.measure.Counts;
import maskscope.loss.measure.LibraryCounts;
import maskscope.loss.measure.Sums;
import maskscope.loss.measure.Term;

/// An overlap ratio as the one shape that all of them have: 1 - (TP + above) / (TP + a FP + b FN + below). Dice is a = b = ½
/// with half of the smoothing, IoU is a = b = 1.
///
/// @param counts which counts
/// @param a weight of false positives
/// @param b weight of misses
/// @param above smoothing above the line
/// @param below smoothing below the line
/// @param least what the denominator counts as where it is less
record Overlap(Counts counts, double a, double b, double above, double below, double least) {

    /// A ratio in this shape; empty where it is none.
    static Optional<Overlap> of(Ratio ratio) {
        Map<Term, Double> above = ratio.top().weights();
        Map<Term, Double> below = ratio.bottom().weights();
        for (Counts counts : LibraryCounts.ALL) {
            double unit = above.getOrDefault(counts.tp(), 0.0);
            boolean fits = unit > 0
                    && above.keySet().equals(Set.of(counts.tp()))
                    && Set.of(counts.tp(), counts.fp(), counts.fn()).containsAll(below.keySet())
                    && below.getOrDefault(counts.tp(), 0.0) == unit;
            if (fits) {
                return Optional.of(new Overlap(
                        counts,
                        below.getOrDefault(counts.fp(), 0.0) / unit,
                        below.getOrDefault(counts.fn(), 0.0) / unit,
                        ratio.top().constant() / unit,
                        ratio.bottom().constant() / unit,
                        ratio.least() / unit));
            }
        }
        return Optional.empty();
    }

    Overlap over(Counts others) {
        return new Overlap(others, a, b, above, below, least);
    }

    boolean isDice() {
        return a == 0.5 && b == 0.5;
    }

    boolean isIou() {
        return a == 1 && b == 1;
    }

    /// Its weights as an alpha of false positives and a beta of misses.
    Parameters sides() {
        return Parameters.STANDARD.with(Parameter.ALPHA, a).with(Parameter.BETA, b);
    }

    boolean sameSmoothing() {
        return above == below;
    }

    /// The denominator, where counts are plain.
    double denominator(Sums sums) {
        return sums.tp() + a * sums.fp() + b * sums.fn() + below;
    }

    /// The loss that it is.
    Ratio loss() {
        Sum top = Sum.of(counts.tp()).plus(Factor.of(above));
        Sum bottom = Shapes.weighed(counts, Factor.of(a), Factor.of(b)).plus(Factor.of(below));
        return Ratio.loss(top, bottom).atLeast(least);
    }
}
