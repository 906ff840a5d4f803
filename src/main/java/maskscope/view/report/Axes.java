package maskscope.view.report;

import java.util.ArrayList;
import java.util.List;
import maskscope.loss.formula.Parameter;
import maskscope.paper.Chart;
import maskscope.text.Numbers;

/// Axes with round numbers at them.
final class Axes {

    private static final double AIR = 0.03;
    private static final int TICKS = 5;
    private static final double[] LOGARITHMIC = {0, 1e-8, 1e-6, 1e-4, 1e-2, 1, 100};

    private Axes() {}

    /// From 0 to 1.
    static Chart.Axis unit(String name) {
        return new Chart.Axis(name, 0, 1, even(0, 1, 0.2));
    }

    /// From 0 to 1 with a little air, or from `least` where that is lower.
    static Chart.Axis score(String name, double least) {
        double low = Math.min(0, Math.floor(least * 10) / 10);
        return new Chart.Axis(name, low - AIR, 1 + AIR, even(low, 1, 0.2));
    }

    /// With 0 and all of a range on it.
    static Chart.Axis around(String name, double least, double most) {
        double low = Math.min(0, least);
        double high = Math.max(Math.max(0, most), low + 0.05);
        double step = step((high - low) / TICKS);
        double bottom = low < 0 ? Math.floor(low / step) * step : -AIR * (high - low);
        double top = Math.ceil(high / step - 1e-9) * step;
        return new Chart.Axis(name, bottom, top, even(Math.ceil(bottom / step - 1e-9) * step, top, step));
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;
        return power * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
    }

    private static List<Chart.Tick> even(double from, double to, double step) {
        int digits = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
        List<Chart.Tick> ticks = new ArrayList<>();
        for (int i = 0; from + i * step <= to + step * 1e-6; i++) {
            double at = from + i * step;
            ticks.add(new Chart.Tick(at, Math.abs(at) < step / 2 ? "0" : Numbers.typeset(Numbers.fixed(at, digits))));
        }
        return ticks;
    }

    /// A parameter's whole scale, 0 to 1, with its values at it.
    static Chart.Axis of(String name, Parameter parameter) {
        List<Chart.Tick> ticks = new ArrayList<>();
        if (parameter.logarithmic()) {
            for (double value : LOGARITHMIC) {
                ticks.add(new Chart.Tick(parameter.position(value), Numbers.typeset(Numbers.shortest(value))));
            }
        } else {
            double step = parameter.maximum() > 1 ? 1 : 0.2;
            even(0, parameter.maximum(), step).forEach(
                    tick -> ticks.add(new Chart.Tick(parameter.position(tick.at()), tick.text())));
        }
        return new Chart.Axis(name, 0, 1, ticks);
    }
}
