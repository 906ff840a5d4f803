package maskscope.view.picture;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import maskscope.mask.Plane;
import maskscope.session.ShownPair;
import maskscope.text.Message;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Choices;
import maskscope.view.look.PictureKind;
import maskscope.view.look.ViewOptions;
import maskscope.view.paint.PictureCaption;

/// A picture with what lies on it: its title, which is also the menu of what it can show, and the key to its colours.
public final class PictureFrame extends StackPane {

    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass PAIR = PseudoClass.getPseudoClass("pair");

    private static final double EDGE = 12;
    private static final double GAP = 8;

    private final WhileShown seen = WhileShown.of(this);
    private final PictureView picture;
    private final MenuButton title;
    private final LookedButtons looked;
    private final ObservableValue<String> spoken;
    private final BooleanProperty covered = new SimpleBooleanProperty(false);
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final Crosshair crosshair = new Crosshair();
    private Optional<Node> key = Optional.empty();
    private Optional<EdgeLetters> letters = Optional.empty();
    private boolean keyLeft;

    /// `pair` is what the `picture` is of, null before the first; `looked` chooses which of two predictions that is.
    PictureFrame(
            String id,
            Texts texts,
            ObservableValue<ShownPair> pair,
            Choices choices,
            ViewOptions options,
            PictureView picture,
            ErrorMark error,
            LookedButtons looked) {
        setId(id);
        getStyleClass().add("picture-frame");
        this.picture = picture;
        ObjectProperty<PictureKind> kind = picture.kindProperty();
        title = title(id, texts, choices, options, kind);
        // Of nothing that is seen it would speak beside a question, or a start page.
        ObservableValue<Boolean> there = seen.follow(pair).map(any -> true).orElse(false);
        title.visibleProperty().bind(Bindings.createBooleanBinding(() -> there.getValue() && !covered.get(), there, covered));
        Spoken.name(title, texts.of(title.textProperty().map(text -> Message.of("picture.title-spoken." + id, text))));
        spoken = spoken(texts, pair);
        Spoken.picture(picture, spoken);
        Region mark = new Region();
        mark.getStyleClass().add("picture-mark");
        mark.setMouseTransparent(true);
        this.looked = looked;
        getChildren().addAll(picture, error, crosshair, mark, title, looked);
        picture.colourBar().visibleProperty().subscribe(wanted -> {
            // Made for the first picture with a scale, not while the window opens.
            if (wanted && key.isEmpty()) {
                key = Optional.of(key(id, texts, options, kind));
                getChildren().add(key.get());
            }
        });
        seen.hear(pair, now -> letter(texts, now));
        setAlignment(title, Pos.TOP_LEFT);
        setAlignment(looked, Pos.TOP_LEFT);
        setMargin(title, new Insets(EDGE));
        setMinSize(0, 0);
        active.subscribe(on -> {
            title.pseudoClassStateChanged(ACTIVE, on);
            mark.pseudoClassStateChanged(ACTIVE, on);
        });
        // One picture alone needs no mark, and none while there is nothing to be seen.
        seen.hearAny(
                () -> pseudoClassStateChanged(PAIR, pair.getValue() != null
                        && options.arrangementProperty().get() == ViewOptions.Arrangement.TWO),
                options.arrangementProperty(), pair);
    }

    /// Says which way a body lies in the picture, where its file tells.
    private void letter(Texts texts, ShownPair now) {
        Optional<String> edges = Optional.ofNullable(now).flatMap(of -> Plane.edges(of.pair().axes(), of.plane().slice()));
        if (letters.isEmpty() && edges.isPresent()) {
            letters = Optional.of(new EdgeLetters(texts, this::titleEnd, this::keyBounds));
            getChildren().add(getChildren().indexOf(title), letters.get());
        }
        letters.ifPresent(there -> there.show(edges.orElse("")));
    }

    private Optional<Bounds> keyBounds() {
        return key.filter(Node::isVisible).map(Node::getBoundsInParent);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        placeLooked();
        // They stand beside what has just got its place.
        letters.ifPresent(Parent::requestLayout);
    }

    /// Beside the title, or below it where there is no room.
    private void placeLooked() {
        double width = looked.getWidth();
        boolean beside = title.getTranslateX() + 2 * EDGE + title.getWidth() + GAP + width <= getWidth() && title.isVisible();
        double x = beside ? title.getTranslateX() + EDGE + title.getWidth() + GAP
                : Math.max(EDGE, Math.min(title.getTranslateX() + EDGE, getWidth() - width - EDGE));
        looked.relocate(x, title.getTranslateY() + EDGE + (beside || !title.isVisible() ? 0 : title.getHeight() + GAP));
    }

    public PictureView picture() {
        return picture;
    }

    /// What is read out of the picture: what it shows, and how large it is.
    ObservableValue<String> spoken() {
        return spoken;
    }

    private ObservableValue<String> spoken(Texts texts, ObservableValue<ShownPair> pair) {
        ObservableValue<ShownPair> shown = seen.follow(pair);
        return Bindings.createStringBinding(() -> {
            ShownPair now = shown.getValue();
            return now == null ? texts.now(Message.of("picture.none-spoken")) : texts.now(Message.of("picture.spoken",
                    title.getText(), now.plane().width(), now.plane().height()));
        }, title.textProperty(), shown, texts.language());
    }

