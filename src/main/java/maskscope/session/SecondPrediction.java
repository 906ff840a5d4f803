package maskscope.session;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import maskscope.loss.LossReport;
import maskscope.loss.preference.Preferences;
import maskscope.mask.MaskRole;
import maskscope.session.measure.FoundObjects;
import maskscope.session.measure.SurfaceScores;
import maskscope.session.state.Change;
import maskscope.session.state.Second;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.session.work.Snapshot;

/// A second prediction, B, of the truth on screen, beside the first, A: it is opened and closed, and every number that is there
/// of A is there of B. What goes with the truth (its class, what is left out, the slice that counts) and all settings hold for
/// both, so that the two can be compared.
///
/// Opening, closing and exchanging are steps of undo. A file that cannot be read is told; A, and the B that was there, stay.
///
/// Belongs to the session's thread.
public final class SecondPrediction {

    private final Recomputation recomputation;
    private final Snapshot<Moment> moment;
    private final ReadOnlyObjectProperty<Source> source;
    private final ReadOnlyObjectProperty<ShownPair> loaded;
    private final ReadOnlyObjectProperty<LossReport> report;
    private final ReadOnlyObjectProperty<DerivedViews> details;
    private final ReadOnlyObjectProperty<Preferences> preferences;
    private final ReadOnlyObjectProperty<SurfaceScores> surfaces;
    private final ReadOnlyObjectProperty<FoundObjects> objects;
    private final ReadOnlyBooleanProperty loading;

    SecondPrediction(Recomputation recomputation) {
        this.recomputation = recomputation;
        moment = recomputation.moment();
        source = moment.part(now -> there(now).map(ShownSecond::of).orElse(null));
        loaded = moment.part(now -> there(now).map(ShownSecond::pair).orElse(null));
        report = moment.part(now -> there(now).flatMap(ShownSecond::report).orElse(null));
        details = moment.part(now -> there(now).flatMap(ShownSecond::details).orElse(null));
        preferences = moment.part(now -> there(now).flatMap(ShownSecond::preferences).orElse(null));
        surfaces = moment.part(now -> there(now).flatMap(ShownSecond::surfaces).orElse(null));
        objects = moment.part(now -> there(now).flatMap(ShownSecond::objects).orElse(null));
        loading = moment.flag(now -> now.beside().isPresent());
    }

    private static Optional<ShownSecond> there(Moment now) {
        return now.shown().flatMap(Shown::second);
    }

    /// The truth's file with that of B; null while there is no B.
    public ReadOnlyObjectProperty<Source> sourceProperty() {
        return source;
    }

    /// B over the truth; null while there is no B.
    public ReadOnlyObjectProperty<ShownPair> loadedProperty() {
        return loaded;
    }

    /// The losses of B with the same settings; null while there is no B, and before its first.
    public ReadOnlyObjectProperty<LossReport> reportProperty() {
        return report;
    }

    /// What is drawn beside them.
    public ReadOnlyObjectProperty<DerivedViews> detailsProperty() {
        return details;
    }

    /// Which of A and B each loss prefers along the parameter of the curves.
    public ReadOnlyObjectProperty<Preferences> preferencesProperty() {
        return preferences;
    }

    /// What follows from where the surfaces of B lie; null until somebody wants it.
    public ReadOnlyObjectProperty<SurfaceScores> surfacesProperty() {
        return surfaces;
    }

    /// The objects of B and the truth; null until somebody wants them.
    public ReadOnlyObjectProperty<FoundObjects> objectsProperty() {
        return objects;
    }

    /// Whether a B is being read.
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading;
    }

    /// Opens a file as B, of which the same is said as of A.
    public void open(Path prediction) {
        step(Change.SECOND, now -> now.withSecond(Optional.of(Second.like(prediction, now.source()))));
    }

    /// Opens one of which it is known already what is said of it.
    public void open(Second second) {
        step(Change.SECOND, now -> now.withSecond(Optional.of(second)));
    }

    /// There is one prediction again.
    public void close() {
        step(Change.WITHOUT_SECOND, now -> now.withSecond(Optional.empty()));
    }

    /// B becomes A and A becomes B. Only where both are files.
    public void exchange() {
        step(Change.PLACES, now -> now.source().orElse(null) instanceof Source.Files first
                && now.second().map(second -> second.over(first)).orElse(null) instanceof Source.Files other
                ? now.withSource(other.photographed(first))
                        .withSecond(Optional.of(new Second(first.file(MaskRole.PREDICTION).orElseThrow(), first.answers())))
                : now);
    }

    private void step(Change name, UnaryOperator<SessionState> edit) {
        Moment now = moment.get();
        if (now.shown().isPresent()) {
            recomputation.set(now.withBaseline(Optional.empty()).does(
                    (history, pair) -> history.step(name, edit).ended()));
        }
    }
}
