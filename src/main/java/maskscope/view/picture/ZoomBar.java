package maskscope.view.picture;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import maskscope.text.Message;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Zoom in numbers and buttons.
final class ZoomBar extends HBox {

    ZoomBar(Texts texts, PictureArea pictures) {
        Camera camera = pictures.camera();
        getStyleClass().add("zoom-bar");
        setMinWidth(USE_PREF_SIZE);
        // A window that has just opened has nothing to zoom into.
        visibleProperty().bind(WhileShown.of(this).follow(pictures.pictured()));
        Label scale = new Label();
        scale.setId("zoom");
        scale.textProperty().bind(texts.of(
                camera.viewportProperty().map(viewport -> Message.of("picture.percent", Math.round(viewport.scale() * 100)))));
        getChildren()
                .addAll(
                        button("zoom-out", Feather.MINUS, texts.of("picture.zoom-out"), () -> camera.zoom(1 / 1.25)),
                        scale,
                        button("zoom-in", Feather.PLUS, texts.of("picture.zoom-in"), () -> camera.zoom(1.25)),
                        button("zoom-fit", Feather.MAXIMIZE, texts.of("picture.fit"), camera::fit),
                        text("zoom-one", "1:1", texts.of("picture.actual-size"), camera::actualSize));
    }

    private static Button button(String id, Feather icon, ObservableValue<String> tip, Runnable action) {
        Button button = text(id, "", tip, action);
        button.setGraphic(new FontIcon(icon));
        return button;
    }

    private static Button text(String id, String text, ObservableValue<String> tip, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        Tips.on(button, tip);
        button.accessibleTextProperty().bind(tip);
        button.setFocusTraversable(false);
        button.setOnAction(pressed -> action.run());
        return button;
    }
}
