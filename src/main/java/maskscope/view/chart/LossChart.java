package maskscope.view.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import maskscope.loss.Loss;
import maskscope.loss.Sweep;
import maskscope.loss.formula.Parameter;
import maskscope.view.look.Theme;
import org.jfree.chart.JFreeChart;

/// The part of the curves that stands still while the marker moves: axes, grid and the losses themselves. It is drawn
/// again only when something in it has changed.
final class LossChart {

    private static final float THIN = 1.4f;
    private static final float THICK = 2.8f;

    private final CurveData data = new CurveData();
    private final ScaleAxis x = new ScaleAxis();
    private final ScaleAxis y = new ScaleAxis();
    private final CurveRenderer renderer = new CurveRenderer();
    private final JFreeChart chart = ChartLook.bare(data, x, y, renderer);
    private final ChartLook.Sheet canvas = new ChartLook.Sheet(chart);

    private Scene drawn;
    private int drawings;

    /// All that the drawing depends on.
    ///
    /// @param sweep null while there are no curves
    /// @param second the curves of a second prediction, which are dashed; null while there is none
    /// @param axisName the parameter of the axis and what it is, in a few words
    /// @param briefName the parameter alone
    /// @param fineness the screen's pixels for one of the chart
    record Scene(
            CurveGeometry geometry,
            Sweep sweep,
            Sweep second,
            Loss selected,
            String axisName,
            String briefName,
            Theme theme,
            double width,
            double height,
            double fineness) {

        /// Equal but for the curves, which are compared point by point.
        boolean looksLike(Scene other) {
            return other != null
                    && width == other.width
                    && height == other.height
                    && fineness == other.fineness
                    && theme == other.theme
                    && selected == other.selected
                    && axisName.equals(other.axisName)
                    && briefName.equals(other.briefName)
                    && geometry.equals(other.geometry)
                    && sameCurves(sweep, other.sweep)
                    && sameCurves(second, other.second);
        }

        private static boolean sameCurves(Sweep one, Sweep other) {
            if (one == other || one == null || other == null) {
                return one == other;
            }
            return one.axis() == other.axis()
                    && one.losses().equals(other.losses())
                    && one.losses().stream().allMatch(loss -> Arrays.equals(values(one, loss), values(other, loss)));
        }
    }

    ChartLook.Sheet canvas() {
        return canvas;
    }

    /// How often the chart was drawn, to see that a moving marker leaves it alone.
    int drawings() {
        return drawings;
    }

    void draw(Scene scene) {
        if (scene.looksLike(drawn)) {
            return;
        }
        drawn = scene;
        drawings++;
        PlotArea area = scene.geometry().area();
        x.setLabel(scene.axisName(), scene.briefName(), area.width());
        x.scale(scene.geometry().axis(), area.width());
        y.scale(scene.geometry().range(), area.height());
        ChartLook.place(chart, area, scene.width(), scene.height());
        ChartLook.dress(chart, scene.theme());
        showCurves(scene);
        canvas.draw(scene.width(), scene.height());
    }

    private void showCurves(Scene scene) {
        Sweep sweep = scene.sweep();
        if (sweep == null) {
            data.show(new double[0], new double[0][]);
            return;
        }
        List<Loss> order = selectedLast(sweep.losses(), scene.selected());
        List<CurveRenderer.Pen> pens = new ArrayList<>();
        List<double[]> curves = new ArrayList<>();
        if (scene.second() != null) {
            order.forEach(loss -> {
                pens.add(pen(loss, scene, true));
                curves.add(values(scene.second(), loss));
            });
        }
        order.forEach(loss -> {
            pens.add(pen(loss, scene, false));
            curves.add(values(sweep, loss));
        });
        renderer.draw(pens);
        data.show(positions(sweep), curves.toArray(double[][]::new));
    }

    /// The losses in the order in which they are drawn.
    static List<Loss> selectedLast(List<Loss> losses, Loss selected) {
        return losses.stream().sorted(Comparator.comparing(loss -> loss == selected)).toList();
    }

    private static CurveRenderer.Pen pen(Loss loss, Scene scene, boolean dashed) {
        return new CurveRenderer.Pen(
                ChartLook.awt(scene.theme().colour(loss)), loss == scene.selected() ? THICK : THIN, null, dashed);
    }

    private static double[] positions(Sweep sweep) {
        Parameter axis = sweep.axis();
        return Arrays.stream(sweep.x()).map(axis::position).toArray();
    }

    private static double[] values(Sweep sweep, Loss loss) {
        return sweep.values().get(loss.key());
    }
}
