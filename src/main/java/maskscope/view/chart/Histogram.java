package maskscope.view.chart;

import maskscope.pixel.PixelTable;

/// How many pixels of each class have a prediction in each of [#BINS] even bins of [0, 1]. A pixel whose truth lies
/// between 0 and 1 counts for both classes in parts.
///
/// @param object pixels by bin, weighed by truth
/// @param background pixels by bin, weighed by 1 - truth
record Histogram(double[] object, double[] background) {

    static final int BINS = 50;

    static Histogram of(PixelTable table) {
        double[] object = new double[BINS];
        double[] background = new double[BINS];
        for (int row = 0; row < table.rows(); row++) {
            int bin = Math.min(BINS - 1, (int) (table.prediction(row) * BINS));
            object[bin] += table.truth(row) * table.count(row);
            background[bin] += (1 - table.truth(row)) * table.count(row);
        }
        return new Histogram(object, background);
    }

    /// The largest bin.
    double most() {
        double most = 0;
        for (int bin = 0; bin < BINS; bin++) {
            most = Math.max(most, Math.max(object[bin], background[bin]));
        }
        return most;
    }
}
