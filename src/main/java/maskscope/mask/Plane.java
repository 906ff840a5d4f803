package maskscope.mask;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

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
    /// From where to where each runs in a picture.
    private static final List<String> ENDS = List.of("RL", "AP", "SI");

    /// Pixels whose sides differ by less are square: nobody sees the difference, and everybody sees columns of unequal width.
    private static final double SQUARE = 1.01;
    /// No voxel is so long. Where a file tells of one, its numbers are no lengths, and nobody could see what they make.
    private static final double LONGEST = 100;

    /// Slices lie clearly further apart than pixels if they do so by this factor.
    private static final double CLEARLY = 1.2;

    /// A side with at most this part of the others' slices makes strips of the pictures that it is part of.
    private static final int FEW = 3;

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
        return turned(volume, placement, slice, across(placement.axes(), slice), down(placement.axes(), slice));
    }

    /// Which way of a body lies at the left, right, top and bottom edge of the picture of a slice, a letter each: `RLAP` of an
    /// axial one. Empty for a volume of unknown orientation.
    public static Optional<String> edges(Axes axes, Slice slice) {
        return axes.ofBody()
                ? Optional.of(ends(axes, across(axes, slice)) + ends(axes, down(axes, slice)))
                : Optional.empty();
    }

    private static int across(Axes axes, Slice slice) {
        return 3 - slice.side() - down(axes, slice);
    }

    private static int down(Axes axes, Slice slice) {
        int earlier = slice.side() == 0 ? 1 : 0;
        int later = slice.side() == 2 ? 1 : 2;
        return claim(axes, earlier) > claim(axes, later) ? earlier : later;
    }

    /// From where to where a side runs in a picture.
    private static String ends(Axes axes, int side) {
        return ENDS.get(claim(axes, side));
    }

    /// The side (0 is x, 1 is y, 2 is z) whose slices are the best pictures.
    ///
    /// Scanners and microscopes take a volume slice by slice, and their slices lie further apart than the pixels within them:
    /// the two sides with the finest voxels make the picture. Where that leaves a choice, the side with far fewer slices than
    /// the others is the one that they were taken along; else it is the axial one of a body; else z.
    public static int side(Extent volume, Placement placement) {
        double coarsest = placement.spacing().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        List<Integer> sides = IntStream.range(0, 3)
                .filter(side -> placement.spacing().get(side) * CLEARLY >= coarsest)
                .boxed()
                .toList();
        OptionalInt thin = IntStream.range(0, 3)
                .filter(side -> volume.along(side) == 1 || sides.contains(side) && isThin(volume, side))
                .findFirst();
        if (thin.isPresent()) {
            return thin.getAsInt();
        }
        OptionalInt axial = placement.axes().side("axial");
        return axial.isPresent() && sides.contains(axial.getAsInt()) ? axial.getAsInt() : sides.getLast();
    }

    private static boolean isThin(Extent volume, int side) {
        return IntStream.range(0, 3)
                .allMatch(other -> other == side || FEW * volume.along(side) <= volume.along(other));
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
