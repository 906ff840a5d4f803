package maskscope.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;

/// Draws on white pixels.
final class RasterPen implements Pen {

    private final Graphics2D graphics;

    RasterPen(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void fill(Shape shape, Ink ink, double opacity) {
        Color colour = ink.onPaper();
        graphics.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity)));
        graphics.fill(shape);
    }

    @Override
    public void stroke(Shape shape, Ink ink, double width, float... dashes) {
        graphics.setColor(ink.onPaper());
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
                dashes.length == 0 ? null : dashes, 0));
        graphics.draw(shape);
    }

    @Override
    public void write(String text, double x, double y, Letters letters, Ink ink, double part) {
        graphics.setColor(ink.onPaper());
        graphics.setFont(letters.font());
        graphics.drawString(text, (float) (x - part * letters.width(text)), (float) y);
    }

    @Override
    public void writeUpwards(String text, double x, double y, Letters letters, Ink ink) {
        graphics.rotate(-Math.PI / 2, x, y);
        write(text, x, y, letters, ink, 0.5);
        graphics.rotate(Math.PI / 2, x, y);
    }

    @Override
    public void picture(Raster raster, double x, double y, double width, double height) {
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, raster.crisp()
                ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.translate(x, y);
        graphics.scale(width / raster.width(), height / raster.height());
        graphics.drawImage(raster.image(), 0, 0, null);
        graphics.scale(raster.width() / width, raster.height() / height);
        graphics.translate(-x, -y);
    }
}
