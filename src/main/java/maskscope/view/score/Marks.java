package maskscope.view.score;

import javafx.scene.paint.Color;
import maskscope.view.chart.PlotArea;
import maskscope.view.export.StrokeCanvas;

/// What is drawn over the curves of a chart: lines and dots, in pixels of the pane.
public final class Marks extends StrokeCanvas {

    private static final double RIM = 1.5;

    /// A dashed line with a grip, for what can be dragged.
    public void handle(PlotArea area, double x, Color accent) {
        double at = Math.floor(x) + 0.5;
        line(at, area.top(), at, area.bottom(), accent, 1.5, 4, 3);
        box(at - 4, area.top() - 12, 8, 12, 5, accent);
    }

    public void dot(double x, double y, double radius, Color colour, Color ground) {
        disc(x, y, radius + RIM, ground);
        disc(x, y, radius, colour);
    }

    /// A ring with the ground within, where one could go.
    public void ring(double x, double y, double radius, Color colour, Color ground) {
        dot(x, y, radius, colour, ground);
        disc(x, y, radius - 2, ground);
    }

    public void bar(double left, double top, double right, double bottom, Color colour) {
        box(left, top, right - left, bottom - top, 0, colour);
    }
}
