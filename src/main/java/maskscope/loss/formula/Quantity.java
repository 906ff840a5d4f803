package maskscope.loss.formula;

import maskscope.loss.measure.ColumnSums;
import maskscope.loss.measure.Measures;
import maskscope.loss.measure.Rows;

/// A part of a loss, up to the whole: a formula of sums over the pixels. It has a value, a slope (how the value changes with
/// each pixel's prediction) and shares (what each pixel adds to the value). A value takes nothing but [ColumnSums]. How it is
/// written, in LaTeX, in Python or by a library's own losses, is the business of printers, which tell its kinds apart.
///
/// Its numbers are fixed when it is made: a slider move makes new quantities, which cost nothing beside the sums. Values are
/// those of all columns; slopes and shares are asked for one column at a time, with measures of that column.
public sealed interface Quantity permits Sum, Mean, Ratio, WeightedSum, MeanFocalTerm, Transformed, UnlessEmpty, SmoothedFocal {

    /// A value for each column that was measured, all at once; NaN or infinite where it is undefined. The array is the caller's.
    double[] values(ColumnSums measures);

    /// The value of the only column; NaN or infinite where it is undefined.
    default double value(ColumnSums measures) {
        return measures.single(values(measures));
    }

    /// The derivative with respect to the prediction of a single pixel of each row, as slopes of terms. Only for a defined
    /// quantity; not finite where the formula has no slope.
    Rows slope(Measures measures);

    /// What a pixel of each row adds, as values of terms: the sum over all pixels, plus [#offset], is the value. Only for a
    /// defined quantity.
    Rows share(Measures measures);

    /// What a pixel of truth t and prediction p adds, whether there is one or not.
    double share(Measures measures, double t, double p);

    /// The part of the value that no pixel adds.
    double offset(ColumnSums measures);

    default WeightedSum times(Factor factor) {
        return WeightedSum.NOTHING.plus(factor, this);
    }

    default WeightedSum plus(Quantity other) {
        return WeightedSum.NOTHING.plus(Factor.ONE, this).plus(Factor.ONE, other);
    }

    default WeightedSum minus(Quantity other) {
        return WeightedSum.NOTHING.plus(Factor.ONE, this).minus(Factor.ONE, other);
    }

    default Quantity toThe(Factor exponent) {
        return new Transformed(this, new ScalarFunction.Power(exponent));
    }

    /// A function of it, such as its logarithm.
    default Quantity through(ScalarFunction function) {
        return new Transformed(this, function);
    }
}
