package maskscope.loss.score;

import java.util.Optional;
import maskscope.text.Message;

/// A score as a number, or why there is none (0/0).
///
/// @param value the score; NaN when it is undefined
/// @param undefined the reason when it is undefined, in a clause
public record ScoreValue(double value, Optional<Message> undefined) {

    public ScoreValue {
        if (undefined.isEmpty() != Double.isFinite(value)) {
            throw new IllegalArgumentException("a score is a finite number or says why not: " + value + ", " + undefined);
        }
    }

    static ScoreValue of(double value) {
        return new ScoreValue(value, Optional.empty());
    }

    /// `reason` is the key of a clause.
    public static ScoreValue undefined(String reason) {
        return new ScoreValue(Double.NaN, Optional.of(Message.of(reason)));
    }

    /// `over / under`, or why there is none where both are 0.
    static ScoreValue ratio(double over, double under, String reason) {
        return under == 0 ? undefined(reason) : of(over / under);
    }

    public boolean defined() {
        return undefined.isEmpty();
    }
}
