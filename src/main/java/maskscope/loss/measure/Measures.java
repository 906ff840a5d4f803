package maskscope.loss.measure;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;

/// What losses measure on counted pixels: sums of terms over all pixels, means of powers, and values per row.
///
/// There are as many sums as the counts have columns. Formulas ask for all of them at once ([#totals], [#means], …); the
/// singular names ([#total], [#mean], …) are for measures of one column, such as [#column] returns.
///
/// [Nd4jMeasures] is the explorer's; [PlainMeasures] is for places that take thousands of small steps. Measures are made and
/// used by one thread, but columns and functions of rows are for any thread and stay true after [#close].
public interface Measures extends AutoCloseable {

    /// Number of columns, 1 or more.
    int columns();

    /// One column alone; what was worked out for all is not worked out again. Belongs to these measures and ends with them.
    Measures column(int column);

    /// The clip of the logarithms.
    double epsilon();

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

    /// Whether some pixel's truth is neither 0 nor 1. Only for one column.
    boolean softTruth();

    /// A function of truth and prediction in each row.
    IntToDoubleFunction rows(DoubleBinaryOperator function);

    /// The same for all rows at once.
    double[] column(DoubleBinaryOperator function);

    /// What depends on the rows and on a few numbers beside them, kept until it is asked for at others; not to be changed.
    double[] kept(String name, List<Double> numbers, Supplier<double[]> work);

    /// What a term is in each row; not to be changed.
    double[] values(Term term);

    /// The derivative of a term in each row; not to be changed.
    double[] slopes(Term term);

    /// base^exponent of a term for each row.
    IntToDoubleFunction power(FocalTerm term, double exponent);

    @Override
    void close();

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

    /// What a term is for a pixel of truth t and prediction p, whether there is one or not.
    default double value(Term term, double t, double p) {
        return term.value(t, p, t * p, epsilon());
    }

    /// The same of a weighed sum of terms.
    default double value(Map<Term, Double> weights, double t, double p) {
        double sum = 0;
        for (Map.Entry<Term, Double> entry : weights.entrySet()) {
            sum += entry.getValue() * value(entry.getKey(), t, p);
        }
        return sum;
    }

    /// The number of the only column.
    default double single(double[] values) {
        if (values.length != 1) {
            throw new IllegalStateException("one number is asked for, and there are " + values.length + " columns");
        }
        return values[0];
    }
}
