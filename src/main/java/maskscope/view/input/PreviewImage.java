package maskscope.view.input;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import maskscope.doctor.Preview;
import maskscope.view.look.PixelClass;

/// The picture of what an answer would make of a pair, in the colours of the errors, below the button that gives it: in a small
/// window the button is seen first. A click on the picture gives the answer, too.
final class PreviewImage {

    private static final int SIDE = 176;

    private PreviewImage() {}

    static Node below(Button button, Preview preview) {
        StackPane frame = new StackPane(view(preview));
        frame.getStyleClass().add("preview");
        frame.setMinSize(SIDE, SIDE);
        frame.setPrefSize(SIDE, SIDE);
        frame.setCursor(Cursor.HAND);
        frame.setOnMouseClicked(click -> button.fire());
        VBox card = new VBox(button, frame);
        card.getStyleClass().add("preview-card");
        card.setMaxWidth(SIDE);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setWrapText(true);
        return card;
    }

    /// Each pixel as long as it is, with sharp edges: made as large as it is shown, as what enlarges pictures may blur them.
    private static ImageView view(Preview preview) {
        double wide = preview.width() * preview.pixelWidth();
        double high = preview.height() * preview.pixelHeight();
        double scale = SIDE / Math.max(wide, high);
        int width = Math.max(1, (int) Math.round(wide * scale));
        int height = Math.max(1, (int) Math.round(high * scale));
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = colour(preview, x * preview.width() / width, y * preview.height() / height);
            }
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new ImageView(image);
    }

    private static int colour(Preview preview, int x, int y) {
        int seen = preview.pixels()[y * preview.width() + x];
        boolean truth = (seen & Preview.TRUTH) != 0;
        boolean predicted = (seen & Preview.PREDICTION) != 0;
        return 0xff00_0000 | PixelClass.of(truth ? 1 : 0, predicted ? 1 : 0, 0.5).rgb();
    }
}
