package maskscope.pixel;

import maskscope.mask.Axes;
import maskscope.mask.Extent;
import maskscope.mask.MaskPair;
import maskscope.mask.Placement;
import maskscope.mask.Slice;

/// The picture that a slice of a volume makes: which pixel comes first, how far apart its neighbours lie, how large it is, and
/// how long its pixels are.
///
/// In a scan of a body the picture is turned as radiologists see it: *axial* with the front up and the patient's left at the
/// right, *coronal* with the head up and the left at the right, *sagittal* with the head up and the front at the left. For a
/// volume of unknown orientation it is the array's own order, first row on top: x to the right, z down; across z, y down;
/// across x, y to the right.
///
/// Voxels of a scan are often longer one way than the others. A pixel of the picture is as wide and as high as its voxel, in
/// units of the shorter of both.
///
/// @param slice which slice it is
/// @param first the pixel at the top left corner
/// @param across what is added for the next pixel of a row; below 0 where the row runs against the array
/// @param down what is added for the next row
/// @param pixelWidth how long a pixel is across, at least 1
/// @param pixelHeight how long it is down, at least 1; one of both is 1
public record Plane(Slice slice, int first, int across, int down, int width, int height, double pixelWidth,
        double pixelHeight) {

    /// The directions in which pixels of a picture are numbered: towards the left, the back and the feet of a body.
    private static final String ALONG = "LPI";
    /// Which direction runs down a picture: head to foot where the slice has it, else front to back.
    private static final String CLAIMS = "LRAPSI";

    /// Pixels whose sides differ by less are square: nobody sees the difference, and everybody sees columns of unequal width.
    private static final double SQUARE = 1.01;
    /// No voxel is so long. Where a file tells of one, its numbers are no lengths, and nobody could see what they make.
    private static final double LONGEST = 100;

    public Plane {
        if (!(Math.min(pixelWidth, pixelHeight) == 1 && Math.max(pixelWidth, pixelHeight) <= LONGEST)) {
            throw new IllegalArgumentException("no such pixels: " + pixelWidth + " × " + pixelHeight);
        }
    }

    /// The only slice of a picture with square pixels.
    public static Plane picture(int width, int height) {
        return new Plane(new Slice(2, 0), 0, 1, width, width, height, 1, 1);
    }

    /// A slice among all pixels of a pair.
    public static Plane of(MaskPair pair, Slice slice) {
        return of(pair.truth().extent(), pair.placement(), slice);
    }

    /// A slice among all pixels of a volume. Of the two sides that it has, the later one runs down, unless a body's other one
    /// has the better claim.
    public static Plane of(Extent volume, Placement placement, Slice slice) {
        int earlier = slice.side() == 0 ? 1 : 0;
        int later = slice.side() == 2 ? 1 : 2;
        return claim(placement.axes(), earlier) > claim(placement.axes(), later)
                ? turned(volume, placement, slice, later, earlier)
                : turned(volume, placement, slice, earlier, later);
    }

    /// How good a side's claim to run down a picture is.
    private static int claim(Axes axes, int side) {
        return axes.ofBody() ? CLAIMS.indexOf(axes.directions().charAt(side)) / 2 : 0;
    }

    private static Plane turned(Extent volume, Placement placement, Slice slice, int across, int down) {
        int[] steps = {1, volume.width(), volume.width() * volume.height()};
        int first = slice.index() * steps[slice.side()];
        int right = steps[across];
        int below = steps[down];
        if (against(placement.axes(), across)) {
            first += (volume.along(across) - 1) * right;
            right = -right;
        }
        if (against(placement.axes(), down)) {
            first += (volume.along(down) - 1) * below;
            below = -below;
        }
        double wide = placement.spacing().get(across) / placement.spacing().get(down);
        double high = placement.spacing().get(down) / placement.spacing().get(across);
        boolean square = Math.max(wide, high) < SQUARE || Math.max(wide, high) > LONGEST;
        return new Plane(slice, first, right, below, volume.along(across), volume.along(down),
                square ? 1 : Math.max(1, wide), square ? 1 : Math.max(1, high));
    }

    private static boolean against(Axes axes, int side) {
        return axes.ofBody() && ALONG.indexOf(axes.directions().charAt(side)) < 0;
    }

    /// The pixel at a place of the picture.
    public int index(int column, int row) {
        return first + row * down + column * across;
    }
}
