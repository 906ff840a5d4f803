package maskscope.view.export;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import maskscope.view.look.Theme;

/// A chart drawn once more, with lines and letters: what is painted in it paints itself, words stand where they stand on the
/// screen. In the colours of the window's theme, like the picture that is copied: what is saved is what was seen.
///
/// Words stay words, so that they can be searched and set in another font.
final class PaperChart {

    private final Node chart;
    private final Graphics2D graphics;

    private PaperChart(Node chart, Graphics2D graphics) {
        this.chart = chart;
        this.graphics = graphics;
    }

    /// Draws `chart` on a sheet of its size.
    static void draw(Region chart, Theme theme, Graphics2D graphics) {
        graphics.setPaint(StrokeCanvas.awt(theme.ground()));
        graphics.fill(new Rectangle2D.Double(0, 0, chart.getWidth(), chart.getHeight()));
        new PaperChart(chart, graphics).draw(chart, 1);
    }

    private void draw(Node node, double opacity) {
        double seen = opacity * node.getOpacity();
        if (!node.isVisible() || seen == 0 || node.getStyleClass().contains("curve-hint")) {
            return;
        }
        if (node instanceof Painted painted) {
            Point2D corner = place(node, 0, 0);
            Graphics2D own = (Graphics2D) graphics.create();
            own.translate(corner.getX(), corner.getY());
            painted.paint(own);
            own.dispose();
        } else if (node instanceof Text text) {
            write(text, seen);
        } else if (node instanceof Line line && line.getStroke() instanceof Color colour) {
            Point2D from = place(line, line.getStartX(), line.getStartY());
            Point2D to = place(line, line.getEndX(), line.getEndY());
            graphics.setPaint(faded(colour, seen));
            graphics.setStroke(new BasicStroke((float) line.getStrokeWidth(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            graphics.draw(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        } else if (node instanceof Parent parent) {
            if (parent.getStyleClass().contains("curve-value") && parent instanceof Region note) {
                ground(note, seen);
            }
            parent.getChildrenUnmodifiable().forEach(child -> draw(child, seen));
        }
    }

    /// What is in hand stands on a ground of its own.
    private void ground(Region note, double seen) {
        Point2D corner = place(note, 0, 0);
        if (note.getBackground() != null && !note.getBackground().getFills().isEmpty()
                && note.getBackground().getFills().getLast().getFill() instanceof Color colour) {
            graphics.setPaint(faded(colour, seen));
            graphics.fill(new Rectangle2D.Double(corner.getX(), corner.getY(), note.getWidth(), note.getHeight()));
        }
    }

    private void write(Text text, double seen) {
        if (text.getText().isBlank() || !(text.getFill() instanceof Color colour)) {
            return;
        }
        double top = text.getLayoutBounds().getMinY();
        double base = text.getTextOrigin() == VPos.BASELINE ? text.getY() : top + text.getBaselineOffset();
        Point2D at = place(text, text.getX(), base);
        boolean bold = text.getFont().getStyle().contains("Bold");
        graphics.setPaint(faded(colour, seen));
        graphics.setFont(new Font(text.getFont().getFamily(), bold ? Font.BOLD : Font.PLAIN, 1)
                .deriveFont((float) text.getFont().getSize()));
        graphics.drawString(text.getText(), (float) at.getX(), (float) at.getY());
        if (text.isStrikethrough()) {
            double middle = at.getY() - text.getFont().getSize() * 0.3;
            graphics.setStroke(new BasicStroke(0.8f));
            graphics.draw(new Line2D.Double(
                    at.getX(), middle, at.getX() + text.getLayoutBounds().getWidth(), middle));
        }
    }

    private Point2D place(Node node, double x, double y) {
        return chart.sceneToLocal(node.localToScene(x, y));
    }

    private static java.awt.Color faded(Color colour, double opacity) {
        return StrokeCanvas.awt(colour.deriveColor(0, 1, 1, opacity));
    }
}
