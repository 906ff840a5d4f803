package maskscope.view.picture;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import maskscope.pixel.ErrorRegions;
import maskscope.view.control.Pixels;
import maskscope.view.look.Spot;
import maskscope.view.paint.Viewport;

/// The frame around an error on a picture, or around another place that somebody is led to, as long as it is marked. A tiny one
/// gets a frame that can be seen.
final class ErrorMark extends Region {

    private static final double MARGIN = 4;
    private static final double LEAST = 16;

    private final ErrorTour tour;
    private final Spotlight light;
    private final Camera camera;
    private final Region box = new Region();

    ErrorMark(ErrorTour tour, Spotlight light, Camera camera) {
        this.tour = tour;
        this.light = light;
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
        light.seenProperty().subscribe(seen -> requestLayout());
        camera.viewportProperty().subscribe(moved -> requestLayout());
    }

    /// Where the frame stands, for tests.
    Region box() {
        return box;
    }

    @Override
    protected void layoutChildren() {
        ErrorRegions.Region error = tour.markedProperty().get();
        Spot spot = light.seenProperty().get();
        box.setVisible(error != null || spot != null);
        if (error != null) {
            frame(error.left(), error.top(), error.right() + 1, error.bottom() + 1);
        } else if (spot != null) {
            frame(spot.left(), spot.top(), spot.right(), spot.bottom());
        }
    }

    private void frame(int from, int above, int to, int below) {
        double scale = Pixels.of(this);
        Viewport seen = camera.viewport(PictureView.sizeOf(this));
        double left = seen.screenX(from) / scale - MARGIN;
        double top = seen.screenY(above) / scale - MARGIN;
        double right = seen.screenX(to) / scale + MARGIN;
        double bottom = seen.screenY(below) / scale + MARGIN;
        double wide = Math.max(0, LEAST - (right - left)) / 2;
        double high = Math.max(0, LEAST - (bottom - top)) / 2;
        box.resizeRelocate(
                Math.round(left - wide), Math.round(top - high),
                Math.round(right - left + 2 * wide), Math.round(bottom - top + 2 * high));
    }
}
