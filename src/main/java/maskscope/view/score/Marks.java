package maskscope.view.score;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import maskscope.view.chart.PlotArea;
import maskscope.view.control.SharpCanvas;

/// What is drawn over the curves of a chart: lines and dots, in pixels of the pane.
final class Marks extends SharpCanvas {

    private static final double RIM = 1.5;

    /// A dashed line with a grip, for what can be dragged.
    void handle(PlotArea area, double x, Color accent) {
        double at = Math.floor(x) + 0.5;
        line(at, area.top(), at, area.bottom(), accent, 1.5, 4, 3);
        GraphicsContext g = getGraphicsContext2D();
        g.setFill(accent);
        g.fillRoundRect(at - 4, area.top() - 12, 8, 12, 5, 5);
    }

    /// A line; `dashes` are the lengths of its pieces and gaps.
    void line(double fromX, double fromY, double toX, double toY, Color colour, double width, double... dashes) {
        GraphicsContext g = getGraphicsContext2D();
        g.setStroke(colour);
        g.setLineWidth(width);
        g.setLineDashes(dashes);
        g.strokeLine(fromX, fromY, toX, toY);
        g.setLineDashes();
    }

    void dot(double x, double y, double radius, Color colour, Color ground) {
        GraphicsContext g = getGraphicsContext2D();
        g.setFill(ground);
        g.fillOval(x - radius - RIM, y - radius - RIM, 2 * (radius + RIM), 2 * (radius + RIM));
        g.setFill(colour);
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /// A ring with the ground within, where one could go.
    void ring(double x, double y, double radius, Color colour, Color ground) {
        dot(x, y, radius, colour, ground);
        GraphicsContext g = getGraphicsContext2D();
        double inner = radius - 2;
        g.setFill(ground);
        g.fillOval(x - inner, y - inner, 2 * inner, 2 * inner);
    }

    void bar(double left, double top, double right, double bottom, Color colour) {
        GraphicsContext g = getGraphicsContext2D();
        g.setFill(colour);
        g.fillRect(left, top, right - left, bottom - top);
    }
}
