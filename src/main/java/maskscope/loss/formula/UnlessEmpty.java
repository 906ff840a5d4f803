package maskscope.loss.formula;

import maskscope.loss.measure.ColumnSums;
import maskscope.loss.measure.Counts;
import maskscope.loss.measure.Measures;
import maskscope.loss.measure.Rows;

/// A quantity that counts as 0, and has no slope, where the truth is empty.
public record UnlessEmpty(Quantity inner) implements Quantity {

    private static boolean empty(ColumnSums measures) {
        return measures.total(Counts.PLAIN.tp()) + measures.total(Counts.PLAIN.fn()) == 0;
    }

    @Override
    public double[] values(ColumnSums measures) {
        double[] values = inner.values(measures);
        double[] found = measures.totals(Counts.PLAIN.tp());
        double[] missed = measures.totals(Counts.PLAIN.fn());
        for (int column = 0; column < values.length; column++) {
            values[column] = found[column] + missed[column] == 0 ? 0 : values[column];
        }
        return values;
    }

    @Override
    public Rows slope(Measures measures) {
        return empty(measures) ? Rows.NONE : inner.slope(measures);
    }

    @Override
    public Rows share(Measures measures) {
        return empty(measures) ? Rows.NONE : inner.share(measures);
    }

    @Override
    public double share(Measures measures, double t, double p) {
        return empty(measures) ? 0 : inner.share(measures, t, p);
    }

    @Override
    public double offset(ColumnSums measures) {
        return empty(measures) ? 0 : inner.offset(measures);
    }
}
