package maskscope.view.chart;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.view.control.SharpCanvas;
import maskscope.view.look.Theme;

/// What moves over the curves: the marker, a dot for each loss, and the lines from the curves to their names.
final class CurveOverlay {

    private static final double DOT = 3.5;
    private static final double SELECTED_DOT = 5;
    private static final double RIM = 1.5;

    private final SharpCanvas canvas = new SharpCanvas();

    SharpCanvas canvas() {
        return canvas;
    }

    /// Begins a new drawing.
    void clear(double width, double height) {
        canvas.cover(width, height);
    }

    /// A dashed line with a grip at `x`.
    void marker(PlotArea area, double x, Color accent) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double at = Math.floor(x) + 0.5;
        g.setStroke(accent);
        g.setLineWidth(1.5);
        g.setLineDashes(4, 3);
        g.strokeLine(at, area.top(), at, area.bottom());
        g.setLineDashes();
        g.setFill(accent);
        g.fillRoundRect(at - 4, area.top() - 12, 8, 12, 5, 5);
    }

    /// Where each of these losses stands; one above or below the range is a triangle at the edge. The selected one is on top.
    void dots(CurveGeometry geometry, LossReport report, List<Loss> losses, Loss selected, Theme theme) {
        for (Loss loss : LossChart.selectedLast(losses, selected)) {
            double radius = loss == selected ? SELECTED_DOT : DOT;
            geometry.dot(loss, report).ifPresent(at -> dot(geometry.area(), at, radius, theme.colour(loss), theme.ground()));
        }
    }

    private void dot(PlotArea area, Point2D at, double radius, Color colour, Color ground) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double x = at.getX();
        double y = Math.clamp(at.getY(), area.top(), area.bottom());
        if (y != at.getY()) {
            double point = Math.signum(at.getY() - y) * (radius + 1);
            g.setFill(colour);
            g.fillPolygon(new double[] {x - radius - 1, x + radius + 1, x}, new double[] {y - point, y - point, y + point}, 3);
            return;
        }
        double outer = radius + RIM;
        g.setFill(ground);
        g.fillOval(x - outer, y - outer, 2 * outer, 2 * outer);
        g.setFill(colour);
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /// From the right ends of the curves to their names.
    void leaders(PlotArea area, List<EndNames.Leader> leaders, Theme theme) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setLineWidth(1.2);
        for (EndNames.Leader leader : leaders) {
            g.setStroke(theme.colour(leader.loss()));
            double from = area.right() + 1.0;
            double to = area.right() + EndNames.LEADER;
            g.beginPath();
            g.moveTo(from, leader.from());
            g.bezierCurveTo(from + 6, leader.from(), to - 8, leader.to(), to, leader.to());
            g.stroke();
        }
    }

    /// A ring where the pointer means a curve.
    void ring(Point2D at, Color colour) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setStroke(colour);
        g.setLineWidth(2);
        g.strokeOval(at.getX() - 4, at.getY() - 4, 8, 8);
    }
}
