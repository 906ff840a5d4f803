package maskscope.loss;

import java.util.List;
import java.util.Map;
import maskscope.loss.formula.Parameter;

/// All losses as one parameter moves through its range, as its slider would move it: with α + β held at 1 both move, and
/// everything else is as it is.
///
/// @param axis the parameter that moves
/// @param losses in the order in which they are shown
/// @param x its values, ascending, evenly spaced on the parameter's scale
/// @param values by the key of a loss, its value at each x; NaN where it is undefined (a gap in the curve)
public record Sweep(Parameter axis, List<Loss> losses, double[] x, Map<String, double[]> values) {

    /// Points of a curve.
    public static final int POINTS = 101;

    public Sweep {
        losses = List.copyOf(losses);
        values = Map.copyOf(values);
    }

    static double[] grid(Parameter axis) {
        double[] x = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = axis.valueAt(i / (POINTS - 1.0));
        }
        return x;
    }
}
