package maskscope.loss.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import maskscope.pixel.PairRows;

/// What terms are in each row of a vocabulary, whatever is counted over it: worked out once and looked up.
///
/// Values per row are looked at one by one, by a pointer or a painter, so they are arrays on the heap: fetching them from an
/// ND4J array costs more than working them out. Filled by one thread; arrays that were returned are for any.
final class RowValues {

    /// A logarithm for the base 0: any power above 0 of it is 0, and its power 0 is 1.
    private static final double LOG_OF_ZERO = -1e300;

    private final PairRows rows;
    private final double epsilon;
    private final Map<Term, double[]> values = new IdentityHashMap<>();
    private final Map<Term, double[]> slopes = new IdentityHashMap<>();
    private final Map<Term, double[]> logs = new IdentityHashMap<>();
    private final List<double[]> differentLogs = new ArrayList<>();

    RowValues(PairRows rows, double epsilon) {
        this.rows = rows;
        this.epsilon = epsilon;
    }

    PairRows rows() {
        return rows;
    }

    double epsilon() {
        return epsilon;
    }

    double[] values(Term term) {
        return values.computeIfAbsent(term, this::valuesOnce);
    }

    /// The same for one use, not kept.
    double[] valuesOnce(Term term) {
        return filled(row -> term.value(rows.truth(row), rows.prediction(row), rows.overlap(row), epsilon));
    }

    double[] slopes(Term term) {
        return slopes.computeIfAbsent(term, any -> column((t, p) -> term.slope(t, p, epsilon)));
    }

    /// The logarithm of a base in each row. Of a hard truth most bases are the same: then it is the same array.
    double[] logs(Term base) {
        return logs.computeIfAbsent(base, any -> {
            double[] found = Arrays.stream(valuesOnce(base)).map(x -> x > 0 ? Math.log(x) : LOG_OF_ZERO).toArray();
            for (double[] known : differentLogs) {
                if (Arrays.equals(known, found)) {
                    return known;
                }
            }
            differentLogs.add(found);
            return found;
        });
    }

    IntToDoubleFunction function(DoubleBinaryOperator function) {
        return row -> function.applyAsDouble(rows.truth(row), rows.prediction(row));
    }

    double[] column(DoubleBinaryOperator function) {
        return filled(function(function));
    }

    private double[] filled(IntToDoubleFunction ofRow) {
        double[] column = new double[rows.size()];
        Arrays.setAll(column, ofRow);
        return column;
    }
}
