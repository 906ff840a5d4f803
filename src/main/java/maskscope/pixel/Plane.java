package maskscope.pixel;

import maskscope.mask.Axes;
import maskscope.mask.Extent;
import maskscope.mask.Slice;

/// The picture that a slice of a volume makes: which pixel comes first, how far apart its neighbours lie, how large it is.
///
/// In a scan of a body the picture is turned as radiologists see it: *axial* with the front up and the patient's left at the
/// right, *coronal* with the head up and the left at the right, *sagittal* with the head up and the front at the left. For a
/// volume of unknown orientation it is the array's own order, first row on top: x to the right, z down; across z, y down;
/// across x, y to the right.
///
/// @param slice which slice it is
/// @param first the pixel at the top left corner
/// @param across what is added for the next pixel of a row; below 0 where the row runs against the array
/// @param down what is added for the next row
public record Plane(Slice slice, int first, int across, int down, int width, int height) {

    /// The directions in which pixels of a picture are numbered: towards the left, the back and the feet of a body.
    private static final String ALONG = "LPI";
    /// Which direction runs down a picture: head to foot where the slice has it, else front to back.
    private static final String CLAIMS = "LRAPSI";

    /// The only slice of a picture.
    public static Plane picture(int width, int height) {
        return new Plane(new Slice(2, 0), 0, 1, width, width, height);
    }

    /// A slice among all pixels of a volume.
    public static Plane of(Extent volume, Axes axes, Slice slice) {
        int[] steps = {1, volume.width(), volume.width() * volume.height()};
        return turned(volume, axes, slice, steps, slice.index() * steps[slice.side()]);
    }

    /// The same picture of pixels that are the slice's alone, as `MaskPair.slice` copies them.
    public static Plane alone(Extent volume, Axes axes, Slice slice) {
        int side = slice.side();
        int[] steps = {side == 0 ? 0 : 1, side == 0 ? 1 : volume.width(), side == 0 ? volume.height() : volume.width()};
        return turned(volume, axes, slice, steps, 0);
    }

    /// Of the two sides that a slice has, the later one runs down, unless a body's other one has the better claim.
    private static Plane turned(Extent volume, Axes axes, Slice slice, int[] steps, int base) {
        int earlier = slice.side() == 0 ? 1 : 0;
        int later = slice.side() == 2 ? 1 : 2;
        return claim(axes, earlier) > claim(axes, later)
                ? turned(volume, axes, slice, steps, base, later, earlier)
                : turned(volume, axes, slice, steps, base, earlier, later);
    }

    /// How good a side's claim to run down a picture is.
    private static int claim(Axes axes, int side) {
        return axes.ofBody() ? CLAIMS.indexOf(axes.directions().charAt(side)) / 2 : 0;
    }

    private static Plane turned(Extent volume, Axes axes, Slice slice, int[] steps, int base, int across, int down) {
        int first = base;
        int right = steps[across];
        int below = steps[down];
        if (against(axes, across)) {
            first += (volume.along(across) - 1) * right;
            right = -right;
        }
        if (against(axes, down)) {
            first += (volume.along(down) - 1) * below;
            below = -below;
        }
        return new Plane(slice, first, right, below, volume.along(across), volume.along(down));
    }

    private static boolean against(Axes axes, int side) {
        return axes.ofBody() && ALONG.indexOf(axes.directions().charAt(side)) < 0;
    }

    /// The pixel at a place of the picture.
    public int index(int column, int row) {
        return first + row * down + column * across;
    }
}
