package maskscope.loss.formula;

import maskscope.loss.measure.ColumnSums;
import maskscope.loss.measure.Measures;
import maskscope.loss.measure.Rows;

/// The mean of a sum over all pixels.
public record Mean(Sum sum) implements Quantity {

    @Override
    public double[] values(ColumnSums measures) {
        double[] values = sum.values(measures);
        double[] sizes = measures.sizes();
        for (int column = 0; column < values.length; column++) {
            values[column] /= sizes[column];
        }
        return values;
    }

    @Override
    public Rows slope(Measures measures) {
        return sum.slope(measures).times(1 / measures.pixels());
    }

    @Override
    public Rows share(Measures measures) {
        return sum.share(measures).times(1 / measures.pixels());
    }

    @Override
    public double share(Measures measures, double t, double p) {
        return sum.share(measures, t, p) / measures.pixels();
    }

    @Override
    public double offset(ColumnSums measures) {
        return sum.offset(measures) / measures.pixels();
    }
}
