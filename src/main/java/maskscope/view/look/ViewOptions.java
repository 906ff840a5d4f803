package maskscope.view.look;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import maskscope.session.state.Looking;
import maskscope.session.state.ViewOption;
import maskscope.session.state.ViewState;
import maskscope.text.Message;

/// What only concerns looking: which picture, which layers, how faded, where the threshold lies. Nothing here ever
/// causes a recomputation of a loss.
///
/// Each look is one [ViewOption] of the session's state, so that it is saved, restored and compared with the rest; the
/// properties here show it and choose it. Light or dark is not among them: that is the taste, and the room, of whoever looks.
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

    private final Looking looking;
    private final List<ViewOption<?>> all = new ArrayList<>();
    private final List<Consumer<ViewState>> shown = new ArrayList<>();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ObjectProperty<Arrangement> arrangement =
            choice(ViewOption.choice("arrangement", Arrangement.TWO, List.of(Arrangement.values())));
    private final ObjectProperty<PictureKind> first =
            choice(ViewOption.choice("first", PictureKind.OVERLAY, List.of(PictureKind.values())));
    private final ObjectProperty<PictureKind> second =
            choice(ViewOption.choice("second", PictureKind.FALSE_POSITIVES, List.of(PictureKind.values())));
    private final ObjectProperty<Palette> palette =
            choice(ViewOption.choice("palette", Palette.INFERNO, Palette.CHOICES));
    private final DoubleProperty threshold = part(ViewOption.THRESHOLD);
    private final BooleanProperty weighed = flag(ViewOption.flag("weighed", true));
    private final BooleanProperty comparing = flag(ViewOption.flag("comparing", false));
    private final BooleanProperty stretched = flag(ViewOption.flag("stretched", false));
    private final BooleanProperty outlined = flag(ViewOption.flag("outlined", true));
    private final BooleanProperty probability = flag(ViewOption.flag("probability", false));
    private final Map<Layer, LayerState> layers = new EnumMap<>(Layer.class);

    /// The looks that `view` tells and `looking` chooses, those of a session.
    public ViewOptions(ObservableValue<ViewState> view, Looking looking) {
        this.looking = looking;
        addLayers();
        looking.lookAtFirst(ViewState.usual(all));
        view.subscribe(now -> shown.forEach(property -> property.accept(now)));
    }

    /// Looks of their own, which no session keeps.
    public ViewOptions() {
        this(new Unkept());
    }

    private ViewOptions(Unkept looks) {
        this(looks.state, looks);
    }

    private static final class Unkept implements Looking {

        private final ObjectProperty<ViewState> state = new SimpleObjectProperty<>(ViewState.NONE);

        @Override
        public <T> void look(ViewOption<T> option, T chosen) {
            state.set(state.get().with(option, chosen));
        }

        @Override
        public void lookAtFirst(ViewState usual) {
            state.set(state.get().over(usual));
        }
    }

    private void addLayers() {
        for (Layer layer : Layer.values()) {
            String name = "layers." + ViewOption.word(layer);
            layers.put(layer, new LayerState(
                    flag(ViewOption.flag(name + ".shown", layer.shown)),
                    part(ViewOption.part(name + ".opacity", layer.opacity))));
        }
    }

    /// A property that shows a look; setting it only asks for it, and the state decides.
    private BooleanProperty flag(ViewOption<Boolean> option) {
        class Flag extends SimpleBooleanProperty {

            private Flag() {
                super(option.usual());
            }

            @Override
            public void set(boolean chosen) {
                looking.look(option, chosen);
            }

            private void show(ViewState now) {
                super.set(now.get(option));
            }
        }
        Flag flag = new Flag();
        add(option, flag::show);
        return flag;
    }

    private DoubleProperty part(ViewOption<Double> option) {
        class Part extends SimpleDoubleProperty {

            private Part() {
                super(option.usual());
            }

            @Override
            public void set(double chosen) {
                looking.look(option, chosen);
            }

            private void show(ViewState now) {
                super.set(now.get(option));
            }
        }
        Part part = new Part();
        add(option, part::show);
        return part;
    }

    private <E> ObjectProperty<E> choice(ViewOption<E> option) {
        class Choice extends SimpleObjectProperty<E> {

            private Choice() {
                super(option.usual());
            }

            @Override
            public void set(E chosen) {
                looking.look(option, chosen);
            }

            private void show(ViewState now) {
                super.set(now.get(option));
            }
        }
        Choice choice = new Choice();
        add(option, choice::show);
        return choice;
    }

    private void add(ViewOption<?> option, Consumer<ViewState> show) {
        all.add(option);
        shown.add(show);
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

    public LayerState layer(Layer layer) {
        return layers.get(layer);
    }
}
