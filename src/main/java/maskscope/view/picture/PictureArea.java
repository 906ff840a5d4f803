package maskscope.view.picture;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import maskscope.session.ShownPair;
import maskscope.session.Slicing;
import maskscope.view.control.Background;
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
/// zoom. Through a volume Page Up and Page Down step slice by slice, and so does the wheel with Ctrl or Alt.
public final class PictureArea extends Pane {

    private static final double WHEEL = 1.0 / 200;
    private static final double STEP = 1.25;
    private static final double GAP = 1;

    /// How far a wheel turns for a slice: one notch.
    private static final double NOTCH = 40;

    private final ObservableValue<ShownPair> pair;
    private final ViewOptions options;
    private final Slicing slicing;
    private final Camera camera = new Camera();
    private final PictureFrame first;
    private final PictureFrame second;
    private final LayersPanel layers;
    private final ZoomBar zoomBar;
    private final Region swipeLine = new Region();
    private final DoubleProperty swipe = new SimpleDoubleProperty(0.5);
    private final ReadOnlyObjectWrapper<PixelPoint> pointed = new ReadOnlyObjectWrapper<>();
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
        SharedScreen screen = new SharedScreen(background);
        first = new PictureFrame("first", texts, choices, options,
                new PictureView(texts, results, choices, options, camera, screen, options.firstProperty()));
        second = new PictureFrame("second", texts, choices, options,
                new PictureView(texts, results, choices, options, camera, screen, options.secondProperty()));
        layers = new LayersPanel(texts, options);
        zoomBar = new ZoomBar(texts, camera);
        swipeLine.setId("swipe-line");
        swipeLine.getStyleClass().add("swipe-line");
        swipeLine.setCursor(Cursor.H_RESIZE);
        getChildren().addAll(first, second, swipeLine, layers, zoomBar);
        WhileShown seen = WhileShown.of(this);
        // A window that has just opened has nothing to zoom into.
        zoomBar.visibleProperty().bind(seen.follow(pair).map(any -> true).orElse(false));
        setFocusTraversable(true);
        setMinSize(200, 120);
        first.activeProperty().set(true);
        for (PictureFrame frame : List.of(first, second)) {
            listen(frame);
        }
        swipeLine.setOnMouseDragged(this::moveSwipe);
        swipe.addListener(changed -> requestLayout());
        seen.hear(options.arrangementProperty(), arrangement -> arrange());
        seen.hearAny(this::requestLayout, options.firstProperty(), options.secondProperty());
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_RELEASED, this::release);
        // Whoever has the keyboard then is told of the release.
        focusedProperty().addListener(changed -> spaceHeld = false);
    }

    public Camera camera() {
        return camera;
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
        swipeLine.setVisible(arrangement == Arrangement.SWIPE);
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
                pan(frame, drag);
            }
        });
        frame.addEventHandler(MouseEvent.MOUSE_MOVED, move -> {
            pointed.set(frame.picture().pixelAt(move.getX(), move.getY()));
            if (spaceHeld) {
                pan(frame, move);
            }
            remember(move);
        });
        frame.addEventHandler(MouseEvent.MOUSE_EXITED, exit -> pointed.set(null));
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
        double scale = frame.picture().outputScale();
        camera.zoom(scroll.getX() * scale, scroll.getY() * scale, Math.exp(scroll.getDeltaY() * WHEEL));
        pointed.set(frame.picture().pixelAt(scroll.getX(), scroll.getY()));
        scroll.consume();
    }

    private void remember(MouseEvent event) {
        lastX = event.getSceneX();
        lastY = event.getSceneY();
    }

    private void pan(PictureFrame frame, MouseEvent event) {
        double scale = frame.picture().outputScale();
        camera.pan((event.getSceneX() - lastX) * scale, (event.getSceneY() - lastY) * scale);
        remember(event);
    }

    private void moveSwipe(MouseEvent drag) {
        swipe.set(Math.clamp(sceneToLocal(drag.getSceneX(), drag.getSceneY()).getX() / getWidth(), 0.02, 0.98));
        drag.consume();
    }

    private void press(KeyEvent key) {
        if (key.getCode() == KeyCode.SPACE && !key.isShortcutDown()) {
            spaceHeld = true;
            key.consume();
        }
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
        double half = Math.floor((width - GAP) / 2);
        first.resizeRelocate(0, 0, arrangement == Arrangement.TWO ? half : width, height);
        if (arrangement == Arrangement.TWO) {
            second.resizeRelocate(width - half, 0, half, height);
            second.setClip(null);
        } else {
            double at = Math.round(width * swipe.get());
            second.resizeRelocate(0, 0, width, height);
            second.setClip(new Rectangle(at, 0, width - at, height));
            second.alignTitle(at);
            swipeLine.resizeRelocate(at - 4, 0, 9, height);
        }
        if (arrangement == Arrangement.TWO) {
            second.alignTitle(0);
        }
        layers.setVisible(shows(PictureKind.OVERLAY));
        layers.autosize();
        boolean overlayAtRight = arrangement == Arrangement.TWO && options.firstProperty().get() != PictureKind.OVERLAY;
        layers.relocate((overlayAtRight ? width - half : 0) + 12, height - layers.getHeight() - 12);
        zoomBar.autosize();
        PictureFrame right = second.isVisible() ? second : first;
        double left = width - zoomBar.getWidth() - 12;
        // A long title has the line for itself.
        boolean beside = right.getLayoutX() + right.titleEnd() < left;
        zoomBar.relocate(left, beside ? 12 : 12 + zoomBar.getHeight() + 4);
    }
}
