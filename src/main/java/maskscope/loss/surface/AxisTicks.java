package maskscope.loss.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The values that are written beside an axis.
public final class AxisTicks {

    private AxisTicks() {}

    /// Round values between the ends and the ends themselves where they are round enough; powers of ten along a logarithm. At
    /// most so many, and the ends.
    public static double[] of(ParameterAxis axis, int most) {
        return axis.logarithmic() && axis.to() / axis.from() >= 100 ? decades(axis, most) : even(axis, most);
    }

    private static double[] even(ParameterAxis axis, int most) {
        double[] between = Contours.levels(axis.from(), axis.to(), most);
        double step = between.length > 1 ? between[1] - between[0] : axis.to() - axis.from();
        List<Double> all = new ArrayList<>();
        if (isMultiple(axis.from(), step)) {
            all.add(axis.from());
        }
        Arrays.stream(between).forEach(all::add);
        if (isMultiple(axis.to(), step)) {
            all.add(axis.to());
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static boolean isMultiple(double value, double step) {
        return Math.abs(value / step - Math.rint(value / step)) < 1e-6;
    }

    private static double[] decades(ParameterAxis axis, int most) {
        int first = (int) Math.ceil(Math.log10(axis.from()) - 1e-9);
        int last = (int) Math.floor(Math.log10(axis.to()) + 1e-9);
        int every = Math.max(1, (last - first + most) / most);
        List<Double> all = new ArrayList<>();
        for (int exponent = first; exponent <= last; exponent += every) {
            all.add(Double.parseDouble("1e" + exponent));
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
