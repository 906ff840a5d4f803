package maskscope.view.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import maskscope.session.ShownPair;
import maskscope.text.Message;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import maskscope.view.look.PixelClass;
import maskscope.view.look.ViewOptions;
import maskscope.view.look.ViewOptions.Layer;
import maskscope.view.look.ViewOptions.LayerState;

/// The layers of the overlay, at first just the key to its colours: switched by a tick, and with "more" faded by a small
/// slider; truth and prediction can be drawn in two ways each.
final class LayersPanel extends GridPane {

    /// What only whoever wants more sees.
    private static final String FINE = "fine";

    private final Texts texts;
    private final WhileShown seen = WhileShown.of(this);
    private final ObservableValue<Boolean> photographed;
    private final BooleanProperty expanded = new SimpleBooleanProperty(false);

    /// Whether sliders and manners have been made: not before somebody wants more.
    private boolean fine;

    /// `pair` is what lies in layers, null before the first.
    LayersPanel(Texts texts, ViewOptions options, ObservableValue<ShownPair> pair) {
        photographed = seen.follow(pair).map(now -> now.pair().photo().isPresent()).orElse(false);
        this.texts = texts;
        setId("layers");
        getStyleClass().addAll("on-picture", "layers");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(), wide);
        KeyFold title = new KeyFold("layers-fold", texts, options.desk().keysFoldedProperty());
        title.textProperty().bind(texts.of("picture.layers"));
        title.getStyleClass().add("layers-title");
        Hyperlink more = new Hyperlink();
        more.setId("layers-more");
        more.textProperty().bind(texts.of(expanded.map(open -> Message.of(open ? "picture.less" : "picture.more"))));
        Tips.on(more, texts.of("picture.how-strongly"));
        more.setOnAction(clicked -> {
            if (!fine) {
                fine = true;
                for (Layer layer : Layer.values()) {
                    addFine(layer, options);
                }
            }
            expanded.set(!expanded.get());
            more.setVisited(false);
        });
        add(title, 0, 0);
        add(more, 3, 0);
        GridPane.setHalignment(more, HPos.RIGHT);
        for (Layer layer : Layer.values()) {
            add(layer, options);
        }
        // Folded, the title alone is left.
        seen.hearAny(
                () -> getChildren().filtered(child -> child != title).forEach(child -> fold(child, title.isFolded())),
                options.desk().keysFoldedProperty(), expanded);
    }

    private void fold(Node child, boolean folded) {
        boolean there = !folded && (expanded.get() || !child.getStyleClass().contains(FINE));
        child.setVisible(there);
        child.setManaged(there);
    }

    private void add(Layer layer, ViewOptions options) {
        LayerState state = options.layer(layer);
        CheckBox shown = new CheckBox();
        shown.textProperty().bind(texts.of(layer.label()));
        shown.setId("layer-" + id(layer));
        shown.setGraphic(new Rectangle(10, 10, colour(layer)));
        shown.selectedProperty().bindBidirectional(state.shownProperty());
        if (layer == Layer.PHOTO) {
            shown.disableProperty().bind(photographed.map(there -> !there));
        }
        Label percent = new Label();
        percent.textProperty().bind(percent(state));
        GridPane.setHalignment(percent, HPos.RIGHT);
        add(shown, 0, row(layer));
        add(percent, 3, row(layer));
    }

    private ObservableValue<String> percent(LayerState state) {
        return texts.of(seen.follow(state.opacityProperty()).map(
                opacity -> Message.of("picture.percent", Math.round(opacity.doubleValue() * 100))));
    }

    private void addFine(Layer layer, ViewOptions options) {
        LayerState state = options.layer(layer);
        Slider opacity = new Spoken.Slide(0, 1, state.opacityProperty().get(), percent(state));
        opacity.setId("opacity-" + id(layer));
        Spoken.name(opacity, texts.of("picture.opacity", layer.label()));
        opacity.setBlockIncrement(0.05);
        opacity.valueProperty().bindBidirectional(state.opacityProperty());
        opacity.disableProperty().bind(state.shownProperty().not());
        List<Control> fine = new ArrayList<>(List.of(opacity));
        manner(layer, options).ifPresent(fine::addFirst);
        for (Control one : fine) {
            GridPane.setConstraints(one, one == opacity ? 2 : 1, row(layer));
            one.getStyleClass().add(FINE);
        }
        // Behind the tick of its row, as the keyboard goes.
        int tick = getChildren().indexOf(lookup("#layer-" + id(layer)));
        getChildren().addAll(tick + 1, fine);
    }

    private static int row(Layer layer) {
        return 1 + layer.ordinal();
    }

    private static String id(Layer layer) {
        return layer.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<Hyperlink> manner(Layer layer, ViewOptions options) {
        return switch (layer) {
            case TRUTH -> Optional.of(manner(
                    "truth-manner", layer, options.outlinedProperty(), "picture.outline", "picture.outline-or-fill"));
            case PREDICTION -> Optional.of(manner("prediction-manner", layer, options.probabilityProperty(),
                    "picture.probability", "picture.probability-or-fill"));
            default -> Optional.empty();
        };
    }

    /// `on` names what the property stands for, `either` says which two there are.
    private Hyperlink manner(String id, Layer layer, BooleanProperty property, String on, String either) {
        Hyperlink link = new Hyperlink();
        link.setId(id);
        Tips.on(link, texts.of(either));
        ObservableValue<Message> drawn = seen.follow(property).map(set -> Message.of(set ? on : "picture.fill"));
        link.textProperty().bind(texts.of(drawn));
        Spoken.name(link, texts.of(drawn.map(how -> Message.of("picture.layer-drawn", layer.label(), how))));
        link.setOnAction(clicked -> {
            property.set(!property.get());
            link.setVisited(false);
        });
        return link;
    }

    private static Color colour(Layer layer) {
        return switch (layer) {
            case PHOTO -> Color.web("#8f9bb3");
            case TRUTH -> Color.WHITE;
            case PREDICTION -> Color.web("#56b4e9");
            case TRUE_POSITIVE -> rgb(PixelClass.TRUE_POSITIVE);
            case FALSE_POSITIVE -> rgb(PixelClass.FALSE_POSITIVE);
            case MISS -> rgb(PixelClass.MISS);
        };
    }

    private static Color rgb(PixelClass kind) {
        return Color.rgb(kind.rgb() >> 16, kind.rgb() >> 8 & 0xff, kind.rgb() & 0xff);
    }
}
