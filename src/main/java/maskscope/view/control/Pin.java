package maskscope.view.chart;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.control.ToggleButton;
import javafx.scene.shape.SVGPath;
import maskscope.loss.formula.Parameter;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;

/// A pin that keeps the curves on their parameter, whichever is moved.
final class CurvePin extends ToggleButton {

    /// A drawing pin, as the icons do not have one.
    private static final String SHAPE = "M4.5 1.5 H9.5 M5.5 1.5 V5.5 L3 8.5 H11 L8.5 5.5 V1.5 M7 8.5 V13";

    private final BooleanProperty pinned;

    /// `axis` is the parameter that the curves run along; `pinned` is shown and written.
    CurvePin(Texts texts, ObservableValue<Parameter> axis, BooleanProperty pinned) {
        this.pinned = pinned;
        SVGPath pin = new SVGPath();
        pin.setContent(SHAPE);
        pin.getStyleClass().add("pin");
        setId("pin-curves");
        getStyleClass().setAll("chart-choice", "curve-pin");
        setGraphic(new Group(pin));
        setMinWidth(USE_PREF_SIZE);
        WhileShown seen = WhileShown.of(this);
        ObservableValue<String> tip = seen.follow(axis).flatMap(along -> texts.of("chart.pin", along.symbol()));
        accessibleTextProperty().bind(tip);
        Tips.on(this, tip);
        seen.hear(pinned, this::setSelected);
    }

    /// The state decides what is shown; a click only asks for it.
    @Override
    public void fire() {
        pinned.set(!pinned.get());
    }
}
