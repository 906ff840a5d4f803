package maskscope.view.picture;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import maskscope.session.ShownPair;
import maskscope.session.Slicing;
import maskscope.text.Message;
import maskscope.view.control.Background;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.export.Exports;
import maskscope.view.look.Choices;
import maskscope.view.look.Looked;
import maskscope.view.look.PictureKind;
import maskscope.view.look.Predictions;
import maskscope.view.look.Spot;
import maskscope.view.look.ViewOptions;
import maskscope.view.look.ViewOptions.Arrangement;
import maskscope.view.paint.SharedScreen;

/// The largest part of the window: one picture, two side by side, or one under the other with a line to swipe. Zoom
/// and place are common to both. What a hand does to them is in [PictureHands].
public final class PictureArea extends Pane {

    private static final double GAP = 1;

    /// The part of the width that each of two pictures has at least.
    private static final double LEAST_PART = 0.25;

    /// What the titles of the pictures take, with the room around them.
    private static final double TITLE = 60;
    /// Below this height, or this width, the open layers would cover nearly half of a picture.
    private static final double LOW = 300;
    private static final double NARROW = 260;

    private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");

    private final ObservableValue<ShownPair> pair;
    private final ViewOptions options;
    private final Camera camera = new Camera();
    private final ErrorTour errors;
    private final Spotlight light;
    private final PictureFrame first;
    private final PictureFrame second;
    private final LayersPanel layers;
    private final Region swipeLine = new Region();
    private final DoubleProperty swipe = new SimpleDoubleProperty(0.5);
    private final PictureHands hands;

