package maskscope.view.look;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import maskscope.session.state.Below;
import maskscope.session.state.Looking;
import maskscope.session.state.ViewOption;
import maskscope.session.state.ViewState;
import maskscope.text.Message;

/// What only concerns looking: which picture, which layers, how faded, where the threshold lies. Nothing here ever
/// causes a recomputation of a loss.
///
/// Each look is one [ViewOption] of the session's state, so that it is saved, restored and compared with the rest; the
/// properties here show it and choose it. Light or dark is not among them: that belongs to the [Desk].
public final class ViewOptions {

    /// How pictures share the area.
    public enum Arrangement {
        ONE,
        TWO,
        SWIPE;

        /// Its name on a button.
        public Message label() {
            return Message.of("picture.arrangement." + ViewOption.word(this));
        }

        /// What it does, as the tip of that button.
        public Message meaning() {
            return Message.of("picture.arrangement-meaning." + ViewOption.word(this));
        }
    }

    /// What the overlay is made of, bottom first.
    public enum Layer {
        PHOTO(true, 1.0),
        TRUTH(true, 0.9),
        PREDICTION(false, 0.6),
        TRUE_POSITIVE(true, 0.35),
        FALSE_POSITIVE(true, 0.75),
        MISS(true, 0.85);

        private final boolean shown;
        private final double opacity;

        Layer(boolean shown, double opacity) {
            this.shown = shown;
            this.opacity = opacity;
        }

        /// What it is called.
        public Message label() {
            return Message.of("picture.layer." + ViewOption.word(this));
        }
    }

    /// Whether and how strongly a layer is drawn.
    public static final class LayerState {

        private final BooleanProperty shown;
        private final DoubleProperty opacity;

        private LayerState(BooleanProperty shown, DoubleProperty opacity) {
            this.shown = shown;
            this.opacity = opacity;
        }

        public BooleanProperty shownProperty() {
            return shown;
        }

        /// 0 to 1.
        public DoubleProperty opacityProperty() {
            return opacity;
        }

        /// 0 when the layer is off.
        public double strength() {
            return shown.get() ? opacity.get() : 0;
        }
    }

    private final Looks looks;
    private final Desk desk;
    private final ObjectProperty<Arrangement> arrangement;
    private final ObjectProperty<PictureKind> first;
    private final ObjectProperty<PictureKind> second;
    private final ObjectProperty<Looked> firstLooked;
    private final ObjectProperty<Looked> secondLooked;
    private final ObjectProperty<Looked> objectsOf;
    private final ObjectProperty<Palette> palette;
    private final DoubleProperty threshold;
    private final BooleanProperty weighed;
    private final ObjectProperty<Below> below;
    private final BooleanProperty comparing;
    private final BooleanProperty objects;
    private final PinLooks pins;
    private final BooleanProperty series;
    private final BooleanProperty corners;
    private final SurfaceLooks surface;
    private final BooleanProperty stretched;
    private final BooleanProperty outlined;
    private final BooleanProperty probability;
    private final BooleanProperty logit;
    private final BooleanProperty pinned;
    private final ObjectProperty<Set<String>> hidden;
    private final ScoreLooks scores;
    private final ChartLooks charts;
    private final Map<Layer, LayerState> layers = new EnumMap<>(Layer.class);

    /// The looks that `view` tells and `looking` chooses, those of a session, seen on a desk.
    public ViewOptions(ObservableValue<ViewState> view, Looking looking, Desk desk) {
        this.desk = desk;
        looks = new Looks(looking);
        arrangement = looks.choice(ViewOption.choice("arrangement", Arrangement.TWO, List.of(Arrangement.values())));
        first = looks.choice(ViewOption.choice("first", PictureKind.OVERLAY, List.of(PictureKind.values())));
        second = looks.choice(ViewOption.choice("second", PictureKind.FALSE_POSITIVES, List.of(PictureKind.values())));
        firstLooked = looks.choice(ViewOption.choice("first-of", Looked.A, List.of(Looked.values())));
        secondLooked = looks.choice(ViewOption.choice("second-of", Looked.A, List.of(Looked.values())));
        palette = looks.choice(ViewOption.choice("palette", Palette.INFERNO, Palette.CHOICES));
        threshold = looks.number(ViewOption.THRESHOLD);
        weighed = looks.flag(ViewOption.flag("weighed", true));
        below = looks.choice(ViewOption.BELOW);
        comparing = Looks.oneOf(below, Below.COMPARISON, Below.CURVES);
        objects = Looks.oneOf(below, Below.OBJECTS, Below.CURVES);
        surface = new SurfaceLooks(Looks.oneOf(below, Below.SURFACE, Below.CURVES),
                looks.choice(ViewOption.SURFACE_X), looks.choice(ViewOption.SURFACE_Y),
                looks.choice(ViewOption.choice("sides.of", Looked.A, List.of(Looked.values()))));
        objectsOf = looks.choice(ViewOption.choice("objects.of", Looked.A, List.of(Looked.A, Looked.B)));
        pins = PinLooks.of(looks, Looks.oneOf(below, Below.PINS, Below.CURVES));
        series = Looks.oneOf(below, Below.SERIES, Below.CURVES);
        corners = looks.flag(ViewOption.CORNERS);
        stretched = looks.flag(ViewOption.flag("stretched", false));
        outlined = looks.flag(ViewOption.flag("outlined", true));
        probability = looks.flag(ViewOption.flag("probability", false));
        logit = looks.flag(ViewOption.flag("gradient.logit", false));
        pinned = looks.flag(ViewOption.PINNED);
        hidden = looks.choice(ViewOption.names("curves.hidden"));
        scores = new ScoreLooks(looks);
        charts = ChartLooks.of(looks);
        for (Layer layer : Layer.values()) {
            String name = "layers." + ViewOption.word(layer);
            layers.put(layer, new LayerState(
                    looks.flag(ViewOption.flag(name + ".shown", layer.shown)),
                    looks.number(ViewOption.part(name + ".opacity", layer.opacity))));
        }
        looks.follow(view);
    }

