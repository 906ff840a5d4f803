package maskscope.pixel;

import java.util.stream.IntStream;
import maskscope.mask.Extent;
import maskscope.mask.Placement;
import maskscope.mask.Plane;
import maskscope.mask.Slice;

/// Where a look into a volume begins: at the voxel whose slices hold much of the truth, so that the first picture is not of empty
/// space.
public final class Fullest {

    /// Enough pixels to tell which slice has the most truth; of larger volumes every so many rows are looked at.
    private static final int LOOK = 1 << 24;

    private Fullest() {}

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
