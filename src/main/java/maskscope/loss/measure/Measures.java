package maskscope.loss.measure;

import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;

/// What losses measure on counted pixels: sums of terms over all pixels, means of powers, and values per row. There are as many
/// sums as the counts have columns.
///
/// [Nd4jMeasures] is the explorer's; [PlainMeasures] is for places that take thousands of small steps. Measures are made and
/// used by one thread, but columns and functions of rows are for any thread and stay true after [#close].
public interface Measures extends ColumnSums, AutoCloseable {

    /// One column alone; what was worked out for all is not worked out again. Belongs to these measures and ends with them.
    Measures column(int column);

    /// The clip of the logarithms.
    double epsilon();

    /// A function of truth and prediction in each row.
    IntToDoubleFunction rows(DoubleBinaryOperator function);

    /// What a term is in each row; not to be changed.
    double[] values(Term term);

    /// The derivative of a term in each row; not to be changed.
    double[] slopes(Term term);

    /// base^exponent of a term for each row.
    IntToDoubleFunction power(FocalTerm term, double exponent);

    @Override
    void close();

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
}
