package maskscope.paper;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Draws a chart: names above, axes, curves, the place that is set.
final class ChartDrawing {

    private static final Letters WORDS = Letters.SMALL;
    private static final double LINE = 12;
    private static final double GAP = 14;
    private static final double SWATCH = 12;
    private static final double TICK = 4;
    private static final double RADIUS = 3;
    private static final float[] DASHES = {4, 3};

    private final Chart chart;
    private final Pen pen;
    private final double width;
    private final double height;
    private double left;
    private double top;

    private ChartDrawing(Chart chart, Pen pen, double width, double height) {
        this.chart = chart;
        this.pen = pen;
        this.width = width;
        this.height = height;
    }

    /// How high a chart of a width is.
    static double height(double width) {
        return Math.round(width * (width > 400 ? 0.42 : 0.76));
    }

    /// Draws a chart from (0, 0) to (width, height).
    static void draw(Chart chart, Pen pen, double width, double height) {
        ChartDrawing drawing = new ChartDrawing(chart, pen, width, height);
        drawing.left = drawing.widestTick() + 22;
        drawing.top = drawing.legend() + (chart.present().isPresent() ? LINE + 2 : 6);
        drawing.axes();
        drawing.chart.bars().forEach(drawing::bar);
        drawing.present();
        // Where curves lie upon each other the one that is looked at is seen.
        drawing.chart.lines().stream().sorted(Comparator.comparingDouble(Chart.Line::width)).forEach(drawing::line);
        drawing.chart.dots().forEach(drawing::dot);
    }

    private double widestTick() {
        return chart.y().ticks().stream().mapToDouble(tick -> WORDS.width(tick.text())).max().orElse(0);
    }

    private double right() {
        return width - 8;
    }

    private double bottom() {
        return height - 30;
    }

    private double x(double value) {
        return left + Math.clamp(chart.x().part(value), 0.0, 1.0) * (right() - left);
    }

    private double y(double value) {
        return bottom() - Math.clamp(chart.y().part(value), 0.0, 1.0) * (bottom() - top);
    }

    /// Names of the curves in as many lines as they need, and the note; returns where they end.
    private double legend() {
        List<Chart.Line> named = chart.lines().stream().filter(line -> !line.name().isEmpty()).toList();
        double x = left;
        double y = 9;
        for (Chart.Line line : named) {
            double wide = SWATCH + 4 + WORDS.width(line.name());
            if (x > left && x + wide > right()) {
                x = left;
                y += LINE;
            }
            pen.stroke(new Line2D.Double(x, y - 3, x + SWATCH, y - 3), line.ink(), Math.max(1.6, line.width()));
            pen.write(line.name(), x + SWATCH + 4, y, WORDS, Ink.TEXT, 0);
            x += wide + GAP;
        }
        if (!chart.note().isEmpty()) {
            y += named.isEmpty() ? 0 : LINE + 1;
            pen.write(chart.note(), left, y, WORDS, Ink.QUIET, 0);
        }
        return named.isEmpty() && chart.note().isEmpty() ? 4 : y + 4;
    }

    private void axes() {
        for (Chart.Tick tick : chart.y().ticks()) {
            double at = y(tick.at());
            pen.stroke(new Line2D.Double(left, at, right(), at), Ink.LINE, 0.8);
            pen.write(tick.text(), left - TICK - 2, at + 2.8, WORDS, Ink.QUIET, 1);
        }
        for (Chart.Tick tick : chart.x().ticks()) {
            double at = x(tick.at());
            pen.stroke(new Line2D.Double(at, bottom(), at, bottom() + TICK), Ink.QUIET, 0.8);
            pen.write(tick.text(), at, bottom() + TICK + 9, WORDS, Ink.QUIET, 0.5);
        }
        pen.stroke(new Line2D.Double(left, bottom(), right(), bottom()), Ink.QUIET, 0.8);
        pen.write(chart.x().name(), (left + right()) / 2, height - 4, WORDS, Ink.TEXT, 0.5);
        pen.writeUpwards(chart.y().name(), 9, (top + bottom()) / 2, WORDS, Ink.TEXT);
    }

    private void bar(Chart.Bar bar) {
        double from = x(bar.from()) + 0.5;
        double y = y(bar.top());
        pen.fill(new Rectangle2D.Double(from, y, Math.max(0, x(bar.to()) - 0.5 - from), bottom() - y), Ink.QUIET, 0.22);
    }

    private void present() {
        chart.present().ifPresent(present -> {
            double at = x(present.at());
            pen.stroke(new Line2D.Double(at, top, at, bottom()), Ink.ACCENT, 1, DASHES);
            double half = WORDS.width(present.name()) / 2;
            double middle = Math.clamp(at, left + half, Math.max(left + half, right() - half));
            pen.write(present.name(), middle, top - 3, WORDS, Ink.ACCENT, 0.5);
        });
    }

    private void line(Chart.Line line) {
        for (Path2D piece : pieces(line)) {
            pen.stroke(piece, line.ink(), line.width(), line.dashed() ? new float[] {1.5f, 2.5f} : new float[0]);
        }
    }

    /// The parts of a curve between its gaps.
    private List<Path2D> pieces(Chart.Line line) {
        List<Path2D> pieces = new ArrayList<>();
        Path2D now = null;
        for (int i = 0; i < line.x().length; i++) {
            if (!Double.isFinite(line.y()[i]) || !Double.isFinite(line.x()[i])) {
                now = null;
            } else if (now == null) {
                now = new Path2D.Double();
                now.moveTo(x(line.x()[i]), y(line.y()[i]));
                pieces.add(now);
            } else {
                now.lineTo(x(line.x()[i]), y(line.y()[i]));
            }
        }
        return pieces;
    }

    private void dot(Chart.Dot dot) {
        Ellipse2D circle = new Ellipse2D.Double(x(dot.x()) - RADIUS, y(dot.y()) - RADIUS, 2 * RADIUS, 2 * RADIUS);
        pen.fill(circle, dot.ink(), 1);
        pen.stroke(circle, Ink.GROUND, 1);
    }
}
