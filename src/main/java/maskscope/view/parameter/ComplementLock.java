package maskscope.view.parameter;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.session.state.Tuning;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import maskscope.view.control.WhileShown;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Holds α + β at 1: moving one moves the other. Open, and at rest, where the two values on screen are no pair: Focal's own alpha
/// and the beta of the others, which it does not read.
final class ComplementLock extends ToggleButton {

    private final ObservableValue<Settings> settings;
    private final ObservableValue<Loss> selected;
    private final Tuning tuning;
    private final FontIcon icon = new FontIcon(Feather.UNLOCK);

    ComplementLock(Texts texts, ObservableValue<Settings> settings, ObservableValue<Loss> selected, Tuning tuning) {
        super("α + β = 1");
        this.settings = settings;
        this.selected = selected;
        this.tuning = tuning;
        setId("lock");
        setGraphic(icon);
        getStyleClass().add("quiet-button");
        setMinWidth(USE_PREF_SIZE);
        accessibleTextProperty().bind(texts.of("parameter.lock"));
        Tips.on(this, texts.of("parameter.lock-tip"));
        WhileShown.of(this).hearAny(this::show, settings, selected);
    }

    private void show() {
        boolean pair = settings.getValue().hasPair(selected.getValue());
        boolean held = settings.getValue().complementary() && pair;
        setDisable(!pair);
        setSelected(held);
        icon.setIconCode(held ? Feather.LOCK : Feather.UNLOCK);
    }

    /// The state decides what is shown; a click only asks for it.
    @Override
    public void fire() {
        if (!isDisabled()) {
            tuning.edit(Parameter.BETA, now -> now.withComplementary(!now.complementary()));
        }
    }
}
