package maskscope.view.chart;

import java.util.Arrays;
import java.util.List;
import maskscope.view.control.DrawnPane;
import maskscope.view.export.Chart;
import maskscope.view.look.Theme;
import org.jfree.chart.JFreeChart;

/// A chart that fills a pane and has a legend.
public abstract class SidePlot extends DrawnPane implements Chart {

    private static final int LEFT = 46;
    private static final int TOP = 12;
    /// What stays free at the right of most of them.
    public static final int RIGHT = 10;
    private static final int BOTTOM = 38;

    private final CurveData data = new CurveData();
    private final ScaleAxis x = new ScaleAxis();
    private final ScaleAxis y = new ScaleAxis();
    private final CurveRenderer renderer = new CurveRenderer();
    private final JFreeChart chart = ChartLook.bare(data, x, y, renderer);
    private final ChartLook.Sheet canvas = new ChartLook.Sheet(chart);
    private final ChartLegend legend = new ChartLegend();
    private int drawings;

    /// Curves of which each has points of its own, one behind the other along one x; where a curve has no point it is NaN.
    ///
    /// @param at x of all points
    /// @param curves their y, by curve
    public record Joined(double[] at, double[][] curves) {

        /// `xs` and `ys` have a curve each, `ys` as many numbers as `xs`.
        public static Joined of(List<double[]> xs, List<double[]> ys) {
            double[] at = xs.stream().flatMapToDouble(Arrays::stream).toArray();
            double[][] curves = new double[ys.size()][at.length];
            int from = 0;
            for (int curve = 0; curve < curves.length; curve++) {
                Arrays.fill(curves[curve], Double.NaN);
                System.arraycopy(ys.get(curve), 0, curves[curve], from, ys.get(curve).length);
                from += ys.get(curve).length;
            }
            return new Joined(at, curves);
        }
    }

    public SidePlot() {
        getChildren().addAll(List.of(canvas, legend));
    }

    /// Most of them mark nothing.
    @Override
    public void forgetPointer() {}

    public final ScaleAxis x() {
        return x;
    }

    public final ScaleAxis y() {
        return y;
    }

    /// How often it was drawn.
    public final int drawings() {
        return drawings;
    }

    /// Where the curves lie in a pane of this size.
    public final PlotArea area(double width, double height) {
        return area(width, height, RIGHT);
    }

    /// The same with so much free at the right.
    public final PlotArea area(double width, double height, int right) {
        return PlotArea.within(width, height, LEFT, TOP, right, BOTTOM);
    }

    /// Draws curves over common x, in this order, each with its pen.
    public final void paint(
            Theme theme,
            PlotArea area,
            List<CurveRenderer.Pen> pens,
            double[] at,
            double[][] curves,
            List<ChartLegend.Entry> entries,
            ChartLegend.Place place) {
        drawings++;
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        ChartLook.place(chart, area, width, height);
        ChartLook.dress(chart, theme);
        renderer.draw(pens);
        data.show(at, curves);
        canvas.draw(width, height);
        legend.show(entries, area, place);
    }
}
