package maskscope.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;

class CurveRendererTest {

    private static final int SIZE = 100;
    private static final int GROUND = Color.WHITE.getRGB();
    private static final int INK = Color.RED.getRGB();

    /// A line at height 0.5 from x 0 to 1 on a picture of 100 × 100 pixels.
    private static BufferedImage drawn(double... y) {
        CurveData data = new CurveData();
        CurveRenderer renderer = new CurveRenderer();
        ScaleAxis x = new ScaleAxis();
        ScaleAxis vertical = new ScaleAxis();
        JFreeChart chart = ChartLook.bare(data, x, vertical, renderer);
        x.scale(0, 1, List.of());
        vertical.scale(0, 1, List.of());
        ChartLook.place(chart, new PlotArea(0, 0, SIZE, SIZE), SIZE, SIZE);
        chart.setBackgroundPaint(Color.WHITE);
        chart.getXYPlot().setBackgroundPaint(null);
        chart.getXYPlot().setRangeZeroBaselineVisible(false);
        renderer.draw(List.of(new CurveRenderer.Pen(Color.RED, 6, null)));
        double[] at = new double[y.length];
        Arrays.setAll(at, i -> i / (y.length - 1.0));
        data.show(at, new double[][] {y});
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        chart.draw(g2, new Rectangle2D.Double(0, 0, SIZE, SIZE));
        g2.dispose();
        return image;
    }

    @Test
    void anUndefinedStretchIsAGap() {
        BufferedImage image = drawn(0.5, 0.5, Double.NaN, 0.5, 0.5);
        assertEquals(INK, image.getRGB(12, 50));
        assertEquals(GROUND, image.getRGB(50, 50));
        assertEquals(INK, image.getRGB(88, 50));
    }

    @Test
    void aLevelCurveReachesFromEndToEnd() {
        BufferedImage image = drawn(0.5, 0.5, 0.5, 0.5, 0.5);
        assertEquals(INK, image.getRGB(2, 50));
        assertEquals(INK, image.getRGB(50, 50));
        assertEquals(INK, image.getRGB(97, 50));
    }

    @Test
    void aStepAfterALevelStretchKeepsItsCorner() {
        BufferedImage image = drawn(0.9, 0.9, 0.9, 0.1, 0.1);
        assertEquals(INK, image.getRGB(45, 10));
        assertEquals(INK, image.getRGB(80, 90));
        assertEquals(GROUND, image.getRGB(20, 50));
    }

    @Test
    void aCurveWithoutAnyDefinedPointDrawsNothing() {
        BufferedImage image = drawn(Double.NaN, Double.NaN);
        assertEquals(GROUND, image.getRGB(50, 50));
    }
}
