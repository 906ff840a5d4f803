package maskscope.view.frame;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
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

    private void dress(PopupWindow popup) {
        for (Node content : popup.getScene().getRoot().getChildrenUnmodifiable()) {
            content.getTransforms().setAll(new Scale(scale.get(), scale.get(), 0, 0));
        }
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            popup.getScene().setFill(theme.getValue().ground());
        }
    }
}
