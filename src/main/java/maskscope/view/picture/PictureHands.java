package maskscope.view.picture;

import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import maskscope.mask.Plane;
import maskscope.session.ShownPair;
import maskscope.session.Slicing;
import maskscope.view.control.Pixels;
import maskscope.view.look.Looked;
import maskscope.view.look.ViewOptions;
import maskscope.view.look.ViewOptions.Arrangement;

/// What a hand does to the pictures, with the mouse and with the keys: points at a pixel, zooms, pans, goes through slices and
/// errors.
///
/// The wheel zooms to the pointer; a drag, or moving with Space held, pans; F fits, 1 shows one pixel for one, + and -
/// zoom; N goes to the next error by size; arrow keys move a cursor, which is told of as the pointer is. Through a volume Page Up
/// and Page Down step slice by slice, and so does the wheel with Ctrl or Alt.
final class PictureHands {

    private static final double WHEEL = 1.0 / 200;
    private static final double STEP = 1.25;
    /// How many pixels an arrow key goes with Shift.
    private static final int FAR = 10;
    /// How far a wheel turns for a slice: one notch.
    private static final double NOTCH = 40;

    private final PictureArea area;
    private final ObservableValue<ShownPair> pair;
    private final ViewOptions options;
    private final Slicing slicing;
    private final Camera camera;
    private final ErrorTour errors;
    private final BooleanProperty blinking;
    private final ReadOnlyObjectWrapper<PixelPoint> pointed = new ReadOnlyObjectWrapper<>();
    /// The picture that the pointer was in last.
    private PictureFrame under;
    /// Whether the pixel that is told of was come to by arrow keys.
    private boolean byKeys;
    private BiConsumer<PixelPoint, Looked> clicked = (pixel, of) -> {};
    private boolean spaceHeld;
    private boolean dragging;
    private double turned;
    private double lastX;
    private double lastY;

    /// The hand on the pictures of `area`, which show `pair` as `camera` sees it; of two predictions they show the other one
    /// while they are `blinking`.
    PictureHands(
            PictureArea area,
            ObservableValue<ShownPair> pair,
            ViewOptions options,
            Slicing slicing,
            Camera camera,
            ErrorTour errors,
            BooleanProperty blinking) {
        this.area = area;
        this.pair = pair;
        this.options = options;
        this.slicing = slicing;
        this.camera = camera;
        this.errors = errors;
        this.blinking = blinking;
        under = area.first();
        pointed.addListener(moved -> mirror());
        camera.viewportProperty().addListener(moved -> mirror());
        area.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        area.addEventHandler(KeyEvent.KEY_RELEASED, this::release);
        // Whoever has the keyboard then is told of the release.
        area.focusedProperty().addListener(changed -> {
            spaceHeld = false;
            if (byKeys) {
                point(null, false);
            }
        });
        area.frames().forEach(this::listen);
    }

    /// The pixel under the pointer; null when there is none.
    ReadOnlyObjectProperty<PixelPoint> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /// The pictures have moved under a pointer that rests.
    void forget() {
        pointed.set(null);
    }

    /// Tells `listener` of each pixel that is clicked, not dragged, and of which prediction its picture is.
    void clicked(BiConsumer<PixelPoint, Looked> listener) {
        clicked = listener;
    }

    private void listen(PictureFrame frame) {
        frame.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            PixelPoint pixel = frame.picture().pixelAt(click.getX(), click.getY());
            if (pixel != null && click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
                clicked.accept(pixel, frame.picture().looked());
            }
        });
        frame.addEventHandler(ScrollEvent.SCROLL, scroll -> zoom(frame, scroll));
        frame.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> {
            area.requestFocus();
            area.activate(frame);
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
        for (PictureFrame frame : area.frames()) {
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
        Point2D here = area.sceneToLocal(event.getSceneX(), event.getSceneY());
        lastX = here.getX();
        lastY = here.getY();
    }

    private void pan(MouseEvent event) {
        double beforeX = lastX;
        double beforeY = lastY;
        remember(event);
        double scale = Pixels.of(area);
        camera.pan((lastX - beforeX) * scale, (lastY - beforeY) * scale);
    }

    private void point(PixelPoint pixel, boolean keys) {
        byKeys = keys;
        pointed.set(pixel);
        mirror();
    }

    /// Moves the cursor from the pointer's pixel, or from the middle of what is seen, and keeps it in sight.
    private void point(KeyEvent key) {
        PictureView picture = area.active().picture();
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
        boolean plain = key.getCode().isArrowKey() && !key.isShortcutDown() && !key.isAltDown();
        if (plain && area.isFocused() && pair.getValue() != null) {
            point(key);
            key.consume();
        }
        if (key.getCode() == KeyCode.SPACE && !key.isShortcutDown()) {
            spaceHeld = true;
            key.consume();
        }
    }

    private void release(KeyEvent key) {
        if (key.getCode() == KeyCode.SPACE) {
            spaceHeld = false;
        }
    }

    /// The keys that hold wherever the keyboard is and no control takes them for itself.
    void pressAnywhere(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown() || key.isMetaDown()) {
            return;
        }
        boolean ours = true;
        switch (key.getCode()) {
            case F, DIGIT0, NUMPAD0 -> camera.fit();
            case DIGIT1, NUMPAD1 -> camera.actualSize();
            case PLUS, EQUALS, ADD -> camera.zoom(STEP);
            case MINUS, SUBTRACT -> camera.zoom(1 / STEP);
            case B -> blinking.set(true);
            case N -> errors.step(key.isShiftDown() ? -1 : 1);
            case PAGE_UP -> slicing.step(-1);
            case PAGE_DOWN -> slicing.step(1);
            default -> ours = false;
        }
        if (ours) {
            key.consume();
        }
    }

    /// A key is released, whoever has the keyboard by now.
    void releaseAnywhere(KeyEvent key) {
        if (key.getCode() == KeyCode.B) {
            blinking.set(false);
        }
    }
}
