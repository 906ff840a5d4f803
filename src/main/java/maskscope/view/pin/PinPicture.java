package maskscope.view.pin;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import maskscope.session.pinned.Thumbnail;
import maskscope.view.look.SceneImage;

/// The small picture of a pin: how it is made of what is on screen, and how it is shown in a row.
final class PinPicture extends TableCell<String, String> {

    static final double WIDTH = 56;
    static final double HEIGHT = 35;

    /// Twice as fine as it is shown, for screens that are.
    private static final int FINE = 2;

    /// Decoded once for all rows that come and go.
    private static final Map<Thumbnail, Image> DECODED = new WeakHashMap<>();

    private final Function<String, Optional<Thumbnail>> thumbnails;
    private final ImageView view = new ImageView();

    /// `thumbnails` finds the picture of the pin with an id.
    PinPicture(Function<String, Optional<Thumbnail>> thumbnails) {
        this.thumbnails = thumbnails;
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        getStyleClass().add("pin-picture");
    }

    /// What a picture looks like now; empty while it has no size.
    static Optional<Thumbnail> of(Node picture) {
        return SceneImage.small(picture, (int) WIDTH * FINE, (int) HEIGHT * FINE).flatMap(Thumbnail::of);
    }

    @Override
    protected void updateItem(String id, boolean empty) {
        super.updateItem(id, empty);
        view.setImage(empty || id == null ? null : thumbnails.apply(id).map(PinPicture::image).orElse(null));
        setGraphic(view.getImage() == null ? null : view);
    }

    /// What is no picture after all is not shown.
    private static Image image(Thumbnail of) {
        Image image = DECODED.computeIfAbsent(of, any -> new Image(new ByteArrayInputStream(of.png())));
        return image.isError() ? null : image;
    }
}
