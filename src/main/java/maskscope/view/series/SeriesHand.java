package maskscope.view.series;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import maskscope.session.Loader;
import maskscope.session.SecondPrediction;
import maskscope.session.SeriesOfPredictions;
import maskscope.session.measure.SeriesScores;
import maskscope.session.series.Series;
import maskscope.session.state.Source;
import maskscope.view.look.ViewOptions;

/// Goes through the steps of a series. A step becomes the first prediction, A; of a sample, whose prediction stays its own, the
/// second one, B.
public final class SeriesHand {

    private final SeriesOfPredictions series;
    private final ViewOptions options;
    private final ObservableValue<Source> source;
    private final ObservableValue<Source> sourceOfSecond;
    private final ObservableValue<Boolean> readingFirst;
    private final ObservableValue<Boolean> readingSecond;

    /// `loader` has the first prediction, `second` the second; `options` arrange the pictures.
    public SeriesHand(SeriesOfPredictions series, Loader loader, SecondPrediction second, ViewOptions options) {
        this.series = series;
        this.options = options;
        source = loader.sourceProperty();
        sourceOfSecond = second.sourceProperty();
        readingFirst = loader.loadingProperty();
        readingSecond = second.loadingProperty();
    }

    ObservableValue<SeriesScores> scores() {
        return series.scoresProperty();
    }

    ObservableValue<Integer> first() {
        return series.firstProperty();
    }

    ObservableValue<Integer> second() {
        return series.secondProperty();
    }

    /// What the pair on screen came from; null before the first.
    ObservableValue<Source> source() {
        return source;
    }

    /// Whether a step may be on its way to the screen, as A and as B.
    List<ObservableValue<Boolean>> reading() {
        return List.of(readingFirst, readingSecond);
    }

    boolean isReading() {
        return readingFirst.getValue() || readingSecond.getValue();
    }

    /// Whether the first prediction is none that a step can take the place of.
    boolean isFirstFixed() {
        return source.getValue() instanceof Source.Sample;
    }

    /// The step that is gone from; empty where what is on screen is no step.
    OptionalInt present() {
        ReadOnlyObjectProperty<Integer> moved = isFirstFixed() ? series.secondProperty() : series.firstProperty();
        Integer step = moved.get();
        return step == null ? OptionalInt.empty() : OptionalInt.of(step);
    }

    void go(int step) {
        if (present().isPresent() && present().getAsInt() == step) {
            return;
        }
        if (isFirstFixed()) {
            goSecond(step);
        } else {
            series.showFirst(step);
        }
    }

    /// A step becomes B. Where there was none, both are laid beside each other.
    void goSecond(int step) {
        if (sourceOfSecond.getValue() == null) {
            options.showBoth(false);
        }
        series.showSecond(step);
    }

    void close() {
        series.close();
    }

    /// Goes to the earliest step that can be shown.
    void rewind() {
        sound().findFirst().ifPresent(this::go);
    }

    private IntStream sound() {
        SeriesScores scores = series.scoresProperty().get();
        return scores == null ? IntStream.empty() : IntStream.range(0, scores.series().size())
                .filter(step -> !(scores.steps().get(step) instanceof SeriesScores.Step.Broken));
    }

    /// The next step after the present one that can be shown, or for −1 the one before it; the first where what is on screen is
    /// none.
    OptionalInt next(int by) {
        OptionalInt now = present();
        if (now.isEmpty()) {
            return sound().findFirst();
        }
        int from = now.getAsInt();
        return by > 0 ? sound().filter(step -> step > from).findFirst() : sound().filter(step -> step < from).max();
    }

    /// What a step is called: its file, and where files of several steps are called so, as where each checkpoint has a folder of
    /// its own, that folder, too.
    static String name(Series series, int step) {
        Path file = series.steps().get(step);
        List<Path> alike = series.steps().stream().filter(other -> other.getFileName().equals(file.getFileName())).toList();
        Path folder = file.toAbsolutePath().getParent();
        return alike.size() == 1 || folder == null || folder.getFileName() == null
                ? Source.name(file)
                : folder.getFileName() + "/" + Source.name(file);
    }
}
