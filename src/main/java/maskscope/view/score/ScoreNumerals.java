package maskscope.view.score;

import java.util.Set;
import maskscope.loss.score.CountScore;
import maskscope.text.Message;
import maskscope.text.Numbers;

/// Numbers and names as the charts of scores write them.
public final class ScoreNumerals {

    private static final double LEAST = 0.0005;

    private ScoreNumerals() {}

    /// What a score is called; F is called by its β.
    public static Message name(CountScore score, double beta) {
        return ScoreKind.of(Set.of(score.key())).getFirst().name(beta);
    }

    /// A threshold with the decimals that it has, two at least: `0.50`, `0.414`.
    public static String threshold(double value) {
        String two = Numbers.fixed(value, 2);
        return Double.parseDouble(two) == value ? two : Numbers.shortest(value);
    }

    public static String score(double value) {
        return Numbers.typeset(Numbers.fixed(value, 3));
    }

    /// How much a score is higher: `+0.019`, and `+0.0002` where three decimals would say nothing.
    static String gain(double value) {
        return "+" + (value >= LEAST ? Numbers.fixed(value, 3) : Numbers.significant(value, 1));
    }
}
