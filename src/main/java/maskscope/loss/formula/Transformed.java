package maskscope.loss.formula;

import maskscope.loss.measure.ColumnSums;
import maskscope.loss.measure.Measures;
import maskscope.loss.measure.Rows;

/// A function of a quantity. It has no parts: each pixel is given the part of it that it has of the quantity inside.
///
/// @param inner the quantity inside
/// @param function what is applied to its value
public record Transformed(Quantity inner, ScalarFunction function) implements Quantity {

    /// What is undefined has no power either, not even 1 as its power 0.
    @Override
    public double[] values(ColumnSums measures) {
        double[] values = inner.values(measures);
        for (int column = 0; column < values.length; column++) {
            values[column] = Double.isNaN(values[column]) ? values[column] : function.of(values[column]);
        }
        return values;
    }

    @Override
    public Rows slope(Measures measures) {
        return inner.slope(measures).times(function.slope(inner.value(measures)));
    }

    private double scale(ColumnSums measures) {
        double x = inner.value(measures);
        return x == 0 ? 0 : function.of(x) / x;
    }

    @Override
    public Rows share(Measures measures) {
        return inner.share(measures).times(scale(measures));
    }

    @Override
    public double share(Measures measures, double t, double p) {
        return scale(measures) * inner.share(measures, t, p);
    }

    @Override
    public double offset(ColumnSums measures) {
        double x = inner.value(measures);
        return x == 0 ? function.of(x) : scale(measures) * inner.offset(measures);
    }
}
