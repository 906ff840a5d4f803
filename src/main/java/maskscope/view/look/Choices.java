package maskscope.view.look;

import javafx.beans.value.ObservableValue;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.session.Session;

/// What is chosen of the losses, each value as it is now and none ever null: how they are computed, which one is looked at
/// closely, and the parameter along which the curves run.
public record Choices(ObservableValue<Settings> settings, ObservableValue<Loss> selected, ObservableValue<Parameter> axis) {

    public static Choices of(Session session) {
        return new Choices(session.settingsProperty(), session.selectedProperty(), session.axisProperty());
    }
}
