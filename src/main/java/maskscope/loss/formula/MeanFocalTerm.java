package maskscope.loss.formula;

import java.util.function.IntToDoubleFunction;
import maskscope.loss.measure.ColumnSums;
import maskscope.loss.measure.FocalTerm;
import maskscope.loss.measure.Measures;
import maskscope.loss.measure.Rows;

/// The mean of a focal term at one exponent.
public record MeanFocalTerm(FocalTerm term, Factor exponent) implements Quantity {

    @Override
    public double[] values(ColumnSums measures) {
        return measures.means(term, exponent.value()).clone();
    }

    /// b^γ (w' + γ w b'/b) / N, where a γ of 0 means no focusing.
    @Override
    public Rows slope(Measures measures) {
        double gamma = exponent.value();
        IntToDoubleFunction power = measures.power(term, gamma);
        IntToDoubleFunction powerBelow = measures.power(term, gamma - 1);
        double[] weight = measures.values(term.weight());
        double[] weightSlope = measures.slopes(term.weight());
        double[] baseSlope = measures.slopes(term.base());
        double pixels = measures.pixels();
        return Rows.of(row -> {
            double moved = gamma * weight[row] * baseSlope[row];
            double ofBase = moved == 0 ? 0 : moved * powerBelow.applyAsDouble(row);
            double ofWeight = weightSlope[row] == 0 ? 0 : weightSlope[row] * power.applyAsDouble(row);
            return (ofWeight + ofBase) / pixels;
        });
    }

    @Override
    public Rows share(Measures measures) {
        IntToDoubleFunction power = measures.power(term, exponent.value());
        double[] weight = measures.values(term.weight());
        double pixels = measures.pixels();
        return Rows.of(row -> weight[row] * power.applyAsDouble(row) / pixels);
    }

    @Override
    public double share(Measures measures, double t, double p) {
        double power = Math.pow(measures.value(term.base(), t, p), exponent.value());
        return measures.value(term.weight(), t, p) * power / measures.pixels();
    }

    @Override
    public double offset(ColumnSums measures) {
        return 0;
    }
}
