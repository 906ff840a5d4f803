package maskscope.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;

/// Draws each series as one path. JFreeChart's own renderers draw a line for each pair of points, which costs more
/// than all the rest of a frame.
public final class CurveRenderer extends AbstractXYItemRenderer {

    private static final long serialVersionUID = 1L;

    /// A pen for a series.
    ///
    /// @param fill what the ground between curve and axis is filled with; null for nothing
    /// @param dashed whether the line is broken
    public record Pen(Color colour, float width, Color fill, boolean dashed) {

        private static final float DASH = 5;
        private static final float GAP = 3.5f;

        /// A line that is not broken.
        public Pen(Color colour, float width, Color fill) {
            this(colour, width, fill, false);
        }

        BasicStroke stroke() {
            return dashed
                    ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {DASH, GAP}, 0)
                    : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
    }

    private transient List<Pen> pens = List.of();

    /// One pen for each series, in the order of the series.
    void draw(List<Pen> with) {
        pens = List.copyOf(with);
    }

    @Override
    public XYItemRendererState initialise(
            Graphics2D g2, Rectangle2D area, XYPlot plot, XYDataset data, PlotRenderingInfo info) {
        XYItemRendererState state = super.initialise(g2, area, plot, data, info);
        state.setProcessVisibleItemsOnly(false);
        return state;
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis domain,
            ValueAxis range,
            XYDataset data,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        if (item == 0 && series < pens.size()) {
            drawSeries(g2, new Mapping(area, domain, range), data, series, pens.get(series));
        }
    }

    private static void drawSeries(Graphics2D g2, Mapping mapping, XYDataset data, int series, Pen pen) {
        Path2D line = mapping.line(data, series);
        if (pen.fill() != null && line.getCurrentPoint() != null) {
            g2.setPaint(pen.fill());
            g2.fill(mapping.closed(line));
        }
        g2.setPaint(pen.colour());
        g2.setStroke(pen.stroke());
        g2.draw(line);
    }

    /// Grid lines on whole pixels are sharp.
    @Override
    public void drawRangeLine(
            Graphics2D g2, XYPlot plot, ValueAxis axis, Rectangle2D area, double value, Paint paint, Stroke stroke) {
        double y = Math.floor(axis.valueToJava2D(value, area, RectangleEdge.LEFT)) + 0.5;
        if (y >= area.getMinY() && y <= area.getMaxY() + 1) {
            g2.setPaint(paint);
            g2.setStroke(stroke);
            g2.draw(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
        }
    }

    /// From values to pixels; the axes are linear.
    private record Mapping(Rectangle2D area, ValueAxis domain, ValueAxis range) {

        double x(double value) {
            return area.getMinX() + (value - domain.getLowerBound()) / domain.getRange().getLength() * area.getWidth();
        }

        /// Kept near the area: a line to a far away point costs a software renderer dear.
        double y(double value) {
            double part = (value - range.getLowerBound()) / range.getRange().getLength();
            return area.getMaxY() - Math.clamp(part, -1.0, 2.0) * area.getHeight();
        }

        /// Points on a level stretch are left out, so that a straight line is two points.
        Path2D line(XYDataset data, int series) {
            Path2D path = new Path2D.Double();
            boolean open = false;
            int last = data.getItemCount(series) - 1;
            for (int i = 0; i <= last; i++) {
                double value = data.getYValue(series, i);
                boolean between = open && i < last;
                boolean level = between && value == data.getYValue(series, i - 1) && value == data.getYValue(series, i + 1);
                if (Double.isNaN(value)) {
                    open = false;
                } else if (!open) {
                    path.moveTo(x(data.getXValue(series, i)), y(value));
                    open = true;
                } else if (!level) {
                    path.lineTo(x(data.getXValue(series, i)), y(value));
                }
            }
            return path;
        }

        /// The same line with the ground under it. Only for a line without gaps.
        Path2D closed(Path2D line) {
            Path2D shape = (Path2D) line.clone();
            shape.lineTo(line.getCurrentPoint().getX(), area.getMaxY());
            shape.lineTo(area.getMinX(), area.getMaxY());
            shape.closePath();
            return shape;
        }
    }
}
