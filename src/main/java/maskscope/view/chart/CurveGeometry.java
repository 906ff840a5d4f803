package maskscope.view.chart;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Point2D;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.LossValue;
import maskscope.loss.Sweep;
import maskscope.loss.formula.Parameter;

/// Where values lie in the chart of curves: a parameter along x, on its own scale, and losses along y.
///
/// @param area the pixels that curves are drawn in
/// @param axis the parameter along x
/// @param range the losses along y
record CurveGeometry(PlotArea area, Parameter axis, ValueRange range) {

    /// Pixels between the pointer and the curve it is taken to mean.
    private static final double REACH = 14;

    /// What lies under the pointer: a point of a loss's curve.
    record Hit(Loss loss, double value, double y) {}

    double x(double value) {
        return area.left() + axis.position(value) * area.width();
    }

    /// May lie outside the area; see [#clampedY].
    double y(double loss) {
        return area.bottom() - (loss - range.low()) / range.span() * area.height();
    }

    double clampedY(double loss) {
        return Math.clamp(y(loss), area.top(), area.bottom());
    }

    /// The value at a pixel, rounded to what a pixel can tell apart: hundredths, or two digits on a logarithmic scale.
    double valueAt(double x) {
        double exact = axis.valueAt((x - area.left()) / area.width());
        if (!axis.logarithmic()) {
            return Math.round(exact * 100) / 100.0;
        }
        return exact == 0 ? 0 : Double.parseDouble(String.format(Locale.ROOT, "%.1e", exact));
    }

    /// Where a loss stands now, at the value that it is computed with; nothing when it is undefined.
    Optional<Point2D> dot(Loss loss, LossReport report) {
        LossValue value = report.of(loss);
        return value.defined()
                ? Optional.of(new Point2D(x(report.settings().effective(loss, axis)), y(value.value())))
                : Optional.empty();
    }

    /// The curve nearest to a pixel, within reach.
    Optional<Hit> nearest(Sweep sweep, double x, double y) {
        Hit nearest = null;
        for (Loss loss : sweep.losses()) {
            double value = valueOn(sweep, loss, x);
            double distance = Math.abs(y(value) - y);
            if (distance <= REACH && (nearest == null || distance < Math.abs(nearest.y() - y))) {
                nearest = new Hit(loss, value, y(value));
            }
        }
        return Optional.ofNullable(nearest);
    }

    /// The curve's height above a pixel, straight between its points; NaN in a gap.
    double valueOn(Sweep sweep, Loss loss, double x) {
        double[] values = sweep.values().get(loss.key());
        double[] at = sweep.x();
        int right = 1;
        while (right < at.length - 1 && x(at[right]) < x) {
            right++;
        }
        double from = x(at[right - 1]);
        double to = x(at[right]);
        double part = to > from ? Math.clamp((x - from) / (to - from), 0.0, 1.0) : 1;
        return values[right - 1] + part * (values[right] - values[right - 1]);
    }
}
