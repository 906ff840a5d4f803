package maskscope.view.look;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import maskscope.loss.preference.Preferences;
import maskscope.session.Session;

/// What has been made of the first prediction, A, and of the second, B, of which all values are null while there is none.
///
/// @param first of A
/// @param second of B
/// @param preferences which of the two each loss prefers; null while there is one
/// @param blinking whether each picture shows the other one for the moment
public record Predictions(
        Results first, Results second, ObservableValue<Preferences> preferences, BooleanProperty blinking) {

    public static Predictions of(Session session) {
        return new Predictions(Results.of(session), Results.ofSecond(session), session.second().preferencesProperty(),
                new SimpleBooleanProperty());
    }

    /// Whether there are two.
    public ObservableValue<Boolean> two() {
        return second.pair().map(any -> true).orElse(false);
    }

    /// Which of them a picture shows that is to show `chosen`. Heard only while somebody hears it.
    public ObservableValue<Looked> looked(ObservableValue<Looked> chosen) {
        return there(blinking.flatMap(other -> chosen.map(now -> other ? now.other() : now)));
    }

    /// What is `chosen`; the first while there is no other. Heard only while somebody hears it.
    public ObservableValue<Looked> there(ObservableValue<Looked> chosen) {
        ObservableValue<Looked> alone = new SimpleObjectProperty<>(Looked.A);
        return two().flatMap(two -> two ? chosen : alone);
    }

    /// What has been made of the one that is looked at; of A where that is the difference.
    public Results seen(ObservableValue<Looked> looked) {
        return new Results(
                looked.flatMap(now -> of(now).pair()),
                looked.flatMap(now -> of(now).report()),
                looked.flatMap(now -> of(now).baseline()),
                looked.flatMap(now -> of(now).details()),
                looked.flatMap(now -> of(now).surfaces()),
                looked.flatMap(now -> of(now).objects()));
    }

    /// What has been made of one of them; of A where that is the difference.
    public Results of(Looked looked) {
        return looked == Looked.B ? second : first;
    }
}
