package maskscope.view.pin;

import java.util.Date;
import java.util.Optional;
import java.util.OptionalDouble;
import maskscope.session.state.Pin;
import maskscope.table.PinTable;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.text.Words;
import maskscope.view.control.NumberText;
import maskscope.view.look.PinLooks;
import maskscope.view.pin.PinColumn.Better;

/// What stands in a cell of the table of pins.
///
/// @param text a text, a number or, where pins are compared, a difference with its sign
/// @param verdict what a difference means
/// @param tip all that there is to say of it; empty where the text says it
record PinFace(String text, Verdict verdict, String tip) {

    /// Whether a number is better than that of the pin that it is compared to; none where that cannot be said.
    enum Verdict { BETTER, WORSE, SAME, NONE }

    private static final String NOTHING = "–";
    private static final String SAME = "=";
    /// Relative differences that only rounding makes.
    private static final double ROUNDING = 1e-12;
    private static final double LEAST_LENGTH = 0.005;

    /// Of the pin in a row of `pins`, which are compared where they have a baseline. `plain` has the same pins as they are, in
    /// the order in which they are numbered.
    static PinFace of(Words words, PinTable pins, PinTable plain, int row, PinColumn column) {
        Pin pin = pins.pin(row);
        Optional<Pin> baseline = pins.baseline().filter(base -> base != pin);
        if (!column.number()) {
            String text = text(words, pin, baseline, column.key());
            return new PinFace(text, Verdict.NONE, text);
        }
        int number = place(plain, pin);
        OptionalDouble value = plain.number(number, column.key());
        if (value.isEmpty()) {
            return new PinFace(NOTHING, Verdict.NONE, words.of(Message.of("pin.none", column.title(),
                    plain.reason(number, column.key()).orElse(NOTHING))));
        }
        String written = digits(column, value.getAsDouble());
        OptionalDouble difference = baseline.isEmpty() ? OptionalDouble.empty() : pins.number(row, column.key());
        if (baseline.isEmpty() || difference.isEmpty()) {
            // Of what the baseline lacks the number itself is told.
            return new PinFace(written, Verdict.NONE, words.of(Message.of("pin.exactly", column.title(),
                    Numbers.typeset(Numbers.brief(value.getAsDouble())))));
        }
        return compared(words, column, value.getAsDouble(), difference.getAsDouble(),
                place(plain, baseline.get()) + 1);
    }

    private static int place(PinTable plain, Pin pin) {
        int row = 0;
        while (plain.pin(row) != pin) {
            row++;
        }
        return row;
    }

    private static PinFace compared(Words words, PinColumn column, double value, double difference, int base) {
        Verdict verdict = verdict(column.better(), value, difference);
        if (verdict == Verdict.SAME) {
            return new PinFace(SAME, verdict, words.of(
                    Message.of("pin.same", column.title(), digits(column, value), base)));
        }
        String written = difference(column, difference);
        String key = switch (verdict) {
            case BETTER -> "pin.better";
            case WORSE -> "pin.worse";
            default -> "pin.differs";
        };
        return new PinFace(written, verdict,
                words.of(Message.of(key, column.title(), digits(column, value), written, base)));
    }

    private static Verdict verdict(Better better, double value, double difference) {
        if (Math.abs(difference) <= ROUNDING * Math.abs(value)) {
            return Verdict.SAME;
        }
        return switch (better) {
            case LOWER -> difference < 0 ? Verdict.BETTER : Verdict.WORSE;
            case HIGHER -> difference > 0 ? Verdict.BETTER : Verdict.WORSE;
            case NEITHER -> Verdict.NONE;
        };
    }

    private static String digits(PinColumn column, double value) {
        return switch (column.group()) {
            case COUNTS -> Numbers.grouped(Math.round(value));
            case SETTINGS -> Numbers.typeset(column.parameter()
                    .map(parameter -> SettingsWords.text(parameter, value))
                    .orElseGet(() -> Numbers.trimmed(value, 4)));
            default -> column.isLength() ? length(value) : NumberText.reading(value);
        };
    }

    private static String difference(PinColumn column, double difference) {
        String sign = difference > 0 ? "+" : "";
        return switch (column.group()) {
            case COUNTS -> sign + Numbers.typeset(Numbers.grouped(Math.round(difference)));
            case SETTINGS -> sign + Numbers.typeset(Numbers.brief(difference));
            default -> column.isLength() ? sign + length(difference) : NumberText.change(difference);
        };
    }

    /// Two decimals, as at the threshold; more where they would say nothing.
    private static String length(double value) {
        boolean small = value != 0 && Math.abs(value) < LEAST_LENGTH;
        return Numbers.typeset(small ? Numbers.significant(value, 1) : Numbers.fixed(value, 2));
    }

    private static String text(Words words, Pin pin, Optional<Pin> baseline, String key) {
        return switch (key) {
            case PinLooks.SETTINGS -> SettingsWords.of(words, pin, baseline);
            case PinTable.CONVENTION -> words.of(pin.settings().convention().name());
            case PinTable.FILES -> String.join(" · ", pin.files());
            case PinTable.COUNTED -> counted(words, pin);
            default -> words.of(Message.of("pin.made", Date.from(pin.made())));
        };
    }

    /// The slice that counted alone; empty where none did.
    static String counted(Words words, Pin pin) {
        return pin.counted()
                .map(slice -> words.of(Message.of("pin.slice", slice.axis(), slice.index())))
                .orElse("");
    }
}
