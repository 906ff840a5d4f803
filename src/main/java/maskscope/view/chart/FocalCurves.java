package maskscope.view.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import maskscope.loss.FocalCost;

/// The textbook picture of focal loss: what a pixel costs against the predicted probability of its true class, for
/// the five values of γ in the paper and the current one. A current value that is among the five is drawn once.
///
/// @param x probabilities, ascending; denser where the term is steep
/// @param curves by ascending γ
record FocalCurves(double[] x, List<Curve> curves) {

    private static final double[] PAPER = {0, 0.5, 1, 2, 5};
    private static final int POINTS = 121;
    private static final double SMALLEST = 1e-3;

    /// @param rank its place among the five of the paper, -1 for the current γ
    record Curve(double gamma, int rank, double[] y) {

        boolean current() {
            return rank < 0;
        }
    }

    static FocalCurves at(double current) {
        double[] x = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double part = i / (POINTS - 1.0);
            x[i] = SMALLEST + (1 - SMALLEST) * part * part;
        }
        List<Curve> curves = new ArrayList<>();
        for (int rank = 0; rank < PAPER.length; rank++) {
            if (PAPER[rank] != current) {
                curves.add(curve(x, PAPER[rank], rank));
            }
        }
        curves.add(curve(x, current, -1));
        curves.sort(Comparator.comparingDouble(Curve::gamma));
        return new FocalCurves(x, List.copyOf(curves));
    }

    private static Curve curve(double[] x, double gamma, int rank) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = FocalCost.value(x[i], gamma);
        }
        return new Curve(gamma, rank, y);
    }
}
