package maskscope.view.picture;

/// Which part of an image a view shows: screen = (image - corner) × scale, in device pixels.
///
/// @param scale screen pixels for one image pixel
/// @param x image coordinate at the left edge of the view
/// @param y image coordinate at its top edge
public record Viewport(double scale, double x, double y) {

    private static final double LARGEST = 64;

    public Viewport {
        if (!(scale > 0) || !Double.isFinite(x + y)) {
            throw new IllegalArgumentException("no such viewport: " + scale + ", " + x + ", " + y);
        }
    }

    /// The whole image, as large as it fits, in the middle.
    static Viewport fitting(Size view, Size image) {
        double scale = Math.min(view.width() / (double) image.width(), view.height() / (double) image.height());
        return centred(scale, image.width() / 2.0, image.height() / 2.0, view);
    }

    /// The given image point in the middle of the view.
    static Viewport centred(double scale, double imageX, double imageY, Size view) {
        return new Viewport(scale, imageX - view.width() / 2.0 / scale, imageY - view.height() / 2.0 / scale);
    }

    /// A width and a height in pixels, at least 1 each.
    record Size(int width, int height) {
        Size {
            width = Math.max(1, width);
            height = Math.max(1, height);
        }

        /// Whether it is this size again. The first record of a program that is compared by [#equals] has it wait, and no window
        /// is there before pictures have a size.
        boolean same(Size other) {
            return width == other.width && height == other.height;
        }
    }

    double imageX(double screenX) {
        return x + screenX / scale;
    }

    double imageY(double screenY) {
        return y + screenY / scale;
    }

    /// Magnified by `factor` while the image point under (screenX, screenY) stays where it is.
    Viewport zoomedAt(double screenX, double screenY, double factor, Size view, Size image) {
        double smallest = Math.min(1, fitting(view, image).scale) / 2;
        double next = Math.clamp(scale * factor, smallest, LARGEST);
        return new Viewport(next, imageX(screenX) - screenX / next, imageY(screenY) - screenY / next).kept(view, image);
    }

    /// Moved by screen pixels: the image follows the hand.
    Viewport panned(double screenDx, double screenDy, Size view, Size image) {
        return new Viewport(scale, x - screenDx / scale, y - screenDy / scale).kept(view, image);
    }

    /// Nudged so that the image never leaves the middle of the view.
    private Viewport kept(Size view, Size image) {
        double middleX = Math.clamp(imageX(view.width() / 2.0), 0.0, (double) image.width());
        double middleY = Math.clamp(imageY(view.height() / 2.0), 0.0, (double) image.height());
        return centred(scale, middleX, middleY, view);
    }
}
