package maskscope.view.look;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import maskscope.loss.LossReport;
import maskscope.session.Baseline;
import maskscope.session.DerivedViews;
import maskscope.session.SecondPrediction;
import maskscope.session.Session;
import maskscope.session.ShownPair;
import maskscope.session.measure.FoundObjects;
import maskscope.session.measure.SurfaceScores;

/// What has been made of one truth and one prediction, each value as it is now: the pair on screen, its losses, what they were
/// when a parameter was last grabbed, what is drawn beside them, which comes a moment later, and what follows from where surfaces
/// lie, and the objects, which come when a hand rests. Null until there is one. A view that takes these can stand twice in a
/// window, once for each of two predictions.
public record Results(
        ObservableValue<ShownPair> pair,
        ObservableValue<LossReport> report,
        ObservableValue<Baseline> baseline,
        ObservableValue<DerivedViews> details,
        ObservableValue<SurfaceScores> surfaces,
        ObservableValue<FoundObjects> objects) {

    public static Results of(Session session) {
        return new Results(
                session.loadedProperty(), session.reportProperty(), session.baselineProperty(), session.detailsProperty(),
                session.surfacesProperty(), session.measured().objectsProperty());
    }

    /// Of the second prediction, of which no losses are kept from when a parameter was grabbed.
    public static Results ofSecond(Session session) {
        SecondPrediction second = session.second();
        return new Results(second.loadedProperty(), second.reportProperty(), new SimpleObjectProperty<>(),
                second.detailsProperty(), second.surfacesProperty(), second.objectsProperty());
    }
}
