package maskscope.view.control;

import atlantafx.base.controls.ProgressSliderSkin;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Skin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import maskscope.text.Message;

/// A slider that shows a value and tells its editor what the user wants.
///
/// Its own `value` is the position on the scale, 0 to 1, and is only ever set from outside by [#show]. Mouse and keys
/// are taken before JavaFX's slider sees them, so that a value goes one way: user, editor, state, slider. Whoever has it read
/// out hears the value itself, not the position, and sets that.
final class ValueSlider extends Spoken.Slide {

    private static final int LARGE_STEP = 10;

    private final Scale scale;
    private final ValueEditor editor;

    private final ObjectProperty<Message> said;

    private double shown = Double.NaN;

    /// How far right of the thumb's middle it was taken, in pixels.
    private double held;

    /// A key that is held down is one step of undo.
    private boolean keyDown;

    ValueSlider(Texts texts, Scale scale, ValueEditor editor) {
        this(texts, scale, editor, new SimpleObjectProperty<>(said(scale, scale.minimum())));
    }

    private ValueSlider(Texts texts, Scale scale, ValueEditor editor, ObjectProperty<Message> said) {
        super(0, 1, 0, texts.of(said));
        this.said = said;
        this.scale = scale;
        this.editor = editor;
        getStyleClass().add("value-slider");
        addEventFilter(MouseEvent.ANY, this::mouse);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventFilter(KeyEvent.KEY_RELEASED, key -> keyDown = false);
        focusedProperty().addListener(changed -> keyDown = false);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ProgressSliderSkin(this);
    }

    void show(double value) {
        if (value != shown) {
            shown = value;
            said.set(said(scale, value));
            setValue(scale.position().applyAsDouble(value));
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        }
    }

    private static Message said(Scale scale, double value) {
        boolean beyond = value < scale.minimum() || value > scale.maximum();
        return Message.of(beyond ? "control.value-beyond" : "control.value-of-scale", scale.text(value),
                scale.bound(scale.minimum()), scale.bound(scale.maximum()));
    }

    private void mouse(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED && event.getButton() == MouseButton.PRIMARY) {
            pressed(event);
        } else if (event.getEventType() == MouseEvent.MOUSE_DRAGGED && isValueChanging()) {
            moveTo(event.getX() - held);
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
            setValueChanging(false);
        } else {
            return;
        }
        event.consume();
    }

    /// The second press of a double-click belongs to the step of undo that the first began.
    private void pressed(MouseEvent event) {
        requestFocus();
        if (event.getClickCount() == 2) {
            setValueChanging(false);
            editor.change(editor.original());
            return;
        }
        setValueChanging(true);
        editor.grab();
        double middle = inset() + getValue() * track();
        boolean onThumb = Math.abs(event.getX() - middle) <= thumbWidth() / 2;
        held = onThumb ? event.getX() - middle : 0;
        if (!onThumb) {
            moveTo(event.getX());
        }
    }

    private void moveTo(double x) {
        editor.change(scale.setBy(Math.clamp((x - inset()) / track(), 0.0, 1.0)));
    }

    private double thumbWidth() {
        Node thumb = lookup(".thumb");
        return thumb == null ? 0 : thumb.getLayoutBounds().getWidth();
    }

    private double inset() {
        return snappedLeftInset() + thumbWidth() / 2;
    }

    private double track() {
        return Math.max(1, getWidth() - snappedLeftInset() - snappedRightInset() - thumbWidth());
    }

    private void keyPressed(KeyEvent key) {
        int steps = key.isShiftDown() ? LARGE_STEP : 1;
        KeyCode code = key.getCode();
        if (code == KeyCode.RIGHT || code == KeyCode.UP || code == KeyCode.KP_RIGHT || code == KeyCode.KP_UP) {
            step(steps);
        } else if (code == KeyCode.LEFT || code == KeyCode.DOWN || code == KeyCode.KP_LEFT || code == KeyCode.KP_DOWN) {
            step(-steps);
        } else if (code == KeyCode.HOME) {
            typed(scale.minimum());
        } else if (code == KeyCode.END) {
            typed(scale.maximum());
        } else {
            return;
        }
        key.consume();
    }

    private void step(int steps) {
        typed(scale.stepped(shown, steps));
    }

    private void typed(double value) {
        if (!keyDown) {
            editor.grab();
        }
        keyDown = true;
        editor.change(value);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> shown;
            case MIN_VALUE -> Math.min(scale.minimum(), shown);
            case MAX_VALUE -> Math.max(scale.maximum(), shown);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> editor.enter(scale.stepped(shown, 1));
            case DECREMENT -> editor.enter(scale.stepped(shown, -1));
            case SET_VALUE -> editor.enter(((Number) parameters[0]).doubleValue());
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
