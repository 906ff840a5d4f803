package maskscope.view.look;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import maskscope.session.state.Looking;
import maskscope.session.state.ViewOption;
import maskscope.session.state.ViewState;

/// Looks that are forgotten with whoever looks.
final class UnkeptLooks implements Looking {

    private final ObjectProperty<ViewState> state = new SimpleObjectProperty<>(ViewState.NONE);

    ObservableValue<ViewState> state() {
        return state;
    }

    @Override
    public <T> void look(ViewOption<T> option, T chosen) {
        state.set(state.get().with(option, chosen));
    }

    @Override
    public void lookAtFirst(ViewState usual) {
        state.set(state.get().over(usual));
    }
}
