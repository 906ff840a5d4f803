package maskscope.loss.score;

import maskscope.pixel.HardCounts;
import maskscope.text.Message;

/// A score of masks that follows from how many pixels are what.
///
/// Edges are those of MetricsReloaded (Maier-Hein et al., Nature Methods 2024): where truth and prediction are both empty Dice
/// and F are 1, and a ratio of nothing to nothing has no value.
///
/// @param key its name on the command line and in files
/// @param name its name for readers
/// @param formula its value
public record CountScore(String key, Message name, Formula formula) {

    /// The value by counts; `beta` is how many times as much recall counts as precision, above 0.
    @FunctionalInterface
    interface Formula {

        ScoreValue of(HardCounts counts, double beta);
    }

    static CountScore of(String key, Formula formula) {
        return new CountScore(key, Message.of("score.name." + key), formula);
    }

    /// The value at some counts; `beta` is F's.
    public ScoreValue of(HardCounts counts, double beta) {
        return formula.of(counts, beta);
    }
}
