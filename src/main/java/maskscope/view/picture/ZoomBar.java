package maskscope.view.picture;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import maskscope.view.control.Tips;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Zoom in numbers and buttons.
final class ZoomBar extends HBox {

    ZoomBar(Camera camera) {
        getStyleClass().addAll("on-picture", "zoom-bar");
        Label scale = new Label();
        scale.setId("zoom");
        scale.textProperty().bind(camera.viewportProperty().map(viewport -> Math.round(viewport.scale() * 100) + " %"));
        getChildren()
                .addAll(
                        button("zoom-out", Feather.MINUS, "Zoom out (−)", () -> camera.zoom(1 / 1.25)),
                        scale,
                        button("zoom-in", Feather.PLUS, "Zoom in (+)", () -> camera.zoom(1.25)),
                        button("zoom-fit", Feather.MAXIMIZE, "Fit the whole picture (F)", camera::fit),
                        text("zoom-one", "1:1", "One picture pixel for one screen pixel (1)", camera::actualSize));
    }

    private static Button button(String id, Feather icon, String tip, Runnable action) {
        Button button = text(id, "", tip, action);
        button.setGraphic(new FontIcon(icon));
        return button;
    }

    private static Button text(String id, String text, String tip, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        Tips.on(button, tip);
        button.setAccessibleText(tip);
        button.setFocusTraversable(false);
        button.setOnAction(pressed -> action.run());
        return button;
    }
}
