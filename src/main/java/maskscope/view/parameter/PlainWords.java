package maskscope.view.parameter;

import java.util.ArrayList;
import java.util.List;
import maskscope.loss.SettingsReading;
import maskscope.text.Numbers;
import maskscope.text.Sentence;
import maskscope.view.control.NumberText;

/// What the settings come to, in a line that can be read out.
public final class PlainWords {

    /// Within this both errors cost the same to a reader.
    private static final double SAME = 0.005;

    /// A smoothing that is less of the object than this is not worth a word.
    private static final double NEXT_TO_NOTHING = 1e-6;

    /// From here on a multiple is easier to read than a percentage.
    private static final double MANY = 10;

    private PlainWords() {}

    /// "seven losses", which are those that ship.
    public static String losses(int number) {
        return (number == 7 ? "seven" : Integer.toString(number)) + " losses";
    }

    /// Empty where there is nothing to say.
    static String of(SettingsReading reading, double smoothing) {
        List<String> parts = new ArrayList<>();
        reading.missCost().ifPresent(cost -> parts.add(cost(cost, reading.falsePositiveLowers())));
        reading.easyWeight().ifPresent(kept -> parts.add(
                "easy pixels (p_t ≥ " + Numbers.fixed(SettingsReading.EASY, 1) + ") keep " + atMost(kept) + " of their weight"));
        reading.smoothingPart().stream()
                .filter(part -> part >= NEXT_TO_NOTHING)
                .forEach(part -> parts.add(smoothing(part, smoothing)));
        String line = String.join(" · ", parts);
        return Sentence.capitalised(line);
    }

    private static String cost(double cost, boolean falsePositiveLowers) {
        if (falsePositiveLowers) {
            return cost > 0 ? "every wrong pixel lowers this loss" : "a false positive lowers this loss";
        }
        if (cost < 0) {
            return "a missed pixel lowers this loss";
        }
        if (cost == 0 || Double.isInfinite(cost)) {
            return cost == 0 ? "a missed pixel costs nothing" : "a false positive costs nothing";
        }
        if (Math.abs(cost - 1) < SAME) {
            return "a missed pixel costs as much as a false positive";
        }
        return cost > 1
                ? "a missed pixel costs " + times(cost) + " a false positive"
                : "a false positive costs " + times(1 / cost) + " a missed pixel";
    }

    private static String times(double factor) {
        return factor >= 1e4
                ? "over 10,000 times"
                : NumberText.exact(NumberText.toDecimals(factor, factor < 1.1 ? 2 : factor < 10 ? 1 : 0), 0) + " times";
    }

    private static String atMost(double part) {
        return part > 1 ? percent(part) : "at most " + percent(part);
    }

    private static String smoothing(double part, double smoothing) {
        String amount = "smoothing " + NumberText.exact(smoothing, 0);
        if (Double.isInfinite(part)) {
            return amount + " stands alone: the truth is empty";
        }
        return amount + " counts as " + (part < MANY ? percent(part) + " of" : times(part)) + " this mask";
    }

    /// Two digits.
    private static String percent(double part) {
        double percent = 100 * part;
        if (percent < 1e-3) {
            return "less than 0.001 %";
        }
        return NumberText.exact(NumberText.toDigits(percent, 2), 0) + " %";
    }
}
