package maskscope.loss.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import maskscope.loss.measure.ColumnSums;
import maskscope.loss.measure.Measures;
import maskscope.loss.measure.Rows;

/// A weighted sum of quantities: `ce.times(r).minus(r.complement(), dice)`.
public record WeightedSum(List<Part> parts) implements Quantity {

    public static final WeightedSum NOTHING = new WeightedSum(List.of());

    /// @param sign 1 or -1, which is how it is added
    /// @param factor its weight
    public record Part(int sign, Factor factor, Quantity quantity) {

        double weight() {
            return sign * factor.value();
        }
    }

    public WeightedSum {
        parts = List.copyOf(parts);
    }

    public WeightedSum plus(Factor factor, Quantity quantity) {
        return with(new Part(1, factor, quantity));
    }

    public WeightedSum minus(Factor factor, Quantity quantity) {
        return with(new Part(-1, factor, quantity));
    }

    private WeightedSum with(Part part) {
        List<Part> longer = new ArrayList<>(parts);
        longer.add(part);
        return new WeightedSum(longer);
    }

    /// Each part by its weight.
    public Map<Quantity, Double> weights() {
        Map<Quantity, Double> weights = new LinkedHashMap<>();
        parts.forEach(part -> weights.merge(part.quantity, part.weight(), Double::sum));
        return weights;
    }

    private double sum(ToDoubleFunction<Quantity> of) {
        double sum = 0;
        for (Part part : parts) {
            sum += part.weight() * of.applyAsDouble(part.quantity);
        }
        return sum;
    }

    private Rows rows(Function<Quantity, Rows> of) {
        Rows rows = Rows.NONE;
        for (Part part : parts) {
            rows = rows.plus(of.apply(part.quantity).times(part.weight()));
        }
        return rows;
    }

    @Override
    public double[] values(ColumnSums measures) {
        double[] sums = new double[measures.columns()];
        for (Part part : parts) {
            double weight = part.weight();
            double[] values = part.quantity.values(measures);
            for (int column = 0; column < sums.length; column++) {
                sums[column] += weight * values[column];
            }
        }
        return sums;
    }

    @Override
    public Rows slope(Measures measures) {
        return rows(part -> part.slope(measures));
    }

    @Override
    public Rows share(Measures measures) {
        return rows(part -> part.share(measures));
    }

    @Override
    public double share(Measures measures, double t, double p) {
        return sum(part -> part.share(measures, t, p));
    }

    @Override
    public double offset(ColumnSums measures) {
        return sum(part -> part.offset(measures));
    }
}
