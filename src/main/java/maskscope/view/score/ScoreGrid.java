package maskscope.view.score;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;

/// Scores beside each other in columns of one width; one with a long name takes two.
final class ScoreGrid extends Pane {

    private static final int COLUMNS = 3;
    private static final double GAP = 12;

    private List<ScoreCell> cells = List.of();

    void show(List<ScoreCell> shown) {
        cells = List.copyOf(shown);
        getChildren().setAll(cells);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return place(width < 0 ? getWidth() : width, false);
    }

    @Override
    protected void layoutChildren() {
        place(getWidth(), true);
    }

    /// The height that the cells take.
    private double place(double width, boolean moving) {
        double step = Math.max(1, Math.floor((width + GAP) / COLUMNS));
        int column = 0;
        double y = 0;
        double height = 0;
        for (ScoreCell cell : cells) {
            int columns = Math.clamp((int) Math.ceil((cell.prefWidth(-1) + GAP) / step), 1, COLUMNS);
            if (column + columns > COLUMNS) {
                column = 0;
                y += height;
            }
            height = cell.prefHeight(-1);
            if (moving) {
                cell.resizeRelocate(column * step, y, columns * step - GAP, height);
            }
            column += columns;
        }
        return y + height;
    }
}
