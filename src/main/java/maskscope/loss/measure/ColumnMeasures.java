package maskscope.loss.measure;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;

/// One column of measures of several. What it is asked for is worked out for all columns at once.
final class ColumnMeasures implements Measures {

    private final CountedMeasures all;
    private final int column;
    private final LastAnswers<String, List<Double>, double[]> kept = new LastAnswers<>();

    ColumnMeasures(CountedMeasures all, int column) {
        this.all = all;
        this.column = column;
    }

    private double[] own(double[] ofAll) {
        return new double[] {ofAll[column]};
    }

    @Override
    public int columns() {
        return 1;
    }

    @Override
    public Measures column(int wanted) {
        if (wanted != 0) {
            throw new IndexOutOfBoundsException(wanted);
        }
        return this;
    }

    @Override
    public double epsilon() {
        return all.epsilon();
    }

    @Override
    public double[] totals(Term term) {
        return own(all.totals(term));
    }

    @Override
    public double[] means(FocalTerm term, double exponent) {
        return own(all.means(term, exponent));
    }

    @Override
    public void prepare(FocalTerm term, double[] exponents) {
        all.prepare(term, exponents);
    }

    @Override
    public double[][] byClass(IntToDoubleFunction ofRow) {
        double[] sums = all.byClass(column, ofRow);
        return new double[][] {{sums[0]}, {sums[1]}};
    }

    @Override
    public boolean softTruth(int wanted) {
        column(wanted);
        return all.softTruth(column);
    }

    @Override
    public IntToDoubleFunction rows(DoubleBinaryOperator function) {
        return all.rows(function);
    }

    @Override
    public double[] column(DoubleBinaryOperator function) {
        return all.column(function);
    }

    @Override
    public double[] kept(String name, List<Double> numbers, Supplier<double[]> work) {
        return kept.about(name, numbers, work);
    }

    @Override
    public double[] values(Term term) {
        return all.values(term);
    }

    @Override
    public double[] slopes(Term term) {
        return all.slopes(term);
    }

    @Override
    public IntToDoubleFunction power(FocalTerm term, double exponent) {
        return all.power(term, exponent);
    }

    /// The column ends with the measures that it belongs to.
    @Override
    public void close() {
        // nothing is its own
    }
}
