package maskscope.view.chart;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.paint.Color;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.Sweep;
import maskscope.loss.preference.Preferences;
import maskscope.view.export.StrokeCanvas;
import maskscope.view.look.Theme;

/// What moves over the curves: the marker, a dot for each loss, and the lines from the curves to their names.
final class CurveOverlay {

    private static final double DOT = 3.5;
    private static final double SELECTED_DOT = 5;
    private static final double RIM = 1.5;

    private final StrokeCanvas canvas = new StrokeCanvas();

    StrokeCanvas canvas() {
        return canvas;
    }

    /// Begins a new drawing.
    void clear(double width, double height) {
        canvas.cover(width, height);
    }

    /// A dashed line with a grip at `x`.
    void marker(PlotArea area, double x, Color accent) {
        double at = Math.floor(x) + 0.5;
        canvas.line(at, area.top(), at, area.bottom(), accent, 1.5, 4, 3);
        canvas.box(at - 4, area.top() - 12, 8, 12, 5, accent);
    }

    /// Where each of these losses stands; one above or below the range is a triangle at the edge. The selected one is on top.
    void dots(CurveGeometry geometry, LossReport report, List<Loss> losses, Loss selected, Theme theme) {
        for (Loss loss : LossChart.selectedLast(losses, selected)) {
            double radius = loss == selected ? SELECTED_DOT : DOT;
            geometry.dot(loss, report).ifPresent(at -> dot(geometry.area(), at, radius, theme.colour(loss), theme.ground()));
        }
    }

    private void dot(PlotArea area, Point2D at, double radius, Color colour, Color ground) {
        double x = at.getX();
        double y = Math.clamp(at.getY(), area.top(), area.bottom());
        if (y != at.getY()) {
            double point = Math.signum(at.getY() - y) * (radius + 1);
            canvas.polygon(
                    new double[] {x - radius - 1, x + radius + 1, x}, new double[] {y - point, y - point, y + point}, colour);
            return;
        }
        canvas.disc(x, y, radius + RIM, ground);
        canvas.disc(x, y, radius, colour);
    }

    /// Where a second prediction stands, as a ring.
    void rings(CurveGeometry geometry, LossReport report, List<Loss> losses, Loss selected, Theme theme) {
        for (Loss loss : LossChart.selectedLast(losses, selected)) {
            double radius = loss == selected ? SELECTED_DOT : DOT;
            geometry.dot(loss, report).filter(at -> geometry.area().contains(at.getX(), at.getY())).ifPresent(at -> {
                canvas.disc(at.getX(), at.getY(), radius, theme.ground());
                canvas.circle(at.getX(), at.getY(), radius, theme.colour(loss), RIM);
            });
        }
    }

    /// A diamond where a loss comes to prefer the other one of two predictions.
    void flips(CurveGeometry geometry, Sweep sweep, Preferences preferences, Loss selected, Theme theme) {
        for (Loss loss : LossChart.selectedLast(sweep.losses(), selected)) {
            double size = loss == selected ? SELECTED_DOT + 1 : DOT + 1;
            preferences.of(loss).decided().parts().stream().skip(1).forEach(part -> {
                double x = geometry.x(part.from());
                double y = geometry.y(geometry.valueOn(sweep, loss, x));
                if (geometry.area().contains(x, y)) {
                    double[] across = {x - size, x, x + size, x};
                    double[] down = {y, y - size, y, y + size};
                    canvas.polygon(across, down, theme.text());
                    for (int side = 0; side < across.length; side++) {
                        int next = (side + 1) % across.length;
                        canvas.line(across[side], down[side], across[next], down[next], theme.ground(), 1);
                    }
                }
            });
        }
    }

    /// From the right ends of the curves to their names.
    void leaders(PlotArea area, List<EndNames.Leader> leaders, Theme theme) {
        for (EndNames.Leader leader : leaders) {
            double from = area.right() + 1.0;
            double to = area.right() + EndNames.LEADER;
            canvas.curve(
                    new double[] {from, from + 6, to - 8, to},
                    new double[] {leader.from(), leader.from(), leader.to(), leader.to()},
                    theme.colour(leader.loss()),
                    1.2);
        }
    }

    /// A ring where the pointer means a curve.
    void ring(Point2D at, Color colour) {
        canvas.circle(at.getX(), at.getY(), 4, colour, 2);
    }
}
