package maskscope.view.frame;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Window;
import maskscope.view.look.Theme;

/// Menus and tips, which are windows of their own: shown as large as the window that they belong to, and, on a screen whose
/// windows cannot be seen through, on the ground of the theme rather than in a white frame.
public final class Popups {

    private final ObservableDoubleValue scale;
    private final ObservableValue<Theme> theme;

    /// `scale` is how large the window is shown.
    public Popups(ObservableDoubleValue scale, ObservableValue<Theme> theme) {
        this.scale = scale;
        this.theme = theme;
    }

    /// Sees to the popups of the window that `scene` is in, while it is shown.
    public void of(Scene scene) {
        ListChangeListener<Window> opened = change -> {
            while (change.next()) {
                change.getAddedSubList().stream()
                        .filter(PopupWindow.class::isInstance).map(PopupWindow.class::cast)
                        .filter(popup -> belongs(popup, scene.getWindow()))
                        .forEach(this::dress);
            }
        };
        scene.windowProperty().flatMap(Window::showingProperty).orElse(false).subscribe(showing -> {
            if (showing) {
                Window.getWindows().addListener(opened);
            } else {
                Window.getWindows().removeListener(opened);
            }
        });
    }

    private static boolean belongs(PopupWindow popup, Window window) {
        Window owner = popup.getOwnerWindow();
        return owner == window || owner instanceof PopupWindow above && belongs(above, window);
    }

    private static Rectangle2D screen(Window window) {
        return Screen.getScreensForRectangle(window.getX(), window.getY(), Math.max(1, window.getWidth()),
                        Math.max(1, window.getHeight())).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
    }

    /// A popup is placed by the size that it has before it is magnified.
    private static void bringIn(PopupWindow popup) {
        if (popup.isShowing() && popup.getOwnerWindow() != null) {
            Rectangle2D screen = screen(popup.getOwnerWindow());
            double left = Math.max(screen.getMinX(), screen.getMaxX() - popup.getWidth());
            double top = Math.max(screen.getMinY(), screen.getMaxY() - popup.getHeight());
            if (popup.getX() > left) {
                popup.setX(left);
            }
            if (popup.getY() > top) {
                popup.setY(top);
            }
        }
    }

    private void dress(PopupWindow popup) {
        Rectangle2D screen = screen(popup.getOwnerWindow());
        for (Node content : popup.getScene().getRoot().getChildrenUnmodifiable()) {
            content.getTransforms().setAll(new Scale(scale.get(), scale.get(), 0, 0));
            // A menu that is too long scrolls, and knows of the screen but not of its own scale.
            if (content instanceof Region region) {
                region.setMaxHeight(screen.getHeight() / scale.get());
            }
        }
        if (popup.getProperties().putIfAbsent(Popups.class, true) == null) {
            popup.widthProperty().subscribe(() -> bringIn(popup));
            popup.heightProperty().subscribe(() -> bringIn(popup));
        }
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            popup.getScene().setFill(theme.getValue().ground());
        }
    }
}
