package maskscope.view;

import javafx.scene.control.ToggleButton;
import maskscope.loss.Parameter;
import maskscope.session.Session;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Holds α + β at 1: moving one moves the other.
final class ComplementLock extends ToggleButton {

    private final Session session;
    private final FontIcon icon = new FontIcon(Feather.UNLOCK);

    ComplementLock(Session session) {
        super("α + β = 1");
        this.session = session;
        setId("lock");
        setGraphic(icon);
        getStyleClass().add("quiet-button");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText("Hold alpha plus beta at 1");
        Tips.on(this, "Holds the shared alpha and beta at α + β = 1: moving one moves the other. "
                + "A loss with its own value keeps it.");
        session.settingsProperty().subscribe(settings -> {
            setSelected(settings.complementary());
            icon.setIconCode(settings.complementary() ? Feather.LOCK : Feather.UNLOCK);
        });
    }

    /// The state decides what is shown; a click only asks for it.
    @Override
    public void fire() {
        if (!isDisabled()) {
            session.edit(Parameter.BETA, settings -> settings.withComplementary(!settings.complementary()));
        }
    }
}
