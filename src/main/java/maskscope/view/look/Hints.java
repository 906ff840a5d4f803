package maskscope.view.look;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import maskscope.loss.formula.Parameter;
import maskscope.session.state.Change;
import maskscope.session.state.Deed;

/// What is still to be tried, one [Hint] after the other. What was done once is remembered like everything else on the desk.
public final class Hints {

    private static final Change ALPHA_MOVED = Change.of(Parameter.ALPHA);

    private final Map<Hint, BooleanProperty> done = new EnumMap<>(Hint.class);
    private final ObjectBinding<Hint> next;

    Hints(Looks looks) {
        for (Hint hint : Hint.values()) {
            done.put(hint, looks.flag(hint.option()));
        }
        next = Bindings.createObjectBinding(this::first, done.values().toArray(BooleanProperty[]::new));
    }

    private Hint first() {
        return done.entrySet().stream().filter(one -> !one.getValue().get()).map(Map.Entry::getKey).findFirst().orElse(null);
    }

    /// The first that was not done; null when nothing is left.
    public ObservableValue<Hint> nextProperty() {
        return next;
    }

    /// It was done, whether it had been proposed or not.
    public void done(Hint hint) {
        if (!done.get(hint).get()) {
            done.get(hint).set(true);
        }
    }

    /// Something was changed, which may be what a hint proposes; null changes nothing.
    public void changed(Deed deed) {
        if (deed != null && ALPHA_MOVED.equals(deed.change())) {
            done(Hint.ALPHA);
        }
    }

    /// None is wanted any more.
    public void putAway() {
        done.keySet().forEach(this::done);
    }
}
