package maskscope.loss.formula;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import maskscope.loss.measure.ColumnSums;
import maskscope.loss.measure.Counts;
import maskscope.loss.measure.Measures;
import maskscope.loss.measure.Rows;

/// Focal in which smoothing is added to the probability of the right class inside the logarithm and smooths the labels: a
/// label y counts as y kept within [s, 1-s]. α weighs the background, 1-α the object, or both weigh 1; a soft truth is cut
/// down to an integer.
///
/// Whether a sure pixel's probability passes 1 hangs on the last digit of its label, which is kept in single precision as
/// the library keeps it. Past 1 a fractional power is not a number; a probability of 0 costs infinitely much.
///
/// @param background the weight of the background's pixels
/// @param object the weight of the object's pixels
public record SmoothedFocal(Factor background, Factor object, Factor gamma, Factor smoothing) implements Quantity {

    public static SmoothedFocal of(Factors f) {
        return new SmoothedFocal(f.alpha(), f.alpha().complement(), f.gamma(), f.smoothing());
    }

    /// The same where all pixels weigh 1.
    public static SmoothedFocal withoutAlpha(Factors f) {
        return new SmoothedFocal(Factor.ONE, Factor.ONE, f.gamma(), f.smoothing());
    }

    /// Whether all pixels weigh 1.
    public boolean isUnweighted() {
        return background.isOne() && object.isOne();
    }

    private double weight(double t) {
        return (float) background.value() * (1 - t) + (float) object.value() * t;
    }

    /// What a label counts as.
    public double label(double y) {
        double s = smoothing.value();
        return s == 0 ? y : (float) Math.min(Math.max(y, s), 1 - s);
    }

    /// The smoothed probability of the right class, where t is 0 or 1.
    private double right(double t, double p) {
        return p * label(t) + (1 - p) * label(1 - t) + smoothing.value();
    }

    private double cost(double right, double logarithm) {
        return -Math.pow(1 - right, gamma.value()) * logarithm;
    }

    private double slope(double right) {
        double g = gamma.value();
        double ofPower = g == 0 || right == 1 ? 0 : g * Math.pow(1 - right, g - 1) * Math.log(right);
        return ofPower - Math.pow(1 - right, g) / right;
    }

    @Override
    public double[] values(ColumnSums measures) {
        double[] costs = costs(measures);
        double[] sizes = measures.sizes();
        double[] values = new double[sizes.length];
        for (int column = 0; column < values.length; column++) {
            values[column] =
                    (weight(0) * costs[column] + weight(1) * costs[values.length + column]) / sizes[column];
        }
        return values;
    }

    /// What the background's pixels of each column cost, and then what the object's do: α only weighs the two, and the
    /// logarithms change with the smoothing alone.
    public double[] costs(ColumnSums measures) {
        double s = smoothing.value();
        double[] right = measures.kept(
                "smoothed-probability", List.of(s), () -> measures.column((t, p) -> right(Counts.cut(t), p)));
        double[] logarithm = measures.kept("its-logarithm", List.of(s), () -> Arrays.stream(right).map(Math::log).toArray());
        return measures.kept(
                "smoothed-focal",
                List.of(s, gamma.value()),
                () -> {
                    double[][] sums = measures.byClass(row -> cost(right[row], logarithm[row]));
                    return DoubleStream.concat(Arrays.stream(sums[0]), Arrays.stream(sums[1])).toArray();
                });
    }

    @Override
    public Rows slope(Measures measures) {
        return Rows.of(measures.rows((t, p) -> {
            double y = Counts.cut(t);
            return weight(y) * slope(right(y, p)) * (label(y) - label(1 - y)) / measures.pixels();
        }));
    }

    @Override
    public Rows share(Measures measures) {
        return Rows.of(measures.rows((t, p) -> share(measures, t, p)));
    }

    @Override
    public double share(Measures measures, double t, double p) {
        double y = Counts.cut(t);
        double right = right(y, p);
        return weight(y) * cost(right, Math.log(right)) / measures.pixels();
    }

    @Override
    public double offset(ColumnSums measures) {
        return 0;
    }
}
