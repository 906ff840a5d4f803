package maskscope.view.chart;

/// Where a chart draws its curves, in whole pixels of its canvas. Fixed by the size of the canvas and not by the
/// labels, so that nothing jumps when a number gets another digit.
public record PlotArea(int left, int top, int right, int bottom) {

    /// The canvas less margins, never empty.
    static PlotArea within(double width, double height, int left, int top, int right, int bottom) {
        return new PlotArea(left, top, Math.max(left + 1, (int) width - right), Math.max(top + 1, (int) height - bottom));
    }

    public int width() {
        return right - left;
    }

    public int height() {
        return bottom - top;
    }

    public boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }
}
