package maskscope.view.chart;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;

/// Names of curves with a piece of each curve before them, at the upper right of a plot.
public final class ChartLegend extends FlowPane {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double SAMPLE = 13;
    private static final double ONE_LINE = 600;
    /// The part of a plot's height that curves which fall to the right leave free in its corner.
    private static final double FREE = 0.8;

    /// Above the pane lies the name of its axis; a legend above the plot shares that line.
    private static final double AXIS_NAME = 16;

    /// The name of a curve.
    ///
    /// @param width of its line
    /// @param selected whether it is written in bold
    public record Entry(String name, Color colour, double width, boolean selected) {}

    ChartLegend() {
        getStyleClass().add("chart-legend");
        setManaged(false);
        setMouseTransparent(true);
    }

    /// One below the other in the plot's corner, or side by side above the plot.
    public enum Place {
        CORNER,
        ABOVE
    }

    /// Names these curves. Labels are kept from one drawing to the next: making and styling new ones costs more than
    /// the curves.
    void show(List<Entry> entries, PlotArea area, Place place) {
        // In a second column where a single one would reach down to the curves.
        setPrefWrapLength(place == Place.CORNER ? FREE * area.height() : ONE_LINE);
        setOrientation(place == Place.CORNER ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        while (getChildren().size() > entries.size()) {
            getChildren().removeLast();
        }
        while (getChildren().size() < entries.size()) {
            getChildren().add(new Name());
        }
        for (int i = 0; i < entries.size(); i++) {
            ((Name) getChildren().get(i)).show(entries.get(i));
        }
        applyCss();
        double width = place == Place.CORNER ? Math.ceil(prefWidth(-1)) : lineWidth();
        double top = place == Place.CORNER ? area.top() : -AXIS_NAME;
        resizeRelocate(area.right() - width, top, width, Math.ceil(prefHeight(-1)));
    }

    /// A flow pane reports the length at which it wraps, not that of its one line.
    private double lineWidth() {
        double width = getHgap() * (getChildren().size() - 1);
        for (Node name : getChildren()) {
            width += Math.ceil(name.prefWidth(-1));
        }
        return width + 1;
    }

    private static final class Name extends Label {

        private final Line sample = new Line(0, 0, SAMPLE, 0);

        Name() {
            getStyleClass().setAll("curve-name");
            setAlignment(Pos.CENTER_LEFT);
            sample.setStrokeLineCap(StrokeLineCap.BUTT);
            setGraphic(sample);
        }

        void show(Entry entry) {
            setText(entry.name());
            sample.setStroke(entry.colour());
            sample.setStrokeWidth(entry.width());
            pseudoClassStateChanged(SELECTED, entry.selected());
        }
    }
}
