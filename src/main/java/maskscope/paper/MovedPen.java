package maskscope.paper;

import java.awt.Shape;
import java.awt.geom.AffineTransform;

/// Draws elsewhere on the same paper.
///
/// @param pen who draws
/// @param right how far to the right
/// @param down how far below
record MovedPen(Pen pen, double right, double down) implements Pen {

    private Shape moved(Shape shape) {
        return AffineTransform.getTranslateInstance(right, down).createTransformedShape(shape);
    }

    @Override
    public void fill(Shape shape, Ink ink, double opacity) {
        pen.fill(moved(shape), ink, opacity);
    }

    @Override
    public void stroke(Shape shape, Ink ink, double width, float... dashes) {
        pen.stroke(moved(shape), ink, width, dashes);
    }

    @Override
    public void write(String text, double x, double y, Letters letters, Ink ink, double part) {
        pen.write(text, x + right, y + down, letters, ink, part);
    }

    @Override
    public void writeUpwards(String text, double x, double y, Letters letters, Ink ink) {
        pen.writeUpwards(text, x + right, y + down, letters, ink);
    }

    @Override
    public void picture(Raster raster, double x, double y, double width, double height) {
        pen.picture(raster, x + right, y + down, width, height);
    }
}
