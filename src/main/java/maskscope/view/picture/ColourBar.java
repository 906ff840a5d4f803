package maskscope.view.picture;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;
import maskscope.view.paint.ColourScale;

/// The key to a heatmap's colours, in the units shown; hidden where a picture has no scale.
final class ColourBar extends VBox {

    private static final int WIDTH = 188;
    private static final int HEIGHT = 10;

    private final Texts texts;
    private final Label title = new Label();
    private final Label low = new Label();
    private final Label high = new Label();
    private final ImageView strip = new ImageView();
    private ColourScale shown;

    ColourBar(Texts texts) {
        this.texts = texts;
        getStyleClass().add("colour-bar");
        title.setWrapText(true);
        BorderPane ends = new BorderPane();
        ends.setLeft(low);
        ends.setRight(high);
        getChildren().addAll(title, strip, ends);
        setVisible(false);
    }

    /// Shows a scale, or nothing when it is null.
    void show(ColourScale scale) {
        setVisible(scale != null);
        if (scale != null) {
            boolean titled = shown == null || !shown.title().equals(scale.title());
            if (titled) {
                title.textProperty().bind(texts.of(scale.title()));
                Optional.ofNullable(getScene()).ifPresent(this::fitAfterLayout);
            }
            if (!low.getText().equals(scale.low()) || !high.getText().equals(scale.high()) || titled) {
                low.setText(scale.low());
                high.setText(scale.high());
                Spoken.picture(strip, texts.of("picture.scale-spoken", scale.low(), scale.high(), scale.title()));
            }
            if (shown == null || differs(scale)) {
                WritableImage colours = new WritableImage(WIDTH, HEIGHT);
                for (int x = 0; x < WIDTH; x++) {
                    for (int y = 0; y < HEIGHT; y++) {
                        colours.getPixelWriter().setColor(x, y, scale.colour().apply(x / (WIDTH - 1.0)));
                    }
                }
                strip.setImage(colours);
            }
        }
        shown = scale;
    }

    private boolean differs(ColourScale scale) {
        return !shown.colour().apply(0).equals(scale.colour().apply(0))
                || !shown.colour().apply(0.5).equals(scale.colour().apply(0.5))
                || !shown.colour().apply(0.25).equals(scale.colour().apply(0.25));
    }

    /// A scale is shown while the window is laid out, and what is asked for amid one layout is forgotten.
    private void fitAfterLayout(Scene scene) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Optional.ofNullable(getParent()).map(Node::getParent).ifPresent(Parent::requestLayout);
            }
        });
    }
}
