package maskscope.view.pin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.session.state.Pin;
import maskscope.session.state.ViewOption;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.text.Words;
import maskscope.view.control.Numerals;

/// What is particular about a pin's settings, in a few words: what departs from the tutorial's values, `α 0.7 · Focal γ 1`, or
/// from those of another pin, `α 0.5 → 0.7`. The convention is told beside it.
final class SettingsWords {

    private final Words words;
    private final boolean both;
    private final List<String> parts = new ArrayList<>();

    private SettingsWords(Words words, boolean both) {
        this.words = words;
        this.both = both;
    }

    /// `baseline` is the pin that it is compared to; empty where it is the tutorial's values.
    static String of(Words words, Pin pin, Optional<Pin> baseline) {
        SettingsWords said = new SettingsWords(words, baseline.isPresent());
        said.compare(baseline.map(Pin::settings).orElse(Settings.TUTORIAL), pin.settings());
        said.part(words.of(Message.of("pin.column.threshold")),
                baseline.map(base -> base.scores().threshold()).orElse(ViewOption.THRESHOLD.usual()),
                pin.scores().threshold(), SettingsWords::plain);
        if (said.parts.isEmpty()) {
            return words.of(Message.of(baseline.isPresent() ? "pin.settings-as-baseline" : "pin.settings-as-tutorial"));
        }
        return String.join(" · ", said.parts);
    }

    private static String plain(double value) {
        return Numbers.trimmed(value, 4);
    }

    private void compare(Settings before, Settings now) {
        for (Parameter parameter : Parameter.ALL) {
            part(parameter.symbol(), before.shared().get(parameter), now.shared().get(parameter),
                    value -> text(parameter, value));
        }
        for (Loss loss : Losses.ALL) {
            for (Parameter parameter : Parameter.ALL) {
                Double then = own(before, loss, parameter);
                Double there = own(now, loss, parameter);
                if (then == null ? there != null : !then.equals(there)) {
                    add(loss.name() + " " + parameter.symbol(), own(parameter, then), own(parameter, there));
                }
            }
        }
        if (before.complementary() != now.complementary()) {
            parts.add(words.of(Message.of(now.complementary() ? "pin.held" : "pin.free")));
        }
        part("ε", before.epsilon(), now.epsilon(), Numbers::shortest);
    }

    private static Double own(Settings settings, Loss loss, Parameter parameter) {
        return settings.own().getOrDefault(loss.key(), Map.of()).get(parameter);
    }

    private String own(Parameter parameter, Double value) {
        return value == null ? words.of(Message.of("pin.shared")) : text(parameter, value);
    }

    /// With as many digits as tell it.
    static String text(Parameter parameter, double value) {
        return parameter.logarithmic() ? Numerals.of(parameter, value) : plain(value);
    }

    /// How a number is written.
    private interface Digits {
        String of(double value);
    }

    private void part(String name, double before, double now, Digits digits) {
        if (before != now) {
            add(name, digits.of(before), digits.of(now));
        }
    }

    private void add(String name, String before, String now) {
        parts.add(words.of(both
                ? Message.of("pin.value-changed", name, before, now)
                : Message.of("pin.value", name, now)));
    }
}
