package maskscope.loss.measure;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;

/// What the values of losses take from counted pixels: for each column the sums of terms and the means of powers over its
/// pixels, and nothing about a single pixel. Whatever can tell these has losses, however it keeps its counts: [Measures] of
/// one pair and of its parts, or the images of a data set.
///
/// Formulas ask for all columns at once ([#totals], [#means], …); the singular names ([#total], [#pixels], …) are for sums of
/// one column.
public interface ColumnSums {

    /// Number of columns, 1 or more.
    int columns();

    /// The sum of a term over the pixels of each column; not to be changed.
    double[] totals(Term term);

    /// The mean of weight · base^exponent over the pixels of each column; not to be changed. Means that were asked for lately
    /// cost nothing.
    double[] means(FocalTerm term, double exponent);

    /// Works out the means at several exponents at once, so that [#means] then costs nothing.
    void prepare(FocalTerm term, double[] exponents);

    /// The sums of what a pixel of each row has, for each column: first over the background's pixels, then over the object's,
    /// whose truth is 1.
    double[][] byClass(IntToDoubleFunction ofRow);

    /// Whether some pixel's truth is neither 0 nor 1 in a column.
    boolean softTruth(int column);

    /// A function of truth and prediction for all rows at once.
    double[] column(DoubleBinaryOperator function);

    /// What depends on the rows and on a few numbers beside them, kept until it is asked for at others; not to be changed.
    double[] kept(String name, List<Double> numbers, Supplier<double[]> work);

    /// The number of pixels of each column.
    default double[] sizes() {
        return totals(Counts.PIXELS);
    }

    /// The number of pixels.
    default double pixels() {
        return single(sizes());
    }

    /// The sum of a term over all pixels.
    default double total(Term term) {
        return single(totals(term));
    }

    /// A weighed sum of terms over the pixels of each column.
    default double[] totals(Map<Term, Double> weights) {
        double[] sums = new double[columns()];
        for (Map.Entry<Term, Double> entry : weights.entrySet()) {
            double weight = entry.getValue();
            if (weight != 0) {
                double[] totals = totals(entry.getKey());
                for (int column = 0; column < sums.length; column++) {
                    sums[column] += weight * totals[column];
                }
            }
        }
        return sums;
    }

    /// A weighed sum of terms over all pixels.
    default double total(Map<Term, Double> weights) {
        return single(totals(weights));
    }

    /// The mean over all pixels of weight · base^exponent.
    default double mean(FocalTerm term, double exponent) {
        return single(means(term, exponent));
    }

    /// The sums that reports show.
    default Sums sums() {
        return new Sums(
                pixels(),
                total(Counts.PLAIN.tp()),
                total(Counts.PLAIN.fp()),
                total(Counts.PLAIN.fn()),
                total(Counts.PLAIN.tn()),
                total(Entropies.CLIPPED.truth()),
                total(Entropies.CLIPPED.background()));
    }

    /// The number of the only column.
    default double single(double[] values) {
        if (values.length != 1) {
            throw new IllegalStateException("one number is asked for, and there are " + values.length + " columns");
        }
        return values[0];
    }
}
