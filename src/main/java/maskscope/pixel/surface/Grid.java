package maskscope.pixel.surface;

import maskscope.mask.Extent;

/// Points in lines along x, lines side by side in slabs, and slabs one behind the other.
///
/// The first search for a nearest point goes through the slabs and the last along the lines. A picture has a slab for each of
/// its rows, so that it is searched as a volume is, and its points keep their numbers.
///
/// @param width points in a line
/// @param height lines in a slab
/// @param depth number of slabs
record Grid(int width, int height, int depth) {

    /// The pixels of a mask.
    static Grid ofPixels(Extent extent) {
        return of(extent.width(), extent.height(), extent.depth(), isPicture(extent));
    }

    /// The corners of the pixels of a mask.
    static Grid ofCorners(Extent extent) {
        return of(extent.width() + 1, extent.height() + 1, extent.depth() + 1, isPicture(extent));
    }

    private static Grid of(int width, int height, int depth, boolean picture) {
        return picture ? new Grid(width, 1, height) : new Grid(width, height, depth);
    }

    static boolean isPicture(Extent extent) {
        return extent.depth() == 1;
    }

    /// Steps along x, from line to line and from slab to slab.
    Spacing steps(Spacing spacing, boolean picture) {
        return picture ? new Spacing(spacing.x(), 1, spacing.y()) : spacing;
    }

    int slab() {
        return width * height;
    }

    int points() {
        return Math.multiplyExact(slab(), depth);
    }
}
