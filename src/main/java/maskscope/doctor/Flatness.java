package maskscope.doctor;

import maskscope.file.Grid;

/// How much of a grey picture lies in flat areas. Labels do; values between 0 and 1 change from pixel to pixel.
final class Flatness {

    /// Rows that are looked at, evenly taken.
    private static final int ROWS = 512;

    private Flatness() {}

    /// Of the pixels that are neither `low` nor `high`, the share whose right neighbour holds the same number; 0 when
    /// there is no such pixel.
    static double between(Grid grid, double low, double high) {
        int rows = grid.height() * grid.depth();
        int step = Math.ceilDiv(rows, ROWS);
        long seen = 0;
        long flat = 0;
        for (int row = 0; row < rows; row += step) {
            int first = row * grid.width();
            for (int x = 0; x < grid.width() - 1; x++) {
                double number = grid.number(first + x);
                if (number != low && number != high) {
                    seen++;
                    flat += number == grid.number(first + x + 1) ? 1 : 0;
                }
            }
        }
        return seen == 0 ? 0 : (double) flat / seen;
    }
}
