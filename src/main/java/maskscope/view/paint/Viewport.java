package maskscope.view.paint;

import maskscope.mask.Plane;

/// Which part of an image a view shows: screen = (image - corner) × scale, in device pixels.
///
/// @param across screen pixels for one image pixel across
/// @param down screen pixels for one image pixel down; the same where pixels are square
/// @param x image coordinate at the left edge of the view
/// @param y image coordinate at its top edge
public record Viewport(double across, double down, double x, double y) {

    private static final double LARGEST = 64;

    public Viewport {
        if (!(across > 0 && down > 0) || !Double.isFinite(x + y)) {
            throw new IllegalArgumentException("no such viewport: " + across + ", " + down + ", " + x + ", " + y);
        }
    }

    /// The whole image, as large as it fits, in the middle.
    public static Viewport fitting(Size view, Plane image) {
        double scale = Math.min(
                view.width() / (image.width() * image.pixelWidth()), view.height() / (image.height() * image.pixelHeight()));
        return of(scale, image).centred(image.width() / 2.0, image.height() / 2.0, view);
    }

    /// The image at a scale, its corner in the view's.
    private static Viewport of(double scale, Plane image) {
        return new Viewport(scale * image.pixelWidth(), scale * image.pixelHeight(), 0, 0);
    }

    /// The given image point in the middle of the view.
    public Viewport centred(double imageX, double imageY, Size view) {
        return new Viewport(across, down, imageX - view.width() / 2.0 / across, imageY - view.height() / 2.0 / down);
    }

    /// Screen pixels for the shorter side of an image pixel.
    public double scale() {
        return Math.min(across, down);
    }

    /// A width and a height in pixels, at least 1 each.
    public record Size(int width, int height) {
        public Size {
            width = Math.max(1, width);
            height = Math.max(1, height);
        }

        /// Whether it is this size again. The first record of a program that is compared by [#equals] has it wait, and no window
        /// is there before pictures have a size.
        public boolean same(Size other) {
            return width == other.width && height == other.height;
        }
    }

    public double imageX(double screenX) {
        return x + screenX / across;
    }

    public double imageY(double screenY) {
        return y + screenY / down;
    }

    public double screenX(double imageX) {
        return (imageX - x) * across;
    }

    public double screenY(double imageY) {
        return (imageY - y) * down;
    }

    /// A rectangle of the image in the middle of the view, its longer way filling `part` of it; but with at most `largest` screen
    /// pixels for the shorter side of an image pixel, and not smaller than the whole image is shown.
    public static Viewport showing(double left, double top, double right, double bottom, double part, double largest, Size view,
            Plane image) {
        double fit = fitting(view, image).scale();
        double filling = part * Math.min(
                view.width() / ((right - left) * image.pixelWidth()), view.height() / ((bottom - top) * image.pixelHeight()));
        double scale = Math.max(fit, Math.min(filling, largest));
        return of(scale, image).centred((left + right) / 2, (top + bottom) / 2, view);
    }

    /// Magnified by `factor` while the image point under (screenX, screenY) stays where it is.
    public Viewport zoomedAt(double screenX, double screenY, double factor, Size view, Plane image) {
        double smallest = Math.min(1, fitting(view, image).scale()) / 2;
        Viewport next = of(Math.clamp(scale() * factor, smallest, LARGEST), image);
        return next.at(imageX(screenX) - screenX / next.across, imageY(screenY) - screenY / next.down).kept(view, image);
    }

    /// Moved by screen pixels: the image follows the hand.
    public Viewport panned(double screenDx, double screenDy, Size view, Plane image) {
        return at(x - screenDx / across, y - screenDy / down).kept(view, image);
    }

    private Viewport at(double left, double top) {
        return new Viewport(across, down, left, top);
    }

    /// Nudged so that the image never leaves the middle of the view.
    private Viewport kept(Size view, Plane image) {
        double middleX = Math.clamp(imageX(view.width() / 2.0), 0.0, (double) image.width());
        double middleY = Math.clamp(imageY(view.height() / 2.0), 0.0, (double) image.height());
        return centred(middleX, middleY, view);
    }
}
