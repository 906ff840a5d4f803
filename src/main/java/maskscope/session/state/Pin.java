package maskscope.session.state;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.mask.SliceWish;
import maskscope.session.pinned.PinnedValue;
import maskscope.session.pinned.Thumbnail;
import maskscope.text.Sentence;

/// What somebody has pinned: settings with all that came of them, as they were. It stays what it is when files go or formulas
/// change. Immutable.
///
/// @param id which pin it is, whatever it is called
/// @param made when
/// @param note what the user has written of it, on one line of at most [#LONGEST] letters; longer ones are cut
/// @param files the names of the files, or of the sample
/// @param counted the slice that counted alone; empty for a picture and where all of a volume did
/// @param settings what the losses were computed with
/// @param selected the loss in front
/// @param losses by the key of a loss, in the order in which they are shown
/// @param scores of the cut prediction
/// @param thumbnail what was on screen
public record Pin(
        String id,
        Instant made,
        String note,
        List<String> files,
        Optional<SliceWish> counted,
        Settings settings,
        Loss selected,
        Map<String, PinnedValue> losses,
        PinnedScores scores,
        Optional<Thumbnail> thumbnail) {

    /// The most letters of a note.
    public static final int LONGEST = 200;

    public Pin {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a pin needs an id");
        }
        note = line(note);
        files = List.copyOf(files);
        losses = Collections.unmodifiableMap(new LinkedHashMap<>(losses));
    }

    private static String line(String text) {
        String line = Sentence.oneLine(text).strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
    }

    /// The names of what a source is made of.
    public static List<String> files(Source source) {
        return source instanceof Source.Files files
                ? List.of(Source.name(files.truth()), Source.name(files.prediction()))
                : List.of(source.title());
    }

    public Pin withNote(String other) {
        return new Pin(id, made, other, files, counted, settings, selected, losses, scores, thumbnail);
    }

    Pin withId(String other) {
        return new Pin(other, made, note, files, counted, settings, selected, losses, scores, thumbnail);
    }

    /// The state with all that this pin was made with, of the files that are there.
    public SessionState restored(SessionState now) {
        return now.withSettings(settings).withSelected(selected).withView(scores.over(now.view()));
    }
}
