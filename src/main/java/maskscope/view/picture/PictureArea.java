package maskscope.view.picture;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import maskscope.mask.Plane;
import maskscope.session.ShownPair;
import maskscope.session.Slicing;
import maskscope.text.Message;
import maskscope.view.control.Background;
import maskscope.view.control.Pixels;
import maskscope.view.control.Spoken;
import maskscope.view.control.Texts;
import maskscope.view.control.WhileShown;
import maskscope.view.look.Choices;
import maskscope.view.look.PictureKind;
import maskscope.view.look.Results;
import maskscope.view.look.ViewOptions;
import maskscope.view.look.ViewOptions.Arrangement;

/// The largest part of the window: one picture, two side by side, or one under the other with a line to swipe. Zoom
/// and place are common to both.
///
/// The wheel zooms to the pointer; a drag, or moving with Space held, pans; F fits, 1 shows one pixel for one, + and -
/// zoom; N goes to the next error by size; arrow keys move a cursor, which is told of as the pointer is. Through a volume Page Up
/// and Page Down step slice by slice, and so does the wheel with Ctrl or Alt.
public final class PictureArea extends Pane {

    private static final double WHEEL = 1.0 / 200;
    private static final double STEP = 1.25;
    private static final double GAP = 1;

    /// The part of the width that each of two pictures has at least.
    private static final double LEAST_PART = 0.25;

    /// What the titles of the pictures take, with the room around them.
    private static final double TITLE = 60;
    /// Below this height the open layers would cover nearly half of a picture.
    private static final double LOW = 300;
    /// How many pixels an arrow key goes with Shift.
    private static final int FAR = 10;

    private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");

    /// How far a wheel turns for a slice: one notch.
    private static final double NOTCH = 40;

    private final ObservableValue<ShownPair> pair;
    private final ViewOptions options;
    private final Slicing slicing;
    private final Camera camera = new Camera();
    private final ErrorTour errors;
    private final PictureFrame first;
    private final PictureFrame second;
    private final LayersPanel layers;
    private final Region swipeLine = new Region();
    private final DoubleProperty swipe = new SimpleDoubleProperty(0.5);
    private final ReadOnlyObjectWrapper<PixelPoint> pointed = new ReadOnlyObjectWrapper<>();
    /// The picture that the pointer was in last.
    private PictureFrame under;
    /// Whether the pixel that is told of was come to by arrow keys.
    private boolean byKeys;
    private boolean spaceHeld;
    private boolean dragging;
    private double turned;
    private double lastX;
    private double lastY;

