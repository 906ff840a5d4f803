package maskscope.view.parameter;

import java.util.Optional;
import java.util.stream.Stream;
import maskscope.loss.SettingsReading;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.view.control.NumberText;

/// What the settings come to, in a line that can be read out.
final class PlainWords {

    /// Within this both errors cost the same to a reader.
    private static final double SAME = 0.005;

    /// A smoothing that is less of the object than this is not worth a word.
    private static final double NEXT_TO_NOTHING = 1e-6;

    /// From here on a multiple is easier to read than a percentage.
    private static final double MANY = 10;

    /// From here on the multiple itself says nothing.
    private static final double VERY_MANY = 1e4;

    /// Smaller parts are not told apart.
    private static final double LEAST_PERCENT = 1e-3;

    private PlainWords() {}

    /// Clauses in a line, which begins without a capital letter; empty where there is nothing to say.
    static Optional<Message> of(SettingsReading reading, double smoothing) {
        Stream<Message> cost = reading.missCost().stream().mapToObj(times -> cost(times, reading.falsePositiveLowers()));
        Stream<Message> easy = reading.easyWeight().stream().mapToObj(PlainWords::easy);
        Stream<Message> added = reading.smoothingPart().stream()
                .filter(part -> part >= NEXT_TO_NOTHING)
                .mapToObj(part -> smoothing(part, NumberText.exact(smoothing, 0)));
        return Stream.of(cost, easy, added)
                .flatMap(part -> part)
                .reduce((before, part) -> Message.of("parameter.plain-and", before, part));
    }

    private static Message cost(double cost, boolean falsePositiveLowers) {
        if (falsePositiveLowers) {
            return Message.of(cost > 0 ? "parameter.plain-both-lower" : "parameter.plain-false-positive-lowers");
        }
        if (cost < 0) {
            return Message.of("parameter.plain-miss-lowers");
        }
        if (cost == 0 || Double.isInfinite(cost)) {
            return Message.of(cost == 0 ? "parameter.plain-miss-free" : "parameter.plain-false-positive-free");
        }
        if (Math.abs(cost - 1) < SAME) {
            return Message.of("parameter.plain-same-cost");
        }
        if (cost > 1) {
            return cost >= VERY_MANY
                    ? Message.of("parameter.plain-miss-very-dear")
                    : Message.of("parameter.plain-miss-dearer", times(cost));
        }
        return 1 / cost >= VERY_MANY
                ? Message.of("parameter.plain-false-positive-very-dear")
                : Message.of("parameter.plain-false-positive-dearer", times(1 / cost));
    }

    private static String times(double factor) {
        return NumberText.exact(NumberText.toDecimals(factor, factor < 1.1 ? 2 : factor < 10 ? 1 : 0), 0);
    }

    private static Message easy(double kept) {
        String from = Numbers.fixed(SettingsReading.EASY, 1);
        if (100 * kept < LEAST_PERCENT) {
            return Message.of("parameter.plain-easy-next-to-nothing", from);
        }
        return Message.of(kept > 1 ? "parameter.plain-easy-more" : "parameter.plain-easy", from, percent(kept));
    }

    private static Message smoothing(double part, String smoothing) {
        if (Double.isInfinite(part)) {
            return Message.of("parameter.plain-smoothing-alone", smoothing);
        }
        if (part >= MANY) {
            return part >= VERY_MANY
                    ? Message.of("parameter.plain-smoothing-over-mask", smoothing)
                    : Message.of("parameter.plain-smoothing-times", smoothing, times(part));
        }
        return 100 * part < LEAST_PERCENT
                ? Message.of("parameter.plain-smoothing-next-to-nothing", smoothing)
                : Message.of("parameter.plain-smoothing", smoothing, percent(part));
    }

    /// Two digits.
    private static String percent(double part) {
        return NumberText.exact(NumberText.toDigits(100 * part, 2), 0);
    }
}
