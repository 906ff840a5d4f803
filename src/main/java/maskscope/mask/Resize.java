package maskscope.mask;

import java.util.stream.IntStream;

/// Brings a mask to a whole multiple of its size: a truth by repeating pixels, a prediction by linear interpolation
/// between the middles of pixels, as networks do when they enlarge their output.
public final class Resize {

    private Resize() {}

    /// The same values, each pixel `factor` times across and down.
    public static Raster nearest(Raster small, int factor) {
        Extent size = enlarged(small, factor);
        double[] values = new double[(int) size.pixels()];
        rows(size, (row, at) -> {
            int from = row / size.height() * small.width() * small.height()
                    + row % size.height() / factor * small.width();
            for (int x = 0; x < size.width(); x++) {
                values[at + x] = small.value(from + x / factor);
            }
        });
        return raster(size, values);
    }

    /// Values between the middles of the four nearest pixels; beyond the outermost middles they stay as they are.
    public static Raster linear(Raster small, int factor) {
        Extent size = enlarged(small, factor);
        double[] values = new double[(int) size.pixels()];
        rows(size, (row, at) -> {
            int slice = row / size.height() * small.width() * small.height();
            double y = middle(row % size.height(), factor, small.height());
            int top = (int) y;
            int upper = slice + top * small.width();
            int lower = slice + Math.min(top + 1, small.height() - 1) * small.width();
            for (int x = 0; x < size.width(); x++) {
                double place = middle(x, factor, small.width());
                int left = (int) place;
                int right = Math.min(left + 1, small.width() - 1);
                double above = mix(small.value(upper + left), small.value(upper + right), place - left);
                double below = mix(small.value(lower + left), small.value(lower + right), place - left);
                values[at + x] = mix(above, below, y - top);
            }
        });
        return raster(size, values);
    }

    private static double middle(int at, int factor, int side) {
        return Math.clamp((at + 0.5) / factor - 0.5, 0, side - 1);
    }

    private static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }

    private static Extent enlarged(Raster small, int factor) {
        return new Extent(small.width() * factor, small.height() * factor, small.depth());
    }

    private interface RowWork {
        void on(int row, int firstPixel);
    }

    private static void rows(Extent size, RowWork work) {
        IntStream.range(0, size.height() * size.depth()).parallel().forEach(row -> work.on(row, row * size.width()));
    }

    /// Pixels that are left out stay so.
    private static Raster raster(Extent size, double[] values) {
        return new DoubleRaster(size.width(), size.height(), size.depth(), values, Decoding.CLIPPED);
    }
}
