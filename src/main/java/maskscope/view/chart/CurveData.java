package maskscope.view.chart;

import org.jfree.data.xy.AbstractXYDataset;

/// Curves for JFreeChart straight over arrays, without an object for each point. One series for each row of `y`;
/// NaN is a gap.
final class CurveData extends AbstractXYDataset {

    private static final long serialVersionUID = 1L;

    private double[] x = {};
    private double[][] y = {};

    /// Shows other curves and tells the chart once. The arrays are kept, not copied.
    void show(double[] commonX, double[][] curves) {
        x = commonX;
        y = curves;
        fireDatasetChanged();
    }

    @Override
    public int getSeriesCount() {
        return y.length;
    }

    @Override
    public Comparable<Integer> getSeriesKey(int series) {
        return series;
    }

    @Override
    public int getItemCount(int series) {
        return x.length;
    }

    @Override
    public double getXValue(int series, int item) {
        return x[item];
    }

    @Override
    public double getYValue(int series, int item) {
        return y[series][item];
    }

    @Override
    public Number getX(int series, int item) {
        return x[item];
    }

    @Override
    public Number getY(int series, int item) {
        return y[series][item];
    }
}
