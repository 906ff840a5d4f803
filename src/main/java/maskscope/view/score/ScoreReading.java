package maskscope.view.score;

import maskscope.loss.score.ScoreValue;
import maskscope.text.Numbers;
import maskscope.text.Words;
import maskscope.view.control.Numerals;

/// A score as it is read: a value, or why there is none, and its unit.
///
/// @param value the score
/// @param unit of the lengths of its pair
record ScoreReading(ScoreValue value, Unit unit) {

    private static final int DIGITS = 4;

    /// What a score is measured in.
    enum Unit {
        /// A share, or a length in whatever the file measures in.
        NONE,
        PIXELS,
        MILLIMETRES
    }

    /// The value with its unit; it is defined. A share has as many decimals as a loss.
    String text(Words words, boolean length) {
        if (!length) {
            return Numerals.loss(value.value());
        }
        String digits = Numbers.typeset(Numbers.significant(value.value(), DIGITS));
        return switch (unit) {
            case NONE -> digits;
            case PIXELS -> words.of("score.pixels", digits);
            case MILLIMETRES -> words.of("score.millimetres", digits);
        };
    }
}
