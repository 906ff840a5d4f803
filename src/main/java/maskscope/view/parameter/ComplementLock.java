package maskscope.view.parameter;

import javafx.scene.control.ToggleButton;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.session.Session;
import maskscope.view.control.Texts;
import maskscope.view.control.Tips;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Holds α + β at 1: moving one moves the other. Open, and at rest, where the two values on screen are no pair: Focal's own alpha
/// and the beta of the others, which it does not read.
final class ComplementLock extends ToggleButton {

    private final Session session;
    private final FontIcon icon = new FontIcon(Feather.UNLOCK);

    ComplementLock(Session session, Texts texts) {
        super("α + β = 1");
        this.session = session;
        setId("lock");
        setGraphic(icon);
        getStyleClass().add("quiet-button");
        setMinWidth(USE_PREF_SIZE);
        accessibleTextProperty().bind(texts.of("parameter.lock"));
        Tips.on(this, texts.of("parameter.lock-tip"));
        session.settingsProperty().subscribe(this::show);
        session.selectedProperty().subscribe(this::show);
    }

    private void show() {
        Settings settings = session.settings();
        boolean pair = settings.hasPair(session.selected());
        boolean held = settings.complementary() && pair;
        setDisable(!pair);
        setSelected(held);
        icon.setIconCode(held ? Feather.LOCK : Feather.UNLOCK);
    }

    /// The state decides what is shown; a click only asks for it.
    @Override
    public void fire() {
        if (!isDisabled()) {
            session.edit(Parameter.BETA, settings -> settings.withComplementary(!settings.complementary()));
        }
    }
}
