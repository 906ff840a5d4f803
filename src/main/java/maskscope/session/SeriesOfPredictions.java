package maskscope.session;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import maskscope.mask.MaskRole;
import maskscope.session.measure.SeriesMeasuring;
import maskscope.session.measure.SeriesScores;
import maskscope.session.series.Series;
import maskscope.session.state.Change;
import maskscope.session.state.History;
import maskscope.session.state.Second;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.session.work.Snapshot;

/// Predictions of the truth on screen from several moments of a training. Any of them can be the first prediction, and any the
/// second; of all of them losses and scores are known.
///
/// Opening, closing and going to steps are steps of undo. A step that cannot be read is told among the scores, and passed over.
///
/// Belongs to the session's thread.
public final class SeriesOfPredictions {

    private final Recomputation recomputation;
    private final Snapshot<Moment> moment;
    private final ReadOnlyObjectProperty<Series> series;
    private final ReadOnlyObjectProperty<SeriesScores> scores;
    private final ReadOnlyObjectProperty<Integer> first;
    private final ReadOnlyObjectProperty<Integer> second;

    SeriesOfPredictions(Recomputation recomputation) {
        this.recomputation = recomputation;
        moment = recomputation.moment();
        series = moment.part(now -> now.series().map(SeriesMeasuring.Wish::series).orElse(null));
        scores = moment.part(now -> now.scores().orElse(null));
        first = moment.part(now -> step(now.state(), prediction(now.state())));
        second = moment.part(now -> step(now.state(), now.state().second().map(Second::prediction)));
    }

    /// The steps; null while there is no series.
    public ReadOnlyObjectProperty<Series> seriesProperty() {
        return series;
    }

    /// What the steps come to, as far as they are counted, and with other settings for a moment after these have changed; null
    /// while there is no series.
    public ReadOnlyObjectProperty<SeriesScores> scoresProperty() {
        return scores;
    }

    /// Which step, from 0, is the first prediction, or becomes it once it is read; null where none is.
    public ReadOnlyObjectProperty<Integer> firstProperty() {
        return first;
    }

    /// Which step is the second prediction, or becomes it; null where none is.
    public ReadOnlyObjectProperty<Integer> secondProperty() {
        return second;
    }

    private static Integer step(SessionState now, Optional<Path> file) {
        return now.series().flatMap(all -> file.flatMap(one -> all.step(one).stream().boxed().findFirst())).orElse(null);
    }

    /// Opens files, in whichever order, as the steps of a series. The first prediction stays, whether it is one of them or
    /// another that they are compared to. One step of undo. The truth and the photograph on screen are no steps. Returns how many
    /// there are; of fewer than two there is no series, and nothing changes.
    public int open(Collection<Path> files) {
        Optional<Source> there = moment.get().source();
        List<Path> others = files(there, MaskRole.TRUTH, MaskRole.PHOTO);
        List<Path> steps = files.stream().map(file -> asOnScreen(file, there))
                .filter(file -> !others.contains(file)).distinct().toList();
        if (steps.size() > 1) {
            Series opened = Series.of(steps);
            step(Change.SERIES, now -> now.withSeries(Optional.of(opened)));
        }
        return steps.size();
    }

    private static List<Path> files(Optional<Source> source, MaskRole... roles) {
        return Stream.of(roles).flatMap(role -> source.flatMap(there -> there.file(role)).stream()).toList();
    }

    /// A file by the name that it has on screen, so that it is known to be the same.
    private static Path asOnScreen(Path file, Optional<Source> there) {
        Path whole = whole(file);
        return files(there, MaskRole.values()).stream().filter(one -> whole(one).equals(whole)).findFirst().orElse(file);
    }

    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private static Optional<Path> prediction(SessionState state) {
        return state.source().flatMap(source -> source.file(MaskRole.PREDICTION));
    }

    /// The same with another first prediction, of which is said what was said of the one before. A sample keeps its own.
    private static SessionState showing(SessionState now, Path step) {
        return now.source().orElse(null) instanceof Source.Files files && !files.prediction().equals(step)
                ? now.withSource(files.with(MaskRole.PREDICTION, step, Source.CHOSEN.orElseThrow()))
                : now;
    }

    /// The series is closed; the first prediction and the second stay.
    public void close() {
        step(Change.WITHOUT_SERIES, now -> now.withSeries(Optional.empty()));
    }

    /// A step becomes the first prediction, A. Steps that are gone through one after the other are one step of undo. One that
    /// cannot be read is passed over, and of a sample the first prediction is its own.
    public void showFirst(int step) {
        sound(step).ifPresent(file -> move(Change.STEP, now -> showing(now, file)));
    }

    /// A step becomes the second prediction, B, and the same holds.
    public void showSecond(int step) {
        sound(step).ifPresent(file -> move(Change.STEP_OF_SECOND,
                now -> now.second().map(Second::prediction).filter(file::equals).isPresent()
                        ? now
                        : now.withSecond(Optional.of(Second.like(file, now.source())))));
    }

    private Optional<Path> sound(int step) {
        return moment.get().scores()
                .filter(there -> step >= 0 && step < there.series().size())
                .filter(there -> !(there.steps().get(step) instanceof SeriesScores.Step.Broken))
                .map(there -> there.series().steps().get(step));
    }

    private void step(Change name, UnaryOperator<SessionState> edit) {
        does(history -> history.step(name, edit).ended());
    }

    private void move(Change name, UnaryOperator<SessionState> edit) {
        does(history -> history.move(name, edit));
    }

    private void does(UnaryOperator<History> act) {
        Moment now = moment.get();
        if (now.shown().isPresent()) {
            recomputation.set(now.withBaseline(Optional.empty()).does((history, pair) -> act.apply(history)));
        }
    }
}
