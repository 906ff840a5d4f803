package maskscope.view.control;

import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;

/// A canvas that is as fine as the screen wherever it stands: in a magnified window it has so many more pixels, on which the
/// same numbers draw the same picture.
public class SharpCanvas extends Canvas {

    /// Pixels next to the canvas that may still hold what was drawn when it was larger, and are mixed into its edge.
    private static final double BEYOND = 2;

    private final Scale back = new Scale(1, 1, 0, 0);
    private double fineness = 1;

    public SharpCanvas() {
        setMouseTransparent(true);
        getTransforms().add(back);
    }

    /// Makes it ready, and empty, for a drawing of a size in units of what it stands in. Nothing of an
    /// earlier drawing is left where that ends within a pixel.
    public GraphicsContext cover(double width, double height) {
        Parent under = getParent();
        fineness = under == null ? 1 : under.getLocalToSceneTransform().getMxx();
        back.setX(1 / fineness);
        back.setY(1 / fineness);
        setWidth(Math.ceil(width * fineness));
        setHeight(Math.ceil(height * fineness));
        GraphicsContext graphics = getGraphicsContext2D();
        graphics.setTransform(1, 0, 0, 1, 0, 0);
        graphics.clearRect(0, 0, getWidth() + BEYOND, getHeight() + BEYOND);
        graphics.setTransform(fineness, 0, 0, fineness, 0, 0);
        return graphics;
    }

    /// How many of its pixels make one unit.
    protected final double fineness() {
        return fineness;
    }
}
