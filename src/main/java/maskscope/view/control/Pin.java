package maskscope.view.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.shape.SVGPath;

/// A quiet button with a drawing pin that keeps something as it is.
public final class Pin extends ToggleButton {

    /// The icons do not have one.
    private static final String SHAPE = "M4.5 1.5 H9.5 M5.5 1.5 V5.5 L3 8.5 H11 L8.5 5.5 V1.5 M7 8.5 V13";

    private final BooleanProperty pinned;

    /// `tip` says what is kept; `pinned` is shown and written.
    public Pin(String id, ObservableValue<String> tip, BooleanProperty pinned) {
        this.pinned = pinned;
        setId(id);
        getStyleClass().setAll("chart-choice", "pin-button");
        setGraphic(drawn());
        setMinWidth(USE_PREF_SIZE);
        WhileShown seen = WhileShown.of(this);
        ObservableValue<String> says = seen.follow(tip);
        accessibleTextProperty().bind(says);
        Tips.on(this, says);
        seen.hear(pinned, this::setSelected);
    }

    /// A drawing pin, to be put on another button.
    public static Node drawn() {
        SVGPath pin = new SVGPath();
        pin.setContent(SHAPE);
        pin.getStyleClass().add("pin");
        return new Group(pin);
    }

    /// The state decides what is shown; a click only asks for it.
    @Override
    public void fire() {
        pinned.set(!pinned.get());
    }
}
