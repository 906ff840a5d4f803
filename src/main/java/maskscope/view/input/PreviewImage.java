package maskscope.view.input;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import maskscope.doctor.Preview;
import maskscope.view.look.PixelClass;

/// The picture of what an answer would make of a pair, in the colours of the errors, above the button that gives it.
final class PreviewImage {

    private static final double SIDE = 176;

    private PreviewImage() {}

    static Node above(Button button, Preview preview) {
        StackPane frame = new StackPane(view(preview));
        frame.getStyleClass().add("preview");
        frame.setMinSize(SIDE, SIDE);
        frame.setPrefSize(SIDE, SIDE);
        VBox card = new VBox(frame, button);
        card.getStyleClass().add("preview-card");
        card.setMaxWidth(SIDE);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setWrapText(true);
        return card;
    }

    /// Pixels stay squares, however few there are.
    private static ImageView view(Preview preview) {
        int[] argb = new int[preview.pixels().length];
        for (int i = 0; i < argb.length; i++) {
            boolean truth = (preview.pixels()[i] & Preview.TRUTH) != 0;
            boolean predicted = (preview.pixels()[i] & Preview.PREDICTION) != 0;
            argb[i] = 0xff00_0000 | PixelClass.of(truth ? 1 : 0, predicted ? 1 : 0, 0.5).rgb();
        }
        WritableImage image = new WritableImage(preview.width(), preview.height());
        image.getPixelWriter().setPixels(0, 0, preview.width(), preview.height(), PixelFormat.getIntArgbInstance(), argb, 0,
                preview.width());
        ImageView view = new ImageView(image);
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        view.setPreserveRatio(true);
        view.setSmooth(false);
        return view;
    }
}
