package maskscope.loss.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import maskscope.pixel.PairCounts;

/// What measures have in common, whichever library adds up: every sum is taken once, those that every loss needs in one
/// product, and a slider move is left with at most one new power for each base of a focal term.
abstract class CountedMeasures implements Measures {

    /// Remembered means of each term, over all columns; two sweeps and a long drag of one column fit.
    private static final int REMEMBERED = 2_048;

    /// What is asked of all counts.
    private static final List<Term> USUAL = List.of(
            Counts.PIXELS,
            Counts.PLAIN.tp(),
            Counts.PLAIN.fp(),
            Counts.PLAIN.fn(),
            Counts.PLAIN.tn(),
            Entropies.CLIPPED.truth(),
            Entropies.CLIPPED.background());

    private final PairCounts counts;
    private final RowValues rows;
    private final Map<Term, double[]> totals = new IdentityHashMap<>();
    private final Map<FocalTerm, Map<Double, double[]>> means = new HashMap<>();
    private final LastAnswers<String, List<Double>, double[]> kept = new LastAnswers<>();
    private final Measures[] single;
    private boolean[] soft;

    CountedMeasures(PairCounts counts, RowValues rows) {
        if (counts.rows() != rows.rows()) {
            throw new IllegalArgumentException("values of other rows than those that are counted");
        }
        this.counts = counts;
        this.rows = rows;
        this.single = new Measures[counts.columns()];
    }

    /// For each of several quantities, given by row, its sum over the pixels of each column.
    abstract double[][] sums(double[][] ofRows);

    /// For each exponent the means of a focal term over the pixels of each column.
    abstract double[][] powerMeans(FocalTerm term, double[] exponents);

    final PairCounts counts() {
        return counts;
    }

    final RowValues rows() {
        return rows;
    }

    @Override
    public final int columns() {
        return counts.columns();
    }

    @Override
    public final Measures column(int column) {
        if (columns() == 1 && column == 0) {
            return this;
        }
        if (single[column] == null) {
            single[column] = new ColumnMeasures(this, column);
        }
        return single[column];
    }

    @Override
    public final double epsilon() {
        return rows.epsilon();
    }

    @Override
    public final double[] totals(Term term) {
        double[] known = totals.get(term);
        if (known == null) {
            if (totals.isEmpty()) {
                addUp(USUAL, rows::values);
            }
            if (!totals.containsKey(term)) {
                addUp(List.of(term), rows::valuesOnce);
            }
            known = totals.get(term);
        }
        return known;
    }

    /// Takes the sums of several terms in one product.
    private void addUp(List<Term> terms, Function<Term, double[]> byRow) {
        double[][] found = sums(terms.stream().map(byRow).toArray(double[][]::new));
        for (int i = 0; i < found.length; i++) {
            totals.put(terms.get(i), found[i]);
        }
    }

    @Override
    public final double[] means(FocalTerm term, double exponent) {
        double[] known = remembered(term).get(exponent);
        if (known == null) {
            known = powerMeans(term, new double[] {exponent})[0];
            remembered(term).put(exponent, known);
        }
        return known;
    }

    @Override
    public final void prepare(FocalTerm term, double[] exponents) {
        Map<Double, double[]> known = remembered(term);
        double[] unknown = Arrays.stream(exponents).distinct().filter(exponent -> !known.containsKey(exponent)).toArray();
        if (unknown.length > 0) {
            double[][] found = powerMeans(term, unknown);
            for (int i = 0; i < unknown.length; i++) {
                known.put(unknown[i], found[i]);
            }
        }
    }

    /// Remembers several exponents even where there are very many columns.
    private Map<Double, double[]> remembered(FocalTerm term) {
        int most = Math.max(16, REMEMBERED / columns());
        return means.computeIfAbsent(term, any -> new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Double, double[]> eldest) {
                return size() > most;
            }
        });
    }

    @Override
    public final double[][] byClass(IntToDoubleFunction ofRow) {
        double[][] sums = new double[2][columns()];
        for (int column = 0; column < columns(); column++) {
            double[] own = byClass(column, ofRow);
            sums[0][column] = own[0];
            sums[1][column] = own[1];
        }
        return sums;
    }

    /// Only rows that have pixels are asked: the others need have no number.
    final double[] byClass(int column, IntToDoubleFunction ofRow) {
        double[] sums = new double[2];
        counts.each(column, (row, count) ->
                sums[(int) Counts.cut(counts.rows().truth(row))] += count * ofRow.applyAsDouble(row));
        return sums;
    }

    @Override
    public final boolean softTruth(int column) {
        if (soft == null) {
            soft = new boolean[columns()];
            for (int each = 0; each < soft.length; each++) {
                soft[each] = hasSoftTruth(each);
            }
        }
        return soft[column];
    }

    private boolean hasSoftTruth(int column) {
        boolean[] found = new boolean[1];
        counts.each(column, (row, count) -> found[0] |= counts.rows().truth(row) > 0 && counts.rows().truth(row) < 1);
        return found[0];
    }

    @Override
    public final IntToDoubleFunction rows(DoubleBinaryOperator function) {
        return rows.function(function);
    }

    @Override
    public final double[] column(DoubleBinaryOperator function) {
        return rows.column(function);
    }

    @Override
    public final double[] kept(String name, List<Double> numbers, Supplier<double[]> work) {
        return kept.about(name, numbers, work);
    }

    @Override
    public final double[] values(Term term) {
        return rows.values(term);
    }

    @Override
    public final double[] slopes(Term term) {
        return rows.slopes(term);
    }

    @Override
    public final IntToDoubleFunction power(FocalTerm term, double exponent) {
        double[] logOfBase = rows.logs(term.base());
        return row -> Math.exp(exponent * logOfBase[row]);
    }
}
