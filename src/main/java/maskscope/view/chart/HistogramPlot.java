package maskscope.view.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;
import maskscope.session.ShownPair;
import maskscope.table.CurveTable;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Theme;

/// Draws the [Histogram] of the pair on screen, pixels on a logarithmic scale.
final class HistogramPlot extends SidePlot {

    /// The scale begins a little below one pixel, so that a bin with a single one still shows.
    private static final double FLOOR = Math.log10(0.6);
    private static final String[] POWERS = {"1", "10", "100", "1k", "10k", "100k", "1M", "10M", "100M", "1G"};
    /// The plot reaches nearly to the right edge of the pane, so its name has less room beside it.
    private static final int ASIDE = 64;
    private static final double FILL = 0.18;

    private final Texts texts;
    private final ObservableValue<ShownPair> pair;
    private final ObservableValue<Theme> theme;
    private Histogram histogram;

    HistogramPlot(Texts texts, ObservableValue<ShownPair> pair, ObservableValue<Theme> theme) {
        this.texts = texts;
        this.pair = pair;
        this.theme = theme;
        setId("histogram");
        readAs(() -> texts.now(Message.of("chart.histogram-spoken")));
        WhileShown.of(this).hear(pair.map(ShownPair::table), table -> {
            histogram = null;
            redraw();
        });
        follow(theme, texts.language());
    }

    @Override
    public void draw(double width, double height) {
        ShownPair shown = pair.getValue();
        if (histogram == null && shown != null) {
            histogram = Histogram.of(shown.table());
        }
        PlotArea area = area(width, height);
        double most = histogram == null ? 10 : Math.max(10, histogram.most());
        x().unit(area.width());
        y().scale(FLOOR, Math.log10(most) + 0.1, powers(most, area.height()));
        x().setLabel(
                texts.now(Message.of("chart.prediction")),
                texts.now(Message.of("chart.prediction-short")),
                area.width() - ASIDE);
        Color background = theme.getValue().quiet();
        Color object = theme.getValue().accent();
        paint(
                theme.getValue(),
                area,
                List.of(pen(background), pen(object)),
                edges(),
                histogram == null ? new double[0][] : new double[][] {steps(histogram.background()), steps(histogram.object())},
                List.of(
                        new ChartLegend.Entry(texts.now(Message.of("chart.object")), object, 3, false),
                        new ChartLegend.Entry(texts.now(Message.of("chart.background")), background, 3, false)),
                ChartLegend.Place.ABOVE);
    }

    @Override
    public String key() {
        return "predictions";
    }

    @Override
    public Optional<String> numbers() {
        return Optional.ofNullable(histogram).map(counted -> {
            double[] from = new double[Histogram.BINS];
            double[] to = new double[Histogram.BINS];
            for (int bin = 0; bin < from.length; bin++) {
                from[bin] = bin / (double) Histogram.BINS;
                to[bin] = (bin + 1) / (double) Histogram.BINS;
            }
            Map<String, double[]> columns = new LinkedHashMap<>();
            columns.put("from", from);
            columns.put("to", to);
            columns.put("object", counted.object());
            columns.put("background", counted.background());
            return CurveTable.csv(columns);
        });
    }

    private static CurveRenderer.Pen pen(Color colour) {
        return new CurveRenderer.Pen(ChartLook.awt(colour), 1.4f, ChartLook.awt(colour.deriveColor(0, 1, 1, FILL)));
    }

    private static List<ScaleAxis.Tick> powers(double most, int height) {
        int top = (int) Math.floor(Math.log10(most));
        int every = height / (top + 1.0) < 15 ? 2 : 1;
        List<ScaleAxis.Tick> ticks = new ArrayList<>();
        for (int power = 0; power <= top; power += every) {
            ticks.add(new ScaleAxis.Tick(power, POWERS[power]));
        }
        return ticks;
    }

    /// Each bin's left and right edge.
    private static double[] edges() {
        double[] x = new double[2 * Histogram.BINS];
        for (int i = 0; i < x.length; i++) {
            x[i] = (i + 1) / 2 / (double) Histogram.BINS;
        }
        return x;
    }

    private static double[] steps(double[] counts) {
        double[] y = new double[2 * counts.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.max(FLOOR, Math.log10(counts[i / 2]));
        }
        return y;
    }
}
