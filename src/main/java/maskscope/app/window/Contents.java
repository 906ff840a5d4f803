package maskscope.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import maskscope.file.ReadControl;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.mask.SliceWish;
import maskscope.open.Samples;
import maskscope.session.Session;
import maskscope.session.series.Series;
import maskscope.session.state.Second;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.text.BundleWords;
import maskscope.text.Numbers;
import maskscope.view.control.Texts;
import maskscope.view.look.Desk;
import maskscope.view.look.PictureKind;
import maskscope.view.look.ViewOptions;
import maskscope.view.look.ViewOptions.Arrangement;

/// What a window begins with.
///
/// @param source the pair that is opened
/// @param settings what the losses are computed with
/// @param selected the loss that is in front
/// @param maxPixels how large a file may be
/// @param slice the slice that is shown and counted alone, of a volume
/// @param pictures one picture, or two beside each other; none leaves the usual ones, or the session's
/// @param second a second prediction of the same truth
/// @param series predictions of the same truth from several moments of a training
/// @param saved the session whose curves, cut and looks hold where nothing else is said
public record Contents(
        Source source,
        long maxPixels,
        Optional<SliceWish> slice,
        Settings settings,
        Loss selected,
        List<PictureKind> pictures,
        Optional<Second> second,
        Optional<Series> series,
        Optional<SessionState> saved) {

    /// The loss in front where none is named.
    public static final String USUAL_LOSS = "tversky";

    private static final String USUAL_SAMPLE = "cells";

    public Contents {
        pictures = List.copyOf(pictures);
    }

    /// A window in which nothing was chosen beside what it opens.
    public static Contents usual(Source source, long maxPixels, Optional<SliceWish> slice) {
        return new Contents(
                source,
                maxPixels,
                slice,
                Settings.TUTORIAL,
                Losses.byKey(USUAL_LOSS).orElseThrow(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// The same with a second prediction beside the first, and with a series of them, where there are.
    public Contents beside(Optional<Second> other, Optional<Series> several) {
        return new Contents(source, maxPixels, slice, settings, selected, pictures, other, several, saved);
    }

    /// The window on the sample that is opened when none is named.
    public static Contents sample() {
        return usual(usualSample(), ReadControl.defaultMaxPixels(), Optional.empty());
    }

    public static Source usualSample() {
        return new Source.Sample(Samples.named(USUAL_SAMPLE).orElseThrow());
    }

    /// The language of a window, of which there is one so far.
    static Texts texts() {
        return new Texts(new SimpleObjectProperty<>(BundleWords.english()));
    }

    /// Reads what the window will say, and writes a first number, on a thread that has nothing else to do while JavaFX starts.
    /// Nothing of the losses: the screen's thread brings up their classes at the same time.
    static void prepareWords() {
        BundleWords.prepare("window", "picture", "parameter", "losses", "control", "input", "chart", "loss", "open");
        Numbers.fixed(0, 2);
    }

    /// The looks of a window on `session`, on a desk.
    ViewOptions viewOptions(Session session, Desk desk) {
        ViewOptions options = new ViewOptions(session.viewProperty(), session, desk);
        if (!pictures.isEmpty()) {
            options.arrangementProperty().set(pictures.size() == 1 ? Arrangement.ONE : Arrangement.TWO);
            options.firstProperty().set(pictures.getFirst());
            options.secondProperty().set(pictures.getLast());
        }
        if (second.isPresent() && !second.equals(saved.flatMap(SessionState::second))) {
            options.showBoth(!pictures.isEmpty());
        }
        if (series.isPresent() && !series.equals(saved.flatMap(SessionState::series))) {
            options.seriesProperty().set(true);
        }
        return options;
    }

    /// Puts settings, selection and looks into a session, before a window looks at it.
    void prepare(Session session) {
        session.begin(usual -> saved.map(kept -> usual.withAxis(kept.axis()).withView(kept.view().over(usual.view())))
                .orElse(usual)
                .withSettings(settings)
                .withSelected(selected));
        session.loader().limit(maxPixels);
    }

    /// A single file, which is no pair; empty when a pair is opened.
    Optional<Path> single() {
        return source instanceof Source.Unsorted some && some.files().size() == 1
                ? Optional.of(some.files().getFirst())
                : Optional.empty();
    }

    /// Begins to open the pair.
    void open(Session session) {
        session.loader().open(source, saved.flatMap(SessionState::cut), slice);
        if (second.isPresent() || series.isPresent()) {
            session.begin(now -> now.withSecond(second).withSeries(series));
        }
    }
}