    /// `slicing` chooses the slice of a volume that `predictions` tell of, `background` makes what the pictures can do without
    /// for a moment.
    public PictureArea(
            Texts texts, Predictions predictions, Choices choices, ViewOptions options, Slicing slicing, Background background) {
        pair = predictions.first().pair();
        this.options = options;
        setId("pictures");
        getStyleClass().add("picture-area");
        errors = new ErrorTour(() -> seen(predictions), options.thresholdProperty(), camera, background);
        light = new Spotlight(pair, options.thresholdProperty(), camera);
        // There is one mark at a time.
        errors.markedProperty().subscribe(marked -> {
            if (marked != null) {
                light.clear();
            }
        });
        SharedScreen screen = new SharedScreen(background);
        first = new PictureFrame("first", texts, pair, choices, options,
                new PictureView(texts, predictions, predictions.looked(options.firstLookedProperty()), choices, options, camera,
                        screen, options.firstProperty()),
                new ErrorMark(errors, light, camera),
                new LookedButtons("first", texts, predictions, options.firstLookedProperty(), options.firstProperty()));
        second = new PictureFrame("second", texts, pair, choices, options,
                new PictureView(texts, predictions, predictions.looked(options.secondLookedProperty()), choices, options, camera,
                        screen, options.secondProperty()),
                new ErrorMark(errors, light, camera),
                new LookedButtons("second", texts, predictions, options.secondLookedProperty(), options.secondProperty()));
        layers = new LayersPanel(texts, options, pair);
        swipeLine.setId("swipe-line");
        swipeLine.getStyleClass().add("swipe-line");
        swipeLine.setCursor(Cursor.H_RESIZE);
        getChildren().addAll(first, second, swipeLine, layers);
        WhileShown seen = WhileShown.of(this);
        setFocusTraversable(true);
        setMinSize(200, 120);
        first.activeProperty().set(true);
        swipeLine.setOnMouseDragged(this::moveSwipe);
        swipeLine.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                options.desk().partingProperty().set(0.5);
                swipe.set(0.5);
            }
        });
        swipe.addListener(changed -> requestLayout());
        heightProperty().subscribe(this::judgeRoom);
        widthProperty().subscribe(this::judgeRoom);
        hands = new PictureHands(this, pair, options, slicing, camera, errors, predictions.blinking());
        // A key that is released in another window is not heard of.
        seen.hear(sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::focusedProperty),
                focused -> predictions.blinking().set(false));
        seen.hear(options.arrangementProperty(), arrangement -> arrange());
        seen.hearAny(
                this::requestLayout, pair, options.firstProperty(), options.secondProperty(), options.desk().partingProperty());
        seen.hearAny(this::judgeRoom, options.arrangementProperty(), options.desk().partingProperty());
        seen.hearAny(() -> {
            errors.forget();
            light.look();
        }, pair, predictions.second().pair(), options.thresholdProperty());
    }

    /// What the active picture shows: of the difference of two predictions the first.
    private ErrorTour.Seen seen(Predictions predictions) {
        Looked looked = active().picture().looked() == Looked.B ? Looked.B : Looked.A;
        return new ErrorTour.Seen(predictions.of(looked).pair().getValue(),
                predictions.two().getValue() ? Optional.of(looked.label()) : Optional.empty());
    }

    /// Goes through the errors of the picture.
    ErrorTour errors() {
        return errors;
    }

    /// Hands what is to be told of the pictures to `listener`.
    public void tell(Consumer<Message> listener) {
        errors.tell(told -> {
            // The pointer rests, and another pixel lies under it now.
            hands.forget();
            listener.accept(told);
        });
    }

    /// Is read out as the active picture, with what is `told` of it and its pixels; empty where nothing is.
    public void readOut(Texts texts, ObservableValue<String> told) {
        ObservableValue<String> looked = second.activeProperty().flatMap(on -> (on ? second : first).spoken());
        Spoken.picture(this, Bindings.createStringBinding(() -> texts.now(told.getValue().isEmpty()
                ? Message.of("picture.area-spoken", looked.getValue())
                : Message.of("picture.area-at", looked.getValue(), told.getValue())), looked, told, texts.language()));
    }

    public Camera camera() {
        return camera;
    }

    /// Whether there is a pair to be seen.
    ObservableValue<Boolean> pictured() {
        return pair.map(any -> true).orElse(false);
    }

    /// Opens a menu for a picture under the right mouse button, once somebody can save pictures.
    ///
    /// @param exports takes what leaves the window
    /// @param told what is told of the pixel under the pointer; empty where there is none
    public void offerMenus(Texts texts, Exports exports, Supplier<String> told) {
        for (PictureFrame frame : frames()) {
            PictureMenu menu = new PictureMenu(texts, frame, camera, exports, told);
            frame.setOnContextMenuRequested(menu::open);
            frame.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> menu.hide());
        }
    }

    /// The pixel under the pointer; null when there is none.
    public ReadOnlyObjectProperty<PixelPoint> pointedProperty() {
        return hands.pointedProperty();
    }

    /// The picture that the tool bar's buttons speak of.
    public PictureFrame active() {
        return second.activeProperty().get() && second.isVisible() ? second : first;
    }

    /// The active picture, or the other one where that alone is of the first prediction: the one that numbers of the first stand
    /// beside.
    public PictureFrame ofFirst() {
        return frames().stream().filter(frame -> frame.isVisible() && frame.picture().isOfFirst())
                .filter(frame -> frame == active() || !active().picture().isOfFirst())
                .findFirst().orElse(active());
    }

    PictureFrame first() {
        return first;
    }

    List<PictureFrame> frames() {
        return List.of(first, second);
    }

    public PictureFrame second() {
        return second;
    }

    void activate(PictureFrame frame) {
        first.activeProperty().set(frame == first);
        second.activeProperty().set(frame == second);
    }

    private boolean shows(PictureKind kind) {
        return options.firstProperty().get() == kind || second.isVisible() && options.secondProperty().get() == kind;
    }

    private void judgeRoom() {
        double parting = options.desk().partingProperty().get();
        double least = options.arrangementProperty().get() == Arrangement.TWO ? Math.min(parting, 1 - parting) : 1;
        options.desk().smallPicturesProperty().set(getHeight() > 0 && (getHeight() < LOW || getWidth() * least < NARROW));
    }

    private void arrange() {
        Arrangement arrangement = options.arrangementProperty().get();
        second.setVisible(arrangement != Arrangement.ONE);
        swipeLine.setVisible(arrangement != Arrangement.ONE);
        swipeLine.pseudoClassStateChanged(SEEN, arrangement == Arrangement.SWIPE);
        if (arrangement == Arrangement.ONE) {
            activate(first);
        }
        requestLayout();
    }

    /// Between two pictures the line is their border, over one on the other how far each is seen.
    private void moveSwipe(MouseEvent drag) {
        double at = sceneToLocal(drag.getSceneX(), drag.getSceneY()).getX() / getWidth();
        if (options.arrangementProperty().get() == Arrangement.TWO) {
            options.desk().partingProperty().set(Math.clamp(at, LEAST_PART, 1 - LEAST_PART));
        } else {
            swipe.set(Math.clamp(at, 0.02, 0.98));
        }
        drag.consume();
    }

    /// Takes the mark of an error, or of another place, away; whether there was one.
    public boolean unmark() {
        return errors.unmark() | light.clear();
    }

    /// Brings a place to the middle of the pictures and marks it.
    public void show(Spot spot) {
        errors.unmark();
        light.show(spot);
        hands.forget();
    }

    /// Marks a place of pictures that stay as they are.
    public void mark(Spot spot) {
        errors.unmark();
        light.mark(spot);
    }

    /// Tells `listener` of each pixel that is clicked, not dragged, and of which prediction its picture is.
    public void clicked(BiConsumer<PixelPoint, Looked> listener) {
        hands.clicked(listener);
    }

    /// The keys of the pictures, which hold wherever the keyboard is and no control takes them for itself.
    public void pressAnywhere(KeyEvent key) {
        hands.pressAnywhere(key);
    }

    /// The same keys when they are released.
    public void releaseAnywhere(KeyEvent key) {
        hands.releaseAnywhere(key);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        Arrangement arrangement = options.arrangementProperty().get();
        double left = Math.floor((width - GAP) * options.desk().partingProperty().get());
        double rest = Math.max(0, width - GAP - left);
        // Two pictures that are meant to be alike are, whatever the width.
        double right = Math.abs(rest - left) <= 1 ? Math.min(rest, left) : rest;
        first.resizeRelocate(0, 0, arrangement == Arrangement.TWO ? Math.min(left, width - GAP - right) : width, height);
        if (arrangement == Arrangement.TWO) {
            second.resizeRelocate(width - right, 0, right, height);
            first.cover(false);
            second.swipe(0, 0);
            swipeLine.resizeRelocate(left - 4, 0, 9, height);
        } else {
            double at = Math.round(width * swipe.get());
            second.resizeRelocate(0, 0, width, height);
            boolean covered = arrangement == Arrangement.SWIPE && at < first.titleEnd();
            first.cover(covered);
            second.swipe(at, covered ? 0 : first.titleEnd());
            swipeLine.resizeRelocate(at - 4, 0, 9, height);
        }
        first.keyAtLeft(arrangement == Arrangement.SWIPE);
        camera.resize(PictureView.sizeOf(second.isVisible() && second.getWidth() < first.getWidth() ? second : first));
        boolean overlayAtRight = arrangement == Arrangement.TWO && options.firstProperty().get() != PictureKind.OVERLAY;
        double room = (overlayAtRight ? second : first).getWidth() - 24;
        layers.resize(Math.min(layers.prefWidth(-1), room), layers.prefHeight(-1));
        // A low picture is worth more than what lies on it.
        layers.setVisible(pair.getValue() != null && shows(PictureKind.OVERLAY) && layers.getHeight() + TITLE <= height);
        boolean swiped = arrangement == Arrangement.SWIPE && options.firstProperty().get() != PictureKind.OVERLAY;
        double layersLeft = swiped ? width - layers.getWidth() - 12 : (overlayAtRight ? width - right : 0) + 12;
        layers.relocate(layersLeft, height - layers.getHeight() - 12);
    }
}
