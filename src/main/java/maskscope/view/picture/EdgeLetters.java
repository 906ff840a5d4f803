package maskscope.view.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import maskscope.view.control.Texts;

/// Letters at the edges of a picture that say which way a body lies in it: R and L its right and left, A and P its front and
/// back, S and I its head and feet.
final class EdgeLetters extends Pane {

    private static final double EDGE = 6;

    private final Texts texts;
    private final DoubleSupplier taken;
    private final Supplier<Optional<Bounds>> key;
    private final Label left = letter();
    private final Label right = letter();
    private final Label top = letter();
    private final Label bottom = letter();
    private String shown = "";

    /// `taken` tells up to where the upper edge is taken by the title, `key` where a key to colours lies at the lower one.
    EdgeLetters(Texts texts, DoubleSupplier taken, Supplier<Optional<Bounds>> key) {
        this.texts = texts;
        this.taken = taken;
        this.key = key;
        setMouseTransparent(true);
        setMinSize(0, 0);
        getChildren().addAll(left, right, top, bottom);
    }

    private static Label letter() {
        Label letter = new Label();
        letter.getStyleClass().addAll("on-picture", "edge-letter");
        return letter;
    }

    /// Shows four letters, of the left, right, top and bottom edge; none for an empty text.
    void show(String edges) {
        if (!edges.equals(shown)) {
            shown = edges;
            setVisible(!edges.isEmpty());
            List<Label> letters = List.of(left, right, top, bottom);
            for (int i = 0; i < edges.length(); i++) {
                String way = edges.substring(i, i + 1).toLowerCase(Locale.ROOT);
                letters.get(i).textProperty().bind(texts.of("picture.edge." + way));
            }
        }
    }

    /// The centre, or the place next to it that the key leaves free.
    private double beside(double centre) {
        double reach = bottom.getWidth() + EDGE;
        return key.get()
                .filter(taken -> taken.getMinX() < centre + reach && taken.getMaxX() > centre - EDGE)
                .map(taken -> taken.getCenterX() > centre ? taken.getMinX() - reach : taken.getMaxX() + EDGE)
                .orElse(centre);
    }

    @Override
    protected void layoutChildren() {
        Stream.of(left, right, top, bottom).forEach(Label::autosize);
        double middle = Math.round((getHeight() - left.getHeight()) / 2);
        double centre = Math.round((getWidth() - top.getWidth()) / 2);
        left.relocate(EDGE, middle);
        right.relocate(getWidth() - EDGE - right.getWidth(), middle);
        top.relocate(Math.max(centre, taken.getAsDouble() + EDGE), EDGE);
        // Beside a title that takes the whole edge there is no place for it.
        top.setVisible(top.getLayoutX() + top.getWidth() + EDGE <= getWidth());
        bottom.relocate(beside(centre), getHeight() - EDGE - bottom.getHeight());
    }
}
