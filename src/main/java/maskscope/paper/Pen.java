package maskscope.paper;

import java.awt.Shape;

/// What draws on paper, whatever the paper is made of. Lengths are points, y runs downwards.
public interface Pen {

    /// Fills a shape; `opacity` is 0 to 1.
    void fill(Shape shape, Ink ink, double opacity);

    /// Draws along a shape with a line so many points wide, of dashes and gaps of these lengths where any are given.
    void stroke(Shape shape, Ink ink, double width, float... dashes);

    /// Writes on a base line; `part` of the text's width lies left of `x`: 0, 0.5 or 1.
    void write(String text, double x, double y, Letters letters, Ink ink, double part);

    /// Writes upwards, with the text's middle at (x, y).
    void writeUpwards(String text, double x, double y, Letters letters, Ink ink);

    /// Lays a picture into a rectangle.
    void picture(Raster raster, double x, double y, double width, double height);
}