    /// `slicing` chooses the slice of a volume that `results` tell of, `background` makes what the pictures can do without for
    /// a moment.
    public PictureArea(
            Texts texts, Results results, Choices choices, ViewOptions options, Slicing slicing, Background background) {
        pair = results.pair();
        this.options = options;
        this.slicing = slicing;
        setId("pictures");
        getStyleClass().add("picture-area");
        errors = new ErrorTour(pair, options.thresholdProperty(), camera, background);
        SharedScreen screen = new SharedScreen(background);
        first = new PictureFrame("first", texts, pair, choices, options,
                new PictureView(texts, results, choices, options, camera, screen, options.firstProperty()),
                new ErrorMark(errors, camera));
        second = new PictureFrame("second", texts, pair, choices, options,
                new PictureView(texts, results, choices, options, camera, screen, options.secondProperty()),
                new ErrorMark(errors, camera));
        layers = new LayersPanel(texts, options, pair);
        swipeLine.setId("swipe-line");
        swipeLine.getStyleClass().add("swipe-line");
        swipeLine.setCursor(Cursor.H_RESIZE);
        getChildren().addAll(first, second, swipeLine, layers);
        WhileShown seen = WhileShown.of(this);
        setFocusTraversable(true);
        setMinSize(200, 120);
        first.activeProperty().set(true);
        for (PictureFrame frame : List.of(first, second)) {
            listen(frame);
        }
        swipeLine.setOnMouseDragged(this::moveSwipe);
        swipeLine.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                options.desk().partingProperty().set(0.5);
                swipe.set(0.5);
            }
        });
        swipe.addListener(changed -> requestLayout());
        heightProperty().subscribe(() -> options.desk().lowPicturesProperty().set(0 < getHeight() && getHeight() < LOW));
        under = first;
        pointed.addListener(moved -> mirror());
        camera.viewportProperty().addListener(moved -> mirror());
        seen.hear(options.arrangementProperty(), arrangement -> arrange());
        seen.hearAny(
                this::requestLayout, options.firstProperty(), options.secondProperty(), options.desk().partingProperty());
        seen.hearAny(errors::forget, pair, options.thresholdProperty());
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_RELEASED, this::release);
        // Whoever has the keyboard then is told of the release.
        focusedProperty().addListener(changed -> {
            spaceHeld = false;
            if (byKeys) {
                point(null, false);
            }
        });
    }

    /// Goes through the errors of the picture.
    ErrorTour errors() {
        return errors;
    }

    /// Hands what is to be told of the pictures to `listener`.
    public void tell(Consumer<Message> listener) {
        errors.tell(told -> {
            // The pointer rests, and another pixel lies under it now.
            pointed.set(null);
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
    /// @param save asks where a picture of a frame is to be, and writes it
    /// @param told what is told of the pixel under the pointer; empty where there is none
    /// @param say tells what was done
    public void offerMenus(Texts texts, Consumer<PictureFrame> save, Supplier<String> told, Consumer<Message> say) {
        for (PictureFrame frame : List.of(first, second)) {
            PictureMenu menu = new PictureMenu(texts, frame, new PictureMenu.Desk(save, told, say));
            frame.setOnContextMenuRequested(menu::open);
            frame.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> menu.hide());
        }
    }

    /// The pixel under the pointer; null when there is none.
    public ReadOnlyObjectProperty<PixelPoint> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /// The picture that the tool bar's buttons speak of.
    public PictureFrame active() {
        return second.activeProperty().get() && second.isVisible() ? second : first;
    }

    PictureFrame first() {
        return first;
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

    private void listen(PictureFrame frame) {
        frame.addEventHandler(ScrollEvent.SCROLL, scroll -> zoom(frame, scroll));
        frame.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> {
            requestFocus();
            activate(frame);
            remember(press);
            dragging = press.getButton() != MouseButton.SECONDARY;
        });
        frame.addEventHandler(MouseEvent.MOUSE_DRAGGED, drag -> {
            if (dragging) {
                pan(drag);
            }
        });
        frame.addEventHandler(MouseEvent.MOUSE_MOVED, move -> {
            point(frame.picture().pixelAt(move.getX(), move.getY()), false);
            if (spaceHeld) {
                pan(move);
            }
            remember(move);
        });
        frame.addEventHandler(MouseEvent.MOUSE_EXITED, exit -> pointed.set(null));
        frame.addEventHandler(MouseEvent.MOUSE_ENTERED, enter -> under = frame);
    }

    /// Shows in the other one of two pictures where the pointer is in this one.
    private void mirror() {
        boolean two = options.arrangementProperty().get() == Arrangement.TWO;
        for (PictureFrame frame : List.of(first, second)) {
            frame.mark(byKeys || two && frame != under ? pointed.get() : null);
        }
    }

    private boolean hasSlices() {
        ShownPair shown = pair.getValue();
        return shown != null && shown.isVolume();
    }

    /// Smooth wheels and touchpads send many small turns, which add up to slices.
    private void turn(ScrollEvent scroll) {
        turned -= scroll.getDeltaY();
        int slices = (int) (turned / NOTCH);
        turned -= slices * NOTCH;
        slicing.step(slices);
        scroll.consume();
    }

    private void zoom(PictureFrame frame, ScrollEvent scroll) {
        if ((scroll.isControlDown() || scroll.isAltDown()) && hasSlices()) {
            turn(scroll);
            return;
        }
        double scale = Pixels.of(frame);
        camera.zoom(scroll.getX() * scale, scroll.getY() * scale, Math.exp(scroll.getDeltaY() * WHEEL), frame.picture().size());
        pointed.set(frame.picture().pixelAt(scroll.getX(), scroll.getY()));
        scroll.consume();
    }

    private void remember(MouseEvent event) {
        Point2D here = sceneToLocal(event.getSceneX(), event.getSceneY());
        lastX = here.getX();
        lastY = here.getY();
    }

    private void pan(MouseEvent event) {
        double beforeX = lastX;
        double beforeY = lastY;
        remember(event);
        double scale = Pixels.of(this);
        camera.pan((lastX - beforeX) * scale, (lastY - beforeY) * scale);
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

    private void point(PixelPoint pixel, boolean keys) {
        byKeys = keys;
        pointed.set(pixel);
        mirror();
    }

    /// Moves the cursor from the pointer's pixel, or from the middle of what is seen, and keeps it in sight.
    private void point(KeyEvent key) {
        PictureView picture = active().picture();
        Plane plane = pair.getValue().plane();
        PixelPoint middle = picture.pixelAt(picture.getWidth() / 2, picture.getHeight() / 2);
        PixelPoint from = pointed.get() != null ? pointed.get()
                : middle != null ? middle : new PixelPoint(plane.width() / 2, plane.height() / 2);
        PixelPoint to = from.moved(key.getCode(), key.isShiftDown() ? FAR : 1, plane.width(), plane.height());
        if (picture.place(to).isEmpty()) {
            camera.bringIntoSight(to, picture.size());
        }
        point(to, true);
    }

    private void press(KeyEvent key) {
        // An arrow key in what lies on the pictures leads on from there.
        if (key.getCode().isArrowKey() && isFocused() && pair.getValue() != null && !key.isShortcutDown() && !key.isAltDown()) {
            point(key);
            key.consume();
        }
        if (key.getCode() == KeyCode.SPACE && !key.isShortcutDown()) {
            spaceHeld = true;
            key.consume();
        }
    }

    /// Takes the mark of an error away; whether there was one.
    public boolean unmark() {
        return errors.unmark();
    }

    /// The keys of the pictures, which hold wherever the keyboard is and no control takes them for itself.
    public void pressAnywhere(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown() || key.isMetaDown()) {
            return;
        }
        boolean ours = true;
        switch (key.getCode()) {
            case F, DIGIT0, NUMPAD0 -> camera.fit();
            case DIGIT1, NUMPAD1 -> camera.actualSize();
            case PLUS, EQUALS, ADD -> camera.zoom(STEP);
            case MINUS, SUBTRACT -> camera.zoom(1 / STEP);
            case N -> errors.step(key.isShiftDown() ? -1 : 1);
            case PAGE_UP -> slicing.step(-1);
            case PAGE_DOWN -> slicing.step(1);
            default -> ours = false;
        }
        if (ours) {
            key.consume();
        }
    }

    private void release(KeyEvent key) {
        if (key.getCode() == KeyCode.SPACE) {
            spaceHeld = false;
        }
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
            second.swipe(0, 0);
            swipeLine.resizeRelocate(left - 4, 0, 9, height);
        } else {
            double at = Math.round(width * swipe.get());
            second.resizeRelocate(0, 0, width, height);
            second.swipe(at, first.titleEnd());
            swipeLine.resizeRelocate(at - 4, 0, 9, height);
        }
        first.keyAtLeft(arrangement == Arrangement.SWIPE);
        camera.resize(PictureView.sizeOf(second.isVisible() && second.getWidth() < first.getWidth() ? second : first));
        boolean overlayAtRight = arrangement == Arrangement.TWO && options.firstProperty().get() != PictureKind.OVERLAY;
        double room = (overlayAtRight ? second : first).getWidth() - 24;
        layers.resize(Math.min(layers.prefWidth(-1), room), layers.prefHeight(-1));
        // A low picture is worth more than what lies on it.
        layers.setVisible(shows(PictureKind.OVERLAY) && layers.getHeight() + TITLE <= height);
        boolean swiped = arrangement == Arrangement.SWIPE && options.firstProperty().get() != PictureKind.OVERLAY;
        double layersLeft = swiped ? width - layers.getWidth() - 12 : (overlayAtRight ? width - right : 0) + 12;
        layers.relocate(layersLeft, height - layers.getHeight() - 12);
    }
}
