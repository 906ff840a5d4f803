package maskscope.view.score;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import maskscope.loss.Loss;
import maskscope.loss.preference.Preference;
import maskscope.loss.preference.Preference.Side;
import maskscope.loss.preference.Preferences;
import maskscope.loss.score.CountScore;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.view.control.Numerals;

/// Says which of two predictions is preferred, and where that changes.
public final class PreferenceWords {

    /// A threshold is told as finely as a hand can set it.
    private static final int DECIMALS = 3;

    private PreferenceWords() {}

    /// Of a loss, along the parameter of the curves.
    public static Message of(Preferences all, Loss loss) {
        return sentence(loss.name(), all.of(loss), all.axis().symbol(), value -> Numerals.of(all.axis(), value));
    }

    /// Of a score, along the threshold; `beta` is that of F.
    public static Message of(CountScore score, double beta, Preference along) {
        return sentence(ScoreNumerals.name(score, beta), along, Message.of("thresholds.the-threshold"),
                at -> Numbers.trimmed(at, DECIMALS));
    }

    /// Who is preferred all along `axis`, or from where to where.
    private static Message sentence(Object who, Preference all, Object axis, DoubleFunction<String> number) {
        Preference preference = all.decided();
        List<Preference.Part> parts = preference.parts();
        Message said = side(parts.getFirst().side());
        if (preference.isSteady()) {
            return parts.getFirst().side() == Side.NEITHER
                    ? Message.of("thresholds.prefers-neither", who, axis)
                    : Message.of("thresholds.prefers-all", who, said, axis);
        }
        for (int i = 1; i < parts.size(); i++) {
            String from = number.apply(parts.get(i).from());
            said = i == 1
                    ? Message.of("thresholds.prefers-to", said, axis, from, side(parts.get(i).side()))
                    : Message.of("thresholds.prefers-then", said, from, side(parts.get(i).side()));
        }
        return Message.of("thresholds.prefers", who, said);
    }

    private static Message side(Side side) {
        return Message.of("thresholds.side." + side.name().toLowerCase(Locale.ROOT));
    }
}
