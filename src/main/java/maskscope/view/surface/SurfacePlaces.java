package maskscope.view.surface;

import maskscope.loss.surface.ParameterAxis;
import maskscope.view.chart.PlotArea;

/// Where everything lies in a plot of a surface: the heatmap, a chart of what is along x above it and of what is along y beside
/// it, and the bar of its colours. Cells are tiles around their values: the first value lies half a tile from the edge.
///
/// @param heat the heatmap
/// @param above the cut along x
/// @param beside the cut along y; as narrow as nothing where there is no room
/// @param bar the bar of colours
record SurfacePlaces(PlotArea heat, PlotArea above, PlotArea beside, PlotArea bar, ParameterAxis x, ParameterAxis y) {

    private static final int LEFT = 62;
    private static final int TOP = 8;
    private static final int BOTTOM = 36;
    private static final int GAP = 8;
    private static final int LEAST_ABOVE = 36;
    private static final int MOST_ABOVE = 72;
    private static final int LEAST_BESIDE = 64;
    private static final int MOST_BESIDE = 160;
    private static final int BAR = 12;
    private static final int BAR_GAP = 20;
    private static final int NUMBERS = 52;
    private static final int LEAST_HEAT = 160;
    /// A heatmap that is much wider than high is read no better.
    private static final int MOST_STRETCHED = 3;

    static SurfacePlaces of(double width, double height, ParameterAxis x, ParameterAxis y) {
        int tall = Math.max(1, (int) height);
        int high = Math.clamp(tall / 5, LEAST_ABOVE, MOST_ABOVE);
        int top = TOP + high + GAP;
        int bottom = Math.max(top + 1, tall - BOTTOM);
        int room = (int) width - LEFT - BAR_GAP - BAR - NUMBERS;
        int wide = Math.clamp(room / 5, LEAST_BESIDE, MOST_BESIDE);
        int aside = room - wide - GAP >= LEAST_HEAT ? wide + GAP : 0;
        int right = LEFT + Math.clamp(room - aside, 1, Math.max(LEAST_HEAT, MOST_STRETCHED * (bottom - top)));
        int end = right + aside;
        return new SurfacePlaces(
                new PlotArea(LEFT, top, right, bottom),
                new PlotArea(LEFT, TOP, right, top - GAP),
                new PlotArea(aside == 0 ? right : right + GAP, top, end, bottom),
                new PlotArea(end + BAR_GAP, top, end + BAR_GAP + BAR, bottom),
                x, y);
    }

    /// How much of a width such a plot makes use of.
    static double used(double width, double height) {
        return of(width, height, null, null).bar.right() + NUMBERS;
    }

    boolean hasBeside() {
        return beside.width() > 0;
    }

    /// Where a column is, which need not be whole.
    double left(double column) {
        return heat.left() + (column + 0.5) * heat.width() / x.steps();
    }

    double top(double row) {
        return heat.bottom() - (row + 0.5) * heat.height() / y.steps();
    }

    /// The column whose tile is at a place, the first or the last where it is beyond.
    int column(double left) {
        return (int) Math.clamp(Math.floor((left - heat.left()) * x.steps() / heat.width()), 0, x.steps() - 1.0);
    }

    int row(double top) {
        return (int) Math.clamp(Math.floor((heat.bottom() - top) * y.steps() / heat.height()), 0, y.steps() - 1.0);
    }

    /// Where a value lies in columns; below 0 or above the last where it is beyond the axis.
    static double place(ParameterAxis axis, double value) {
        return axis.position(value) * (axis.steps() - 1);
    }

    /// Whether a place in columns or rows is among them.
    static boolean within(ParameterAxis axis, double place) {
        return place >= -1e-9 && place <= axis.steps() - 1 + 1e-9;
    }
}
