package maskscope.view.surface;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import maskscope.loss.surface.SurfaceCells;
import maskscope.view.chart.PlotArea;
import maskscope.view.control.SharpCanvas;
import maskscope.view.look.Theme;

/// What moves over a surface: the present point with the cuts through it, the lowest and the highest cell, and the cell that the
/// pointer is at.
final class SurfaceOverlay {

    private static final Color SHADE = Color.color(0, 0, 0, 0.35);
    private static final Color LINE = Color.color(1, 1, 1, 0.85);
    private static final double POINT = 6;
    private static final double DOT = 4;
    private static final double MARK = 6;
    private static final double AIR = 0.08;
    /// A chart that is narrower has no room for two numbers above it.
    private static final int ROOMY = 84;

    private final SharpCanvas canvas = new SharpCanvas();

    /// Where the point is.
    ///
    /// @param column where along x, which need not be whole and may lie beyond
    /// @param row where along y
    /// @param value the loss there; empty where it is undefined
    record Point(double column, double row, Optional<Double> value) {

        boolean within(SurfacePlaces places) {
            return SurfacePlaces.within(places.x(), column) && SurfacePlaces.within(places.y(), row);
        }
    }

    SharpCanvas canvas() {
        return canvas;
    }

    GraphicsContext begin(double width, double height) {
        GraphicsContext g = canvas.cover(width, height);
        g.setFont(SurfaceSheet.SMALL);
        g.setTextBaseline(VPos.CENTER);
        return g;
    }

    /// The lowest cell as a triangle that points down, the highest as one that points up.
    void marks(SurfaceCells cells, SurfacePlaces places, SurfaceSheet.Range range) {
        if (range.isFlat()) {
            return;
        }
        cells.lowest().ifPresent(cell -> triangle(places.left(cell.column()), places.top(cell.row()), 1));
        cells.highest().ifPresent(cell -> triangle(places.left(cell.column()), places.top(cell.row()), -1));
    }

    private void triangle(double x, double y, int down) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double[] xs = {x - MARK, x + MARK, x};
        double[] ys = {y - down * MARK * 0.6, y - down * MARK * 0.6, y + down * MARK};
        g.setStroke(Color.BLACK);
        g.setLineWidth(2.5);
        g.strokePolygon(xs, ys, xs.length);
        g.setFill(Color.WHITE);
        g.fillPolygon(xs, ys, xs.length);
    }

    /// Lines through the point, which lead to the charts of both cuts, and the point itself: a ring while it lies beyond.
    void point(SurfacePlaces places, Point point, Theme theme) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        PlotArea heat = places.heat();
        boolean within = point.within(places);
        double x = Math.clamp(places.left(point.column()), heat.left(), heat.right());
        double y = Math.clamp(places.top(point.row()), heat.top(), heat.bottom());
        if (within) {
            double across = Math.floor(x) + 0.5;
            double along = Math.floor(y) + 0.5;
            for (Color colour : List.of(SHADE, LINE)) {
                g.setStroke(colour);
                g.setLineWidth(colour == SHADE ? 3 : 1);
                g.strokeLine(across, heat.top(), across, heat.bottom());
                g.strokeLine(heat.left(), along, heat.right(), along);
            }
            g.setStroke(theme.line().interpolate(theme.quiet(), 0.5));
            g.strokeLine(across, places.above().top(), across, places.above().bottom());
            if (places.hasBeside()) {
                g.strokeLine(places.beside().left(), along, places.beside().right(), along);
            }
        }
        disc(x, y, POINT + 3, Color.color(0, 0, 0, 0.7));
        disc(x, y, POINT + 2, Color.WHITE);
        disc(x, y, POINT, theme.accent());
        if (!within) {
            disc(x, y, POINT - 2, Color.WHITE);
        }
    }

    private void disc(double x, double y, double radius, Color colour) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(colour);
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /// Both charts: their ground, and where the point lies within the ranges what the loss is along x and along y.
    void cuts(SurfaceCells cells, SurfacePlaces places, SurfaceSheet.Range range, Point point, Color colour, Theme theme) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        PlotArea above = places.above();
        PlotArea beside = places.beside();
        SurfaceSheet.frame(g, above, theme);
        g.setFill(theme.quiet());
        g.setTextAlign(TextAlignment.RIGHT);
        String low = SurfaceNumbers.brief(range.low(), 3);
        String high = SurfaceNumbers.brief(range.high(), 3);
        g.fillText(high, above.left() - 8.0, above.top() + 5.0);
        if (!range.isFlat()) {
            g.fillText(low, above.left() - 8.0, above.bottom() - 5.0);
        }
        if (places.hasBeside()) {
            SurfaceSheet.frame(g, beside, theme);
            // Beneath it they would stand in one line with those of x.
            g.setTextAlign(TextAlignment.LEFT);
            if (beside.width() >= ROOMY && !range.isFlat()) {
                g.fillText(low, beside.left(), beside.top() - 10.0);
            }
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(high, beside.right(), beside.top() - 10.0);
        }
        if (!point.within(places)) {
            return;
        }
        double[] alongX = SurfaceCuts.alongX(cells, point.row());
        double[] alongY = SurfaceCuts.alongY(cells, point.column());
        g.setStroke(colour);
        g.setLineWidth(2);
        line(alongX.length, i -> places.left(i), i -> above.bottom() - part(range, alongX[i]) * above.height());
        if (places.hasBeside()) {
            line(alongY.length, i -> beside.left() + part(range, alongY[i]) * beside.width(), i -> places.top(i));
        }
        point.value().ifPresent(value -> {
            double part = Math.clamp(part(range, value), 0, 1);
            ring(places.left(point.column()), above.bottom() - part * above.height(), colour, theme);
            if (places.hasBeside()) {
                ring(beside.left() + part * beside.width(), places.top(point.row()), colour, theme);
            }
        });
    }

    /// With a little air at both ends.
    private static double part(SurfaceSheet.Range range, double value) {
        return AIR + (1 - 2 * AIR) * range.place(value);
    }

    private interface Place {
        double of(int index);
    }

    private void line(int length, Place x, Place y) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.beginPath();
        boolean open = false;
        for (int i = 0; i < length; i++) {
            double left = x.of(i);
            double top = y.of(i);
            if (Double.isNaN(left) || Double.isNaN(top)) {
                open = false;
            } else if (open) {
                g.lineTo(left, top);
            } else {
                g.moveTo(left, top);
                open = true;
            }
        }
        g.stroke();
    }

    private void ring(double x, double y, Color colour, Theme theme) {
        disc(x, y, DOT + 1.5, theme.ground());
        disc(x, y, DOT, colour);
    }

    /// The cell that the pointer is at.
    void cell(SurfacePlaces places, int column, int row) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double left = places.left(column - 0.5);
        double top = places.top(row + 0.5);
        double width = places.left(column + 0.5) - left;
        double height = places.top(row - 0.5) - top;
        g.setLineWidth(1);
        g.setStroke(Color.BLACK);
        g.strokeRect(left - 1.5, top - 1.5, width + 3, height + 3);
        g.setStroke(Color.WHITE);
        g.strokeRect(left - 0.5, top - 0.5, width + 1, height + 1);
    }

    /// Where the keyboard is.
    void focus(PlotArea heat, Color accent) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setStroke(accent);
        g.setLineWidth(2);
        g.strokeRect(heat.left() - 2.0, heat.top() - 2.0, heat.width() + 4.0, heat.height() + 4.0);
    }
}
