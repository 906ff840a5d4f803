package maskscope.view.picture;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;

/// Marks in one picture the pixel that the pointer is at in the other one.
final class Crosshair extends Pane {

    /// From where to where the arms reach from the middle, which they leave free to be seen.
    private static final double INNER = 4;
    private static final double OUTER = 14;

    Crosshair() {
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        getStyleClass().add("crosshair");
        // Dark below and light above is seen on any picture.
        addArms("crosshair-edge");
        addArms("crosshair-line");
    }

    private void addArms(String style) {
        for (int[] to : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
            Line arm = new Line(to[0] * INNER, to[1] * INNER, to[0] * OUTER, to[1] * OUTER);
            arm.getStyleClass().add(style);
            getChildren().add(arm);
        }
    }

    /// Shows it at a place of the picture.
    void at(double x, double y) {
        relocate(Math.round(x), Math.round(y));
        setVisible(true);
    }
}
