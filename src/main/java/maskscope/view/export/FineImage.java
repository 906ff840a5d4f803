package maskscope.view.export;

import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import maskscope.view.control.Pixels;

/// Pictures of parts of the window that are finer than the screen.
public final class FineImage {

    private FineImage() {}

    /// What is seen of `part`, on a ground, with so many pixels for each of the screen: it is drawn anew as large as that, and
    /// then again as it was, before anybody sees it.
    public static Image of(Region part, double times, Color ground) {
        double fine = Pixels.of(part);
        Scale larger = new Scale(times, times);
        part.getTransforms().add(larger);
        try {
            part.layout();
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setFill(ground);
            parameters.setTransform(new Scale(fine, fine));
            parameters.setViewport(new Rectangle2D(part.getLayoutX() * fine, part.getLayoutY() * fine,
                    Math.round(part.getWidth() * fine * times), Math.round(part.getHeight() * fine * times)));
            return part.snapshot(parameters, null);
        } finally {
            part.getTransforms().remove(larger);
            part.layout();
        }
    }
}
