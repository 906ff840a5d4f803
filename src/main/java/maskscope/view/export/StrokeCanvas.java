package maskscope.view.export;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import maskscope.view.control.SharpCanvas;

/// A canvas that remembers the few strokes on it, so that they can be drawn again on paper.
public class StrokeCanvas extends SharpCanvas implements Painted {

    private final List<Consumer<Graphics2D>> strokes = new ArrayList<>();

    /// Begins a new drawing.
    @Override
    public GraphicsContext cover(double width, double height) {
        strokes.clear();
        return super.cover(width, height);
    }

    @Override
    public void paint(Graphics2D graphics) {
        strokes.forEach(stroke -> stroke.accept(graphics));
    }

    /// A line; `dashes` are the lengths of its pieces and gaps.
    public final void line(double fromX, double fromY, double toX, double toY, Color colour, double width, double... dashes) {
        GraphicsContext g = pen(colour, width);
        g.setLineDashes(dashes);
        g.strokeLine(fromX, fromY, toX, toY);
        g.setLineDashes();
        draw(new Line2D.Double(fromX, fromY, toX, toY), colour, width, dashes);
    }

    /// A line that bends twice.
    public final void curve(double[] x, double[] y, Color colour, double width) {
        GraphicsContext g = pen(colour, width);
        g.beginPath();
        g.moveTo(x[0], y[0]);
        g.bezierCurveTo(x[1], y[1], x[2], y[2], x[3], y[3]);
        g.stroke();
        draw(new CubicCurve2D.Double(x[0], y[0], x[1], y[1], x[2], y[2], x[3], y[3]), colour, width);
    }

    /// A circle that is not filled.
    public final void circle(double x, double y, double radius, Color colour, double width) {
        pen(colour, width).strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour, width);
    }

    public final void disc(double x, double y, double radius, Color colour) {
        brush(colour).fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour);
    }

    /// A rectangle whose corners are `round`.
    public final void box(double left, double top, double width, double height, double round, Color colour) {
        brush(colour).fillRoundRect(left, top, width, height, round, round);
        fill(round == 0 ? new Rectangle2D.Double(left, top, width, height)
                : new RoundRectangle2D.Double(left, top, width, height, round, round), colour);
    }

    public final void polygon(double[] x, double[] y, Color colour) {
        brush(colour).fillPolygon(x, y, x.length);
        Path2D path = new Path2D.Double();
        path.moveTo(x[0], y[0]);
        for (int i = 1; i < x.length; i++) {
            path.lineTo(x[i], y[i]);
        }
        path.closePath();
        fill(path, colour);
    }

    private GraphicsContext pen(Color colour, double width) {
        GraphicsContext g = getGraphicsContext2D();
        g.setStroke(colour);
        g.setLineWidth(width);
        return g;
    }

    private GraphicsContext brush(Color colour) {
        GraphicsContext g = getGraphicsContext2D();
        g.setFill(colour);
        return g;
    }

    private void draw(Shape shape, Color colour, double width, double... dashes) {
        float[] pieces = new float[dashes.length];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = (float) dashes[i];
        }
        strokes.add(g -> {
            g.setPaint(awt(colour));
            g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
                    pieces.length == 0 ? null : pieces, 0));
            g.draw(shape);
        });
    }

    private void fill(Shape shape, Color colour) {
        strokes.add(g -> {
            g.setPaint(awt(colour));
            g.fill(shape);
        });
    }

    static java.awt.Color awt(Color colour) {
        return new java.awt.Color(
                (float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(), (float) colour.getOpacity());
    }
}
