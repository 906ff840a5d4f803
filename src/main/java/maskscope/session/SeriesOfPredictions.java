package maskscope.session;

import java.nio.file.Path;
import java.util.Collection;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import maskscope.session.measure.SeriesScores;
import maskscope.session.series.Series;

/// Predictions of the truth on screen from several moments of a training. Any of them can be the first prediction, and any the
/// second; of all of them losses and scores are known.
///
/// Belongs to the session's thread.
public final class SeriesOfPredictions {

    private final ReadOnlyObjectWrapper<Series> series = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SeriesScores> scores = new ReadOnlyObjectWrapper<>();

    /// The steps; null while there is no series.
    public ReadOnlyObjectProperty<Series> seriesProperty() {
        return series.getReadOnlyProperty();
    }

    /// What the steps come to, as far as they are counted, and with other settings for a moment after these have changed; null
    /// while there is no series.
    public ReadOnlyObjectProperty<SeriesScores> scoresProperty() {
        return scores.getReadOnlyProperty();
    }

    /// Opens files, in whichever order, as the steps of a series; the one that is the first prediction stays so where it is among
    /// them, else the last step becomes it. One step of undo.
    public void open(Collection<Path> files) {
        throw new UnsupportedOperationException();
    }

    /// The series is closed; the first prediction and the second stay.
    public void close() {
        throw new UnsupportedOperationException();
    }

    /// A step becomes the first prediction, A. Steps that are gone through one after the other are one step of undo.
    public void showFirst(int step) {
        throw new UnsupportedOperationException();
    }

    /// A step becomes the second prediction, B.
    public void showSecond(int step) {
        throw new UnsupportedOperationException();
    }
}