    /// Whether the buttons of the tool bar speak of this picture.
    public BooleanProperty activeProperty() {
        return active;
    }

    /// Shows the picture only from `at` on, what lies on it as a whole: its title right of that place, as far as there is room,
    /// and below one that reaches to `taken`.
    void swipe(double at, double taken) {
        picture.setClip(at > 0 ? new Rectangle(at, 0, Math.max(0, getWidth() - at), getHeight()) : null);
        double x = Math.max(0, Math.min(at, getWidth() - title.prefWidth(-1) - 2 * EDGE));
        title.setTranslateX(x);
        title.setTranslateY(x + EDGE < taken ? title.prefHeight(-1) + EDGE / 2 : 0);
    }

    /// Hides the title, most of which would lie beneath the picture that is swiped over this one.
    void cover(boolean most) {
        covered.set(most);
    }

    /// Where the title ends, from the left edge of the picture.
    double titleEnd() {
        return EDGE + title.getTranslateX() + title.prefWidth(-1);
    }

    /// Where the key to the colours lies: below a picture that is swiped over another one both have one.
    void keyAtLeft(boolean left) {
        if (keyLeft != left) {
            keyLeft = left;
            key.ifPresent(there -> setAlignment(there, keyPlace()));
        }
    }

    private Pos keyPlace() {
        return keyLeft ? Pos.BOTTOM_LEFT : Pos.BOTTOM_RIGHT;
    }

    /// Marks a pixel that the pointer is at elsewhere; null where it is nowhere.
    void mark(PixelPoint pointed) {
        crosshair.setVisible(false);
        if (pointed != null) {
            picture.place(pointed).ifPresent(at -> crosshair.at(at.getX(), at.getY()));
        }
    }

    private MenuButton title(
            String id, Texts texts, Choices choices, ViewOptions options, ObjectProperty<PictureKind> kind) {
        KindMenu title = new KindMenu(texts, kind, kind::set);
        title.setId(id + "-kind");
        title.getStyleClass().addAll("on-picture", "picture-title");
        ObservableValue<?>[] told = {
            texts.language(),
            seen.follow(kind),
            seen.follow(choices.selected()),
            seen.follow(choices.settings()),
            seen.follow(options.thresholdProperty()),
            seen.follow(options.weighedProperty())
        };
        title.textProperty().bind(Bindings.createStringBinding(() -> {
            // What is followed tells of its next change only once it has been read.
            for (ObservableValue<?> value : told) {
                value.getValue();
            }
            return texts.now(PictureCaption.of(
                    kind.get(), choices.settings().getValue(), choices.selected().getValue(), options));
        }, told));
        return title;
    }

    private VBox key(String id, Texts texts, ViewOptions options, ObjectProperty<PictureKind> kind) {
        KeyFold fold = new KeyFold(id + "-key-fold", texts, options.desk().keysFoldedProperty());
        fold.textProperty().bind(texts.of("picture.key"));
        fold.contentDisplayProperty().bind(seen.follow(options.desk().keysFoldedProperty())
                .map(folded -> folded ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
        HBox ticks = new HBox(
                tick(
                        id + "-weighed",
                        texts.of("picture.weigh"),
                        texts.of("picture.weigh-tip"),
                        options.weighedProperty()),
                tick(
                        id + "-stretched",
                        texts.of("picture.stretch"),
                        texts.of("picture.stretch-tip"),
                        options.stretchedProperty()));
        ticks.getStyleClass().add("key-ticks");
        ObservableValue<Boolean> open = seen.follow(options.desk().keysFoldedProperty()).map(folded -> !folded);
        ObservableValue<PictureKind> shown = seen.follow(kind);
        ticks.visibleProperty().bind(Bindings.createBooleanBinding(() -> {
            PictureKind now = shown.getValue();
            return open.getValue()
                    && (now == PictureKind.FALSE_POSITIVES || now == PictureKind.MISSES || now == PictureKind.ERRORS);
        }, open, shown));
        ticks.managedProperty().bind(ticks.visibleProperty());
        CheckBox logit = tick(
                id + "-logit", texts.of("picture.logit"), texts.of("picture.logit-tip"), options.logitProperty());
        logit.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> open.getValue() && shown.getValue() == PictureKind.GRADIENT, open, shown));
        logit.managedProperty().bind(logit.visibleProperty());
        VBox bar = new VBox(picture.colourBar(), picture.gradientLine());
        bar.visibleProperty().bind(open);
        bar.managedProperty().bind(open);
        HBox head = new HBox(fold, ticks, logit);
        head.getStyleClass().add("key-head");
        VBox key = new VBox(head, bar);
        key.getStyleClass().addAll("on-picture", "colour-key");
        key.visibleProperty().bind(picture.colourBar().visibleProperty());
        key.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(key, keyPlace());
        setMargin(key, new Insets(EDGE));
        return key;
    }

    private static CheckBox tick(
            String id, ObservableValue<String> text, ObservableValue<String> tip, BooleanProperty property) {
        CheckBox tick = new CheckBox();
        tick.textProperty().bind(text);
        tick.setId(id);
        Tips.on(tick, tip);
        tick.selectedProperty().bindBidirectional(property);
        return tick;
    }
}