    /// The same on a desk that nobody keeps.
    public ViewOptions(ObservableValue<ViewState> view, Looking looking) {
        this(view, looking, new Desk());
    }

    /// Looks of their own, which no session keeps.
    public ViewOptions() {
        this(new UnkeptLooks());
    }

    private ViewOptions(UnkeptLooks unkept) {
        this(unkept.state(), unkept);
    }

    /// What the desk looks like that the pictures lie on.
    public Desk desk() {
        return desk;
    }

    public ObjectProperty<Theme> themeProperty() {
        return desk.themeProperty();
    }

    /// Lays two predictions beside each other when the second one is opened: A at the left and B at the right, or one under the
    /// other where pictures are swiped; as the same kind of picture, unless the kinds were `chosen`.
    public void showBoth(boolean chosen) {
        if (!chosen) {
            if (arrangement.get() == Arrangement.ONE) {
                arrangement.set(Arrangement.TWO);
            }
            second.set(first.get());
        }
        firstLooked.set(Looked.A);
        secondLooked.set(Looked.B);
    }

    /// The picture at the left, or the only one.
    public ObjectProperty<PictureKind> firstProperty() {
        return first;
    }

    /// The picture at the right.
    public ObjectProperty<PictureKind> secondProperty() {
        return second;
    }

    /// Of which of two predictions the picture at the left is.
    public ObjectProperty<Looked> firstLookedProperty() {
        return firstLooked;
    }

    /// Of which of two predictions the picture at the right is.
    public ObjectProperty<Looked> secondLookedProperty() {
        return secondLooked;
    }

    public ObjectProperty<Arrangement> arrangementProperty() {
        return arrangement;
    }

    /// The palette of heatmaps and probabilities.
    public ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /// Which scores are shown at the threshold, and how they are computed.
    public ScoreLooks scores() {
        return scores;
    }

    /// From which probability on a pixel counts as predicted, 0 to 1; for the hard view and scores only.
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /// Whether heatmaps of errors are weighed by α and β.
    public BooleanProperty weighedProperty() {
        return weighed;
    }

    /// Whether the gradient is that of the number before the sigmoid, rather than that of the prediction.
    public BooleanProperty logitProperty() {
        return logit;
    }

    /// What lies below the pictures.
    public ObjectProperty<Below> belowProperty() {
        return below;
    }

    /// Whether the losses of all conventions are laid side by side, in the place of the curves.
    public BooleanProperty comparingProperty() {
        return comparing;
    }

    /// Whether the objects of both masks are listed, in the place of the curves.
    public BooleanProperty objectsProperty() {
        return objects;
    }

    /// Of which of two predictions the objects are listed.
    public ObjectProperty<Looked> objectsOfProperty() {
        return objectsOf;
    }

    /// The selected loss over two of its parameters, in the place of the curves.
    public SurfaceLooks surface() {
        return surface;
    }

    /// How the table of pins is seen.
    public PinLooks pins() {
        return pins;
    }

    /// Whether the steps of a series are compared, in the place of the curves.
    public BooleanProperty seriesProperty() {
        return series;
    }

    /// Whether pixels of an object may touch at their corners alone.
    public BooleanProperty cornersProperty() {
        return corners;
    }

    /// Whether the curves keep to their parameter, whichever is taken in hand.
    public BooleanProperty pinnedProperty() {
        return pinned;
    }

    /// The keys of losses whose curves are not drawn; losses that are not there may be among them.
    public ObjectProperty<Set<String>> hiddenProperty() {
        return hidden;
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

    /// What the charts beside the losses show.
    public ChartLooks charts() {
        return charts;
    }

    public LayerState layer(Layer layer) {
        return layers.get(layer);
    }
}
