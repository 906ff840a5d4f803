package maskscope.view.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import maskscope.loss.formula.Parameter;
import maskscope.text.Numbers;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/// An axis that is told where its ticks stand and how they read, so that a scale with an exact 0 before a logarithmic
/// stretch can be written at it.
public final class ScaleAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    /// Below this width there is no room for both 0 and the smallest smoothing.
    private static final int ROOMY = 560;
    private static final int NARROW = 240;
    private static final int TINY = 110;

    /// Width of a letter of an axis name on average, and what it may reach beyond the plot on both sides together.
    private static final double LETTER = 6;
    private static final double MARGINS = 84;

    private static final double[] SMOOTHING_NARROW = {0, 1e-6, 1e-3, 1, 1e3};
    private static final double[] SMOOTHING = {0, 1e-6, 1e-4, 1e-2, 1, 100};
    private static final double[] SMOOTHING_ROOMY = {0, 1e-8, 1e-6, 1e-4, 1e-2, 1, 100};

    /// A number on the axis.
    ///
    /// @param at where it stands, in the axis's range
    public record Tick(double at, String text) {}

    private transient List<Tick> ticks = List.of();

    public void scale(double low, double high, List<Tick> with) {
        setRange(low, high);
        ticks = List.copyOf(with);
    }

    /// A parameter's whole scale: its positions, 0 to 1, with its values written at them.
    void scale(Parameter parameter, int width) {
        List<Tick> marks = new ArrayList<>();
        if (parameter.logarithmic()) {
            for (double value : width < NARROW ? SMOOTHING_NARROW : width < ROOMY ? SMOOTHING : SMOOTHING_ROOMY) {
                marks.add(new Tick(parameter.position(value), power(value)));
            }
        } else {
            double step = parameter.maximum() > 1 ? 1 : 0.2;
            for (int i = 0; i * step <= parameter.maximum() + step / 2; i++) {
                marks.add(new Tick(parameter.position(i * step), plain(i * step, step)));
            }
        }
        scale(0, 1, marks);
    }

    /// From 0 to 1 in fifths, or in halves where the plot is too narrow for these.
    public void unit(int width) {
        int parts = width < TINY ? 2 : 5;
        List<Tick> marks = new ArrayList<>();
        for (int i = 0; i <= parts; i++) {
            marks.add(new Tick((double) i / parts, plain((double) i / parts, 0.1)));
        }
        scale(0, 1, marks);
    }

    /// A range with round numbers at it.
    public void scale(ValueRange range, int height) {
        double step = range.step(height);
        List<Tick> marks = new ArrayList<>();
        for (long i = (long) Math.ceil(range.low() / step); i * step <= range.high(); i++) {
            marks.add(new Tick(i * step, plain(i * step, step)));
        }
        scale(range.low(), range.high(), marks);
    }

    /// Names the axis, with fewer words where the full name would be wider than the plot and the margins beside it.
    public void setLabel(String full, String brief, int width) {
        setLabel(full.length() * LETTER <= width + MARGINS ? full : brief);
    }

    private static String power(double value) {
        if (value == 0 || value >= 1) {
            return String.valueOf((int) value);
        }
        return value < 1e-2 ? "1e" + Math.round(Math.log10(value)) : "0.01";
    }

    /// With the digits that the step needs.
    private static String plain(double value, double step) {
        int digits = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
        String text = Numbers.fixed(value, digits).replaceAll("\\.0+$", "");
        return Math.abs(value) < step / 2 ? "0" : Numbers.typeset(text);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        return ticks.stream()
                .map(tick -> new NumberTick(tick.at(), tick.text(), anchor, anchor, 0))
                .toList();
    }
}
