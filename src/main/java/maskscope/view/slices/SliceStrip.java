package maskscope.view.slices;

import java.util.Arrays;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import maskscope.session.SliceLosses;
import maskscope.view.control.DrawnPane;
import maskscope.view.look.Theme;

/// A bar for each slice of a volume, as high as its loss: higher is worse. A slice without a loss has none. The slice that is
/// shown, and the one under the pointer, stand out.
///
/// Heights are measured from 0, or from the smallest loss where that is below. Where several slices share a pixel the largest
/// loss is seen.
final class SliceStrip extends DrawnPane {

    static final int NOWHERE = -1;

    /// No bar is wider: few slices stand apart, each above its place on the slider.
    private static final double WIDEST = 14;
    /// Bars of this width have a gap between them.
    private static final double APART = 4;
    private static final double LEAST = 1.5;
    private static final double FADED = 0.6;

    private final Canvas canvas = new Canvas();
    private final ObservableValue<Theme> theme;
    private Optional<SliceLosses> losses = Optional.empty();
    private int shown;
    private int pointed = NOWHERE;
    private double start;
    private double end;

    SliceStrip(ObservableValue<Theme> theme) {
        this.theme = theme;
        setId("slice-strip");
        getChildren().add(canvas);
        follow(theme);
    }

    /// What the bars are as high as; empty while it is not known.
    void show(Optional<SliceLosses> changed) {
        losses = changed;
        redraw();
    }

    void mark(int slice) {
        shown = slice;
        redraw();
    }

    /// The slice under the pointer, or [#NOWHERE].
    void point(int slice) {
        if (slice != pointed) {
            pointed = slice;
            redraw();
        }
    }

    /// Where the first slice and the last stand, from the left edge.
    void span(double first, double last) {
        if (start != first || end != last) {
            start = first;
            end = last;
            redraw();
        }
    }

    /// The middle of a bar, of slices up to `last`.
    double x(int slice, int last) {
        return last == 0 ? (start + end) / 2 : start + (end - start) * slice / last;
    }

    /// The slice nearest to a place, of slices up to `last`.
    int slice(double x, int last) {
        return (int) Math.clamp(Math.round((x - start) / (end - start) * last), 0, last);
    }

    @Override
    public void draw(double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
        canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
        losses.ifPresent(known -> draw(known, width, height));
    }

    private void draw(SliceLosses known, double width, double height) {
        double[] values = known.values();
        int last = values.length - 1;
        double bar = last == 0 ? WIDEST : Math.min(WIDEST, (end - start) / last);
        double gap = bar >= APART ? 1 : 0;
        double bottom = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        bottom = Math.min(0, bottom);
        double top = Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
        double[] high = new double[(int) width];
        for (int slice = 0; slice <= last; slice++) {
            if (!Double.isNaN(values[slice])) {
                double part = top > bottom ? Math.clamp((values[slice] - bottom) / (top - bottom), 0, 1) : 0;
                double tall = LEAST + (height - LEAST) * part;
                for (int x = left(slice, last, bar); x < right(slice, last, bar, gap, high.length); x++) {
                    high[x] = Math.max(high[x], tall);
                }
            }
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        Color colour = theme.getValue().colour(known.loss());
        g.setFill(colour.deriveColor(0, 1, 1, FADED));
        for (int x = 0; x < high.length; x++) {
            g.fillRect(x, height - high[x], 1, high[x]);
        }
        g.setFill(colour);
        for (int slice : new int[] {shown, pointed}) {
            if (slice != NOWHERE && slice <= last) {
                for (int x = left(slice, last, bar); x < right(slice, last, bar, gap, high.length); x++) {
                    g.fillRect(x, height - high[x], 1, high[x]);
                }
            }
        }
        mark(g, last, height);
    }

    /// A line over the whole height says which slice is shown also where its bar is low or there is none.
    private void mark(GraphicsContext g, int last, double height) {
        if (shown <= last) {
            g.setFill(theme.getValue().accent());
            g.fillRect(Math.floor(x(shown, last)), 0, 1, height);
        }
    }

    private int left(int slice, int last, double bar) {
        return (int) Math.max(0, Math.floor(x(slice, last) - bar / 2));
    }

    private int right(int slice, int last, double bar, double gap, int width) {
        int until = (int) (Math.floor(x(slice, last) + bar / 2) - gap);
        return Math.min(width, Math.max(left(slice, last, bar) + 1, until));
    }
}
