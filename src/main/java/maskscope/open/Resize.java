package maskscope.open;

import java.util.stream.IntStream;
import maskscope.file.Content;
import maskscope.file.DoubleGrid;
import maskscope.file.Grid;
import maskscope.mask.Extent;
import maskscope.mask.NumberSet;

/// Brings a grid to a whole multiple of its size: labels by repeating pixels, a network's numbers by linear interpolation
/// between the middles of pixels, as networks do when they enlarge their output. That is done before logits become
/// probabilities, so that it is the file's numbers that are enlarged.
final class Resize {

    private Resize() {}

    /// What a file holds, each pixel `factor` times across and down.
    static Content nearest(Content small, int factor) {
        return small.withGrid(nearest(small.grid().orElseThrow(), factor))
                .withPython(small.python().map(reading -> reading.enlarged(factor)));
    }

    /// What a file holds, `factor` times as large with numbers in between; see the other [#linear].
    static Content linear(Content small, int factor, NumberSet gaps) {
        Grid grid = small.grid().orElseThrow();
        return small.withGrid(linear(grid, factor, gaps))
                .withPython(small.python().map(reading -> whole(grid, gaps)
                        ? reading.interpolated(factor, grid.depth())
                        : reading.interpolatedBeside(factor, gaps)));
    }

    /// The same numbers, each pixel `factor` times across and down.
    static Grid nearest(Grid small, int factor) {
        Extent size = enlarged(small, factor);
        double[] values = new double[(int) size.pixels()];
        rows(size, (row, at) -> {
            int from = row / size.height() * small.width() * small.height()
                    + row % size.height() / factor * small.width();
            for (int x = 0; x < size.width(); x++) {
                values[at + x] = small.number(from + x / factor);
            }
        });
        return new DoubleGrid(size.width(), size.height(), size.depth(), values);
    }

    /// Numbers between the middles of the four nearest pixels; beyond the outermost middles they stay as they are. What lies
    /// beside one of `gaps` or beside no number is none.
    static Grid linear(Grid small, int factor, NumberSet gaps) {
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
                double above = mix(number(small, upper + left, gaps), number(small, upper + right, gaps), place - left);
                double below = mix(number(small, lower + left, gaps), number(small, lower + right, gaps), place - left);
                values[at + x] = mix(above, below, y - top);
            }
        });
        return new DoubleGrid(size.width(), size.height(), size.depth(), values);
    }

    private static boolean whole(Grid grid, NumberSet gaps) {
        return IntStream.range(0, grid.pixels()).parallel().mapToDouble(grid::number)
                .allMatch(number -> Double.isFinite(number) && !gaps.has(number));
    }

    private static double middle(int at, int factor, int side) {
        return Math.clamp((at + 0.5) / factor - 0.5, 0, side - 1);
    }

    private static double number(Grid grid, int at, NumberSet gaps) {
        double number = grid.number(at);
        return gaps.has(number) ? Double.NaN : number;
    }

    private static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }

    private static Extent enlarged(Grid small, int factor) {
        return new Extent(small.width() * factor, small.height() * factor, small.depth());
    }

    private interface RowWork {
        void on(int row, int firstPixel);
    }

    private static void rows(Extent size, RowWork work) {
        IntStream.range(0, size.height() * size.depth()).parallel().forEach(row -> work.on(row, row * size.width()));
    }
}
