package maskscope.file;

import java.util.Arrays;
import java.util.stream.IntStream;
import maskscope.mask.Photo;

/// Numbers as a grey photograph: a picture, or a scan with all its slices.
///
/// Scans have no fixed range and a few very bright voxels, so grey goes from the 0.5th to the 99.5th percentile; from
/// the least to the greatest number where those are the same, as in a mask with a small object. What is no finite number
/// is black.
public final class GridPhoto {

    private static final int LONGEST_SIDE = 4096;
    /// So many numbers, evenly taken, tell the percentiles well enough.
    private static final int ENOUGH = 1 << 16;
    private static final double TAIL = 0.005;

    private GridPhoto() {}

    /// A grid as it is seen beneath masks. A picture is reduced if it is large; a volume keeps every voxel, as its slices
    /// must lie on those of the masks.
    public static Photo of(Grid grid) {
        return grid.depth() == 1 ? picture(grid) : volume(grid);
    }

    private static Photo volume(Grid grid) {
        int step = Math.ceilDiv(grid.pixels(), ENOUGH);
        double[] range = range(grid, step);
        byte[] grey = new byte[grid.pixels()];
        IntStream.range(0, grid.height() * grid.depth()).parallel().forEach(row -> {
            for (int i = row * grid.width(); i < (row + 1) * grid.width(); i++) {
                grey[i] = (byte) shade(grid.number(i), range[0], range[1]);
            }
        });
        return Photo.volume(grid.width(), grid.height(), grid.depth(), grey);
    }

    private static double[] range(Grid grid, int step) {
        double[] some = new double[Math.ceilDiv(grid.pixels(), step)];
        Arrays.setAll(some, k -> grid.number(k * step));
        return range(some);
    }

    private static Photo picture(Grid grid) {
        int step = Math.ceilDiv(Math.max(grid.width(), grid.height()), LONGEST_SIDE);
        int width = Math.ceilDiv(grid.width(), step);
        int height = Math.ceilDiv(grid.height(), step);
        double[] values = new double[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                values[y * width + x] = grid.number(y * step * grid.width() + x * step);
            }
        }
        double[] range = range(values);
        int[] argb = new int[values.length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xff00_0000 | 0x1_0101 * shade(values[i], range[0], range[1]);
        }
        return new Photo(width, height, argb);
    }

    private static double[] range(double[] values) {
        int step = Math.ceilDiv(values.length, ENOUGH);
        double[] some = new double[Math.ceilDiv(values.length, step)];
        Arrays.setAll(some, k -> values[k * step]);
        double[] sorted = Arrays.stream(some).filter(Double::isFinite).sorted().toArray();
        int tail = (int) (sorted.length * TAIL);
        if (sorted.length > 0 && sorted[tail] < sorted[sorted.length - 1 - tail]) {
            return new double[] {sorted[tail], sorted[sorted.length - 1 - tail]};
        }
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        return new double[] {least, greatest};
    }

    private static int shade(double value, double least, double greatest) {
        if (!Double.isFinite(value) || !(greatest > least)) {
            return 0;
        }
        return (int) Math.round(255 * Math.clamp((value - least) / (greatest - least), 0.0, 1.0));
    }
}
