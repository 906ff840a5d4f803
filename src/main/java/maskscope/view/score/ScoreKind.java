package maskscope.view.score;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import maskscope.loss.score.CountScore;
import maskscope.loss.score.CountScores;
import maskscope.loss.score.DistanceScore;
import maskscope.text.Message;
import maskscope.text.Numbers;

/// A score that can be shown: one that follows from counts, or one that follows from where surfaces lie.
///
/// @param key its name in files
/// @param surface whether it is of surfaces
/// @param length whether it is a length
record ScoreKind(String key, boolean surface, boolean length) {

    /// All, in the order in which they are shown.
    static final List<ScoreKind> ALL = Stream.concat(
            CountScores.ALL.stream().map(score -> new ScoreKind(score.key(), false, false)),
            Stream.of(DistanceScore.values()).map(score -> new ScoreKind(score.key(), true, score.isDistance()))).toList();

    private static final String F_BETA = "f-beta";

    /// Those of `keys`, in the order in which they are shown.
    static List<ScoreKind> of(Set<String> keys) {
        return ALL.stream().filter(kind -> keys.contains(kind.key)).toList();
    }

    /// What it is called; F is called by its β.
    Message name(double beta) {
        return key.equals(F_BETA) ? Message.of("score.f-of", Numbers.brief(beta)) : Message.of("score.name." + key);
    }

    /// What it is, in a sentence.
    Message meaning() {
        return Message.of("score.meaning." + key);
    }

    /// How it follows from counts; not of surfaces.
    CountScore count() {
        return CountScores.byKey(key).orElseThrow();
    }

    /// What of surfaces it is.
    DistanceScore distance() {
        return DistanceScore.byKey(key).orElseThrow();
    }
}
