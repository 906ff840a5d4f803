package maskscope.view.score;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;

/// Scores beside each other in columns of one width; one with a long name takes two.
final class ScoreGrid extends Pane {

    private static final int OF_ONE = 3;
    private static final int OF_TWO = 2;
    private static final double GAP = 12;

    private List<ScoreCell> cells = List.of();
    private int most = OF_ONE;

    void show(List<ScoreCell> shown) {
        cells = List.copyOf(shown);
        getChildren().setAll(cells);
    }

    /// Whether each score stands there for two predictions, which takes more room.
    void pair(boolean two) {
        int columns = two ? OF_TWO : OF_ONE;
        if (columns != most) {
            most = columns;
            requestLayout();
        }
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
        double step = Math.max(1, Math.floor((width + GAP) / most));
        int column = 0;
        double y = 0;
        double height = 0;
        for (ScoreCell cell : cells) {
            int columns = Math.clamp((int) Math.ceil((cell.prefWidth(-1) + GAP) / step), 1, most);
            if (column + columns > most) {
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
