package maskscope.view.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import maskscope.view.control.SharpCanvas;
import maskscope.view.export.Painted;
import maskscope.view.look.Theme;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.fx.FXGraphics2D;

/// How charts look: the window's font and colours, light level grid lines, nothing else.
public final class ChartLook {

    private static final int FONT_SIZE = 11;
    private static final BasicStroke HAIRLINE = new BasicStroke(1);

    private ChartLook() {}

    /// A chart that draws only when it is told to: its events are off, so that many changes are one drawing.
    static JFreeChart bare(CurveData data, ScaleAxis x, ScaleAxis y, CurveRenderer renderer) {
        XYPlot plot = new XYPlot(data, x, y, renderer);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlineStroke(HAIRLINE);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselineStroke(HAIRLINE);
        y.setAxisLineVisible(false);
        x.setAxisLineVisible(false);
        Font font = new Font(family(), Font.PLAIN, FONT_SIZE);
        for (ValueAxis axis : new ValueAxis[] {x, y}) {
            axis.setTickMarksVisible(false);
            axis.setTickLabelFont(font);
            axis.setLabelFont(font);
            axis.setLabelInsets(RectangleInsets.ZERO_INSETS);
        }
        x.setTickLabelInsets(new RectangleInsets(4, 0, 2, 0));
        y.setTickLabelInsets(new RectangleInsets(0, 0, 0, 8));
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.setNotify(false);
        return chart;
    }

    /// A canvas with a chart on it. The library's own is drawn as if the window were not magnified.
    public static final class Sheet extends SharpCanvas implements Painted {

        private final JFreeChart chart;
        private final FXGraphics2D graphics = new FXGraphics2D(getGraphicsContext2D());
        private Rectangle2D covered = new Rectangle2D.Double();

        Sheet(JFreeChart chart) {
            this.chart = chart;
        }

        public JFreeChart chart() {
            return chart;
        }

        /// Draws the chart, which fills a canvas of this size.
        void draw(double width, double height) {
            cover(width, height);
            graphics.setTransform(AffineTransform.getScaleInstance(fineness(), fineness()));
            covered = new Rectangle2D.Double(0, 0, width, height);
            chart.draw(graphics, covered);
        }

        @Override
        public void paint(Graphics2D paper) {
            chart.draw(paper, covered);
        }
    }

    /// AWT looks for the machine's fonts when a font is first asked for its family, which takes as long as ten frames; done
    /// before, that holds up no frame.
    public static void readFonts() {
        new Font(family(), Font.PLAIN, FONT_SIZE).getFamily();
    }

    private static String family() {
        return javafx.scene.text.Font.getDefault().getFamily();
    }

    /// Keeps the curves within `area` of a canvas of this size.
    static void place(JFreeChart chart, PlotArea area, double width, double height) {
        AxisSpace space = new AxisSpace();
        space.setLeft(area.left());
        space.setTop(area.top());
        space.setRight((int) width - area.right());
        space.setBottom((int) height - area.bottom());
        chart.getXYPlot().setFixedDomainAxisSpace(space);
        chart.getXYPlot().setFixedRangeAxisSpace(space);
    }

    static void dress(JFreeChart chart, Theme theme) {
        chart.setBackgroundPaint(awt(theme.ground()));
        XYPlot plot = chart.getXYPlot();
        plot.setBackgroundPaint(null);
        plot.setRangeGridlinePaint(awt(theme.line()));
        plot.setRangeZeroBaselinePaint(awt(theme.line().interpolate(theme.quiet(), 0.5)));
        for (ValueAxis axis : new ValueAxis[] {plot.getDomainAxis(), plot.getRangeAxis()}) {
            axis.setTickLabelPaint(awt(theme.quiet()));
            axis.setLabelPaint(awt(theme.quiet()));
        }
    }

    /// A colour as JFreeChart takes it.
    public static Color awt(javafx.scene.paint.Color colour) {
        return new Color(
                (float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(), (float) colour.getOpacity());
    }
}
