package maskscope.view.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Map;

/// Gathers the outlines of all that is drawn: letters, rules and lines, whatever their colour. What a formula never draws, as
/// pictures are, is refused.
final class OutlineGraphics extends NoGraphics {

    private static final FontRenderContext FINE = new FontRenderContext(null, true, true);

    private final Path2D outline = new Path2D.Double();
    private AffineTransform transform = new AffineTransform();
    private Font font = new Font(Font.SERIF, Font.PLAIN, 12);
    private Stroke stroke = new BasicStroke();
    private Color colour = Color.BLACK;

    /// All that was drawn.
    Path2D outline() {
        return outline;
    }

    @Override
    public void fill(Shape shape) {
        outline.append(transform.createTransformedShape(shape), false);
    }

    @Override
    public void draw(Shape shape) {
        fill(stroke.createStrokedShape(shape));
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public void drawString(String text, float x, float y) {
        drawGlyphVector(font.createGlyphVector(FINE, text), x, y);
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return FINE;
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void setTransform(AffineTransform other) {
        transform = new AffineTransform(other);
    }

    @Override
    public void transform(AffineTransform more) {
        transform.concatenate(more);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public void setFont(Font other) {
        font = other;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setStroke(Stroke other) {
        stroke = other;
    }

    @Override
    public Color getColor() {
        return colour;
    }

    @Override
    public void setColor(Color other) {
        colour = other;
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        // says nothing of outlines
    }

    @Override
    public RenderingHints getRenderingHints() {
        return new RenderingHints(Map.of());
    }

    @Override
    public void setRenderingHints(Map<?, ?> hints) {
        // says nothing of outlines
    }

    @Override
    public void addRenderingHints(Map<?, ?> hints) {
        // says nothing of outlines
    }

    @Override
    public void dispose() {
        // says nothing of outlines
    }

    @Override
    public void setComposite(Composite other) {
        // says nothing of outlines
    }

    @Override
    public void setPaint(Paint other) {
        // says nothing of outlines
    }

    @Override
    public void setBackground(Color other) {
        // says nothing of outlines
    }

    @Override
    public void setPaintMode() {
        // says nothing of outlines
    }

    @Override
    public void setXORMode(Color other) {
        // says nothing of outlines
    }
}
