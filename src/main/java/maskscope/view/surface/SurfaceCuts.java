package maskscope.view.surface;

import maskscope.loss.surface.SurfaceCells;

/// The numbers of a surface along a line of its cells, and between two of them. Between cells numbers are taken to run straight,
/// as its contours are.
final class SurfaceCuts {

    private SurfaceCuts() {}

    /// Along x at a row that need not be whole; NaN where one of the cells beside it is undefined.
    static double[] alongX(SurfaceCells cells, double row) {
        int below = floor(row, cells.y().steps());
        return between(cells.alongX(below), cells.alongX(Math.min(below + 1, cells.y().steps() - 1)), row - below);
    }

    /// Along y at a column that need not be whole.
    static double[] alongY(SurfaceCells cells, double column) {
        int before = floor(column, cells.x().steps());
        return between(cells.alongY(before), cells.alongY(Math.min(before + 1, cells.x().steps() - 1)), column - before);
    }

    private static int floor(double place, int steps) {
        return (int) Math.clamp(Math.floor(place + 1e-9), 0, steps - 1.0);
    }

    private static double[] between(double[] first, double[] second, double part) {
        if (part < 1e-6) {
            return first;
        }
        double[] mixed = new double[first.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (1 - part) * first[i] + part * second[i];
        }
        return mixed;
    }
}
