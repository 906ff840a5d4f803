package maskscope.view.chart;

import javafx.scene.control.Label;

/// A few words that float over a chart, beside a point and inside the plot.
public final class ChartNote extends Label {

    private static final double GAP = 8;

    /// `styleClass` says what it looks like: `curve-hint`, or `curve-value` for what is in hand.
    public ChartNote(String styleClass) {
        getStyleClass().add(styleClass);
        setManaged(false);
        setVisible(false);
        setMouseTransparent(true);
    }

    public void hide() {
        setVisible(false);
    }

    /// Right of the point and above it, or on the other side where that would leave the plot.
    public void show(String text, double x, double y, PlotArea area) {
        double height = measure(text);
        place(x, y - GAP - height >= 0 ? y - GAP - height : y + GAP, area);
    }

    /// Right of the point at its height, or left of it where that would leave the plot.
    public void showBeside(String text, double x, double y, PlotArea area) {
        place(x, y - measure(text) / 2, area);
    }

    private double measure(String text) {
        setText(text);
        setVisible(true);
        applyCss();
        return Math.ceil(prefHeight(-1));
    }

    private void place(double x, double top, PlotArea area) {
        double width = Math.ceil(prefWidth(-1));
        double left = x + GAP + width <= area.right() ? x + GAP : x - GAP - width;
        resizeRelocate(Math.round(Math.max(0, left)), Math.round(top), width, Math.ceil(prefHeight(-1)));
    }
}
