package maskscope.app.window;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import maskscope.view.frame.Magnified;
import maskscope.view.look.Desk;

/// Where the window is: where it was the last time, as far as there is still a screen; else in the middle, no larger than the
/// screen, as what hangs over its edge could not be reached.
final class Place {

    /// So much of the window must be on a screen, and its upper edge, for it to be seen and moved there.
    private static final double GRIP = 120;

    private final Stage stage;
    private final Desk desk;

    Place(Stage stage, Desk desk) {
        this.stage = stage;
        this.desk = desk;
    }

    /// Puts a window there that is not shown yet.
    void take() {
        Optional<Rectangle2D> before = desk.place().filter(Place::reachable);
        if (before.isPresent()) {
            stage.setX(before.get().getMinX());
            stage.setY(before.get().getMinY());
        }
        Rectangle2D room = before.map(Place::screen).orElse(Screen.getPrimary().getVisualBounds());
        double wide = before.map(Rectangle2D::getWidth).orElse(stage.getScene().getWidth());
        double high = before.map(Rectangle2D::getHeight).orElse(stage.getScene().getHeight());
        if (before.isPresent() || room.getWidth() < wide) {
            stage.setWidth(Math.min(wide, room.getWidth()));
        }
        if (before.isPresent() || room.getHeight() < high) {
            stage.setHeight(Math.min(high, room.getHeight()));
        }
        stage.setMaximized(desk.maximisedProperty().get());
    }

    /// Keeps a window that is shown from becoming smaller than it is made for, where the screen has room for that.
    void limit() {
        Rectangle2D room = screen(now());
        double frameWide = stage.getWidth() - stage.getScene().getWidth();
        double frameHigh = stage.getHeight() - stage.getScene().getHeight();
        stage.setMinWidth(Math.min(Magnified.LEAST_WIDTH + Math.max(0, frameWide), room.getWidth()));
        stage.setMinHeight(Math.min(Magnified.LEAST_HEIGHT + Math.max(0, frameHigh), room.getHeight()));
    }

    /// Has the next start find it where it is.
    void remember() {
        desk.maximisedProperty().set(stage.isMaximized());
        if (!stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            desk.place(now());
        }
    }

    private Rectangle2D now() {
        return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    private static boolean reachable(Rectangle2D window) {
        Rectangle2D grip = new Rectangle2D(window.getMinX(), window.getMinY(), window.getWidth(), GRIP);
        return Screen.getScreens().stream().map(Screen::getVisualBounds).anyMatch(room ->
                window.getMinY() >= room.getMinY()
                        && Math.min(grip.getMaxX(), room.getMaxX()) - Math.max(grip.getMinX(), room.getMinX()) >= GRIP
                        && grip.getMaxY() <= room.getMaxY());
    }

    /// The room of the screen that has the upper left corner of a window, or the nearest to it.
    private static Rectangle2D screen(Rectangle2D window) {
        return Screen.getScreensForRectangle(window.getMinX(), window.getMinY(), GRIP, GRIP).stream().findFirst()
                .orElse(Screen.getPrimary()).getVisualBounds();
    }
}
