package maskscope.loss.score;

import maskscope.pixel.object.ObjectCounts;
import maskscope.text.Message;

/// A score that counts objects instead of pixels: a small one weighs as much as a large one.
///
/// @param key its name on the command line and in files
/// @param name its name for readers
/// @param formula its value
public record ObjectScore(String key, Message name, Formula formula) {

    /// The value by counts.
    @FunctionalInterface
    interface Formula {

        ScoreValue of(ObjectCounts counts);
    }

    static ObjectScore of(String key, Formula formula) {
        return new ObjectScore(key, Message.of("score.name." + key), formula);
    }

    /// The value at some counts.
    public ScoreValue of(ObjectCounts counts) {
        return formula.of(counts);
    }
}
