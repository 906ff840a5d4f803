package maskscope.loss.formula;

import maskscope.loss.measure.Counts;
import maskscope.loss.measure.Entropies;
import maskscope.loss.measure.FocalVariant;

/// The shapes that losses have in all conventions, to be filled with the terms and factors of each.
public final class Shapes {

    private Shapes() {}

    /// 1 - (2 TP + s) / (2 TP + FP + FN + s).
    public static Ratio dice(Counts counts, Factor s) {
        return Ratio.loss(twice(counts).plus(s), both(counts).plus(s));
    }

    /// (2 TP + s) / (2 TP + FP + FN + s).
    public static Ratio diceScore(Counts counts, Factor s) {
        return Ratio.score(twice(counts).plus(s), both(counts).plus(s));
    }

    /// 2 TP.
    public static Sum twice(Counts counts) {
        return Sum.of(Factor.of(2), counts.tp());
    }

    /// Σt + Σp as 2 TP + FP + FN, so that it is never below 2 TP.
    public static Sum both(Counts counts) {
        return twice(counts).plus(counts.fp()).plus(counts.fn());
    }

    /// TP + FP + FN.
    public static Sum union(Counts counts) {
        return Sum.of(counts.tp()).plus(counts.fp()).plus(counts.fn());
    }

    /// 1 - (TP + s) / (TP + FP + FN + s).
    public static Ratio iou(Counts counts, Factor s) {
        return Ratio.loss(Sum.of(counts.tp()).plus(s), union(counts).plus(s));
    }

    /// 1 - (TP + s) / (TP + a FP + b FN + s).
    public static Ratio tversky(Counts counts, Factor falsePositive, Factor miss, Factor s) {
        return Ratio.loss(Sum.of(counts.tp()).plus(s), weighed(counts, falsePositive, miss).plus(s));
    }

    /// TP + a FP + b FN.
    public static Sum weighed(Counts counts, Factor falsePositive, Factor miss) {
        return Sum.of(counts.tp()).plus(falsePositive, counts.fp()).plus(miss, counts.fn());
    }

    /// The mean binary cross-entropy.
    public static Mean bce(Entropies entropies) {
        return Sum.of(entropies.both()).mean();
    }

    /// (one + other) / 2.
    public static WeightedSum mean(Quantity one, Quantity other) {
        return one.plus(other).times(Factor.HALF);
    }

    /// The mean of two focal terms together: object and background alike, where each has a power of its own.
    public static WeightedSum unweighted(FocalVariant terms, Factor gamma) {
        return new MeanFocalTerm(terms.object(), gamma).plus(new MeanFocalTerm(terms.background(), gamma));
    }

    /// α · mean of one focal term + (1-α) · mean of another: object and background weighed against each other.
    public static WeightedSum balanced(FocalVariant terms, Factor alpha, Factor gamma) {
        return new MeanFocalTerm(terms.object(), gamma)
                .times(alpha)
                .plus(alpha.complement(), new MeanFocalTerm(terms.background(), gamma));
    }
}
