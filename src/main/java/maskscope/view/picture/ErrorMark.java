package maskscope.view.picture;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import maskscope.pixel.ErrorRegions;
import maskscope.view.control.Pixels;
import maskscope.view.paint.Viewport;

/// The frame around an error on a picture, as long as the tour of the errors marks one. A tiny one gets a frame that can be seen.
final class ErrorMark extends Region {

    private static final double MARGIN = 4;
    private static final double LEAST = 16;

    private final ErrorTour tour;
    private final Camera camera;
    private final Region box = new Region();

    ErrorMark(ErrorTour tour, Camera camera) {
        this.tour = tour;
        this.camera = camera;
        setMouseTransparent(true);
        setMinSize(0, 0);
        box.getStyleClass().add("error-mark");
        box.setManaged(false);
        getChildren().add(box);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        // They belong to the same pictures.
        tour.markedProperty().subscribe(marked -> requestLayout());
        camera.viewportProperty().subscribe(moved -> requestLayout());
    }

    /// Where the frame stands, for tests.
    Region box() {
        return box;
    }

    @Override
    protected void layoutChildren() {
        ErrorRegions.Region error = tour.markedProperty().get();
        box.setVisible(error != null);
        if (error == null) {
            return;
        }
        double scale = Pixels.of(this);
        Viewport seen = camera.viewport(PictureView.sizeOf(this));
        double left = seen.screenX(error.left()) / scale - MARGIN;
        double top = seen.screenY(error.top()) / scale - MARGIN;
        double right = seen.screenX(error.right() + 1) / scale + MARGIN;
        double bottom = seen.screenY(error.bottom() + 1) / scale + MARGIN;
        double wide = Math.max(0, LEAST - (right - left)) / 2;
        double high = Math.max(0, LEAST - (bottom - top)) / 2;
        box.resizeRelocate(
                Math.round(left - wide), Math.round(top - high),
                Math.round(right - left + 2 * wide), Math.round(bottom - top + 2 * high));
    }
}
