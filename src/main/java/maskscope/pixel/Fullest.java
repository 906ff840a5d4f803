package maskscope.pixel;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import maskscope.mask.Extent;
import maskscope.mask.Placement;
import maskscope.mask.Slice;

/// Where a look into a volume begins: across the side whose slices show the most, at the voxel whose slices hold much of the
/// truth, so that the first picture is neither coarse nor of empty space.
public final class Fullest {

    /// Enough pixels to tell which slice has the most truth; of larger volumes every so many rows are looked at.
    private static final int LOOK = 1 << 24;

    /// Slices lie clearly further apart than pixels if they do so by this factor.
    private static final double CLEARLY = 1.2;

    /// A side with at most this part of the others' slices makes strips of the pictures that it is part of.
    private static final int FEW = 3;

    private Fullest() {}

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

    /// The numbers of three slices, across x, y and z: of those across `side` the one with the most truth, and within it
    /// the row and the column with the most. Of several that have as much, and where there is no truth, the one nearest to
    /// the middle.
    public static int[] slices(PixelTable table, int side) {
        Extent volume = new Extent(table.width(), table.height(), table.depth());
        int[] found = new int[3];
        int every = Math.ceilDiv(table.pixels(), LOOK);
        double[] sums = IntStream.range(0, volume.along(side))
                .parallel()
                .mapToDouble(index -> sum(truth(table, Plane.of(volume, Placement.PLAIN, new Slice(side, index)), every)[0]))
                .toArray();
        found[side] = most(sums);
        double[][] within = truth(table, Plane.of(volume, Placement.PLAIN, new Slice(side, found[side])), 1);
        found[side == 0 ? 1 : 0] = most(within[1]);
        found[side == 2 ? 1 : 2] = most(within[0]);
        return found;
    }

    /// The truth of a slice, in sums by row and by column.
    private static double[][] truth(PixelTable table, Plane plane, int every) {
        double[] byRow = new double[plane.height()];
        double[] byColumn = new double[plane.width()];
        int[] codes = new int[plane.width()];
        for (int row = 0; row < plane.height(); row += every) {
            table.codes().copy(plane.index(0, row), plane.across(), codes.length, codes, 0);
            for (int column = 0; column < codes.length; column++) {
                double truth = table.truth(codes[column]);
                byRow[row] += truth;
                byColumn[column] += truth;
            }
        }
        return new double[][] {byRow, byColumn};
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static int most(double[] sums) {
        int middle = sums.length / 2;
        int most = middle;
        for (int i = 0; i < sums.length; i++) {
            boolean nearer = Math.abs(i - middle) < Math.abs(most - middle);
            if (sums[i] > sums[most] || sums[i] == sums[most] && nearer) {
                most = i;
            }
        }
        return most;
    }
}
