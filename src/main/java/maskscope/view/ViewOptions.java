package maskscope.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What only concerns looking: which picture, which layers, how faded, where the threshold lies. Nothing here ever
/// causes a recomputation of a loss.
public final class ViewOptions {

    /// How pictures share the area.
    public enum Arrangement {
        ONE("One"),
        TWO("Two, linked"),
        SWIPE("Swipe");

        private final String label;

        Arrangement(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// What the overlay is made of, bottom first.
    public enum Layer {
        PHOTO("Photograph", true, 1.0),
        TRUTH("Truth", true, 0.9),
        PREDICTION("Prediction", false, 0.6),
        TRUE_POSITIVE("True positive", true, 0.35),
        FALSE_POSITIVE("False positive", true, 0.75),
        MISS("Miss", true, 0.85);

        private final String label;
        private final boolean shown;
        private final double opacity;

        Layer(String label, boolean shown, double opacity) {
            this.label = label;
            this.shown = shown;
            this.opacity = opacity;
        }

        public String label() {
            return label;
        }
    }

    /// Whether and how strongly a layer is drawn.
    public static final class LayerState {

        private final BooleanProperty shown;
        private final DoubleProperty opacity;

        private LayerState(Layer layer) {
            shown = new SimpleBooleanProperty(layer.shown);
            opacity = new SimpleDoubleProperty(layer.opacity);
        }

        public BooleanProperty shownProperty() {
            return shown;
        }

        /// 0 to 1.
        public DoubleProperty opacityProperty() {
            return opacity;
        }

        /// 0 when the layer is off.
        double strength() {
            return shown.get() ? opacity.get() : 0;
        }
    }

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ObjectProperty<PictureKind> first = new SimpleObjectProperty<>(PictureKind.OVERLAY);
    private final ObjectProperty<PictureKind> second = new SimpleObjectProperty<>(PictureKind.FALSE_POSITIVES);
    private final ObjectProperty<Arrangement> arrangement = new SimpleObjectProperty<>(Arrangement.TWO);
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.INFERNO);
    private final DoubleProperty threshold = new SimpleDoubleProperty(0.5);
    private final BooleanProperty weighed = new SimpleBooleanProperty(true);
    private final BooleanProperty stretched = new SimpleBooleanProperty(false);
    private final BooleanProperty outlined = new SimpleBooleanProperty(true);
    private final BooleanProperty comparing = new SimpleBooleanProperty(false);
    private final BooleanProperty probability = new SimpleBooleanProperty(false);
    private final Map<Layer, LayerState> layers = new EnumMap<>(Layer.class);

    public ViewOptions() {
        for (Layer layer : Layer.values()) {
            layers.put(layer, new LayerState(layer));
        }
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// The picture at the left, or the only one.
    public ObjectProperty<PictureKind> firstProperty() {
        return first;
    }

    /// The picture at the right.
    public ObjectProperty<PictureKind> secondProperty() {
        return second;
    }

    public ObjectProperty<Arrangement> arrangementProperty() {
        return arrangement;
    }

    /// The palette of heatmaps and probabilities.
    public ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /// From which probability on a pixel counts as predicted, 0 to 1; for the hard view only.
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /// Whether heatmaps of errors are weighed by α and β.
    public BooleanProperty weighedProperty() {
        return weighed;
    }

    /// Whether the losses of all conventions are laid side by side, in the place of the curves.
    public BooleanProperty comparingProperty() {
        return comparing;
    }

    /// Whether heatmaps of errors use all colours up to their largest value, rather than a scale that stays.
    public BooleanProperty stretchedProperty() {
        return stretched;
    }

    /// Whether the truth is drawn as an outline rather than filled.
    public BooleanProperty outlinedProperty() {
        return outlined;
    }

    /// Whether the prediction is drawn as its probability in colour rather than filled from the threshold on.
    public BooleanProperty probabilityProperty() {
        return probability;
    }

    /// Everything that a session keeps, to hear of changes; see [ViewLooks].
    List<Observable> saved() {
        List<Observable> all = new ArrayList<>(
                List.of(first, second, arrangement, palette, threshold, weighed, stretched, outlined, probability));
        layers.values().forEach(layer -> all.addAll(List.of(layer.shown, layer.opacity)));
        return all;
    }

    public LayerState layer(Layer layer) {
        return layers.get(layer);
    }
}
