package maskscope.view.parameter;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import maskscope.loss.Convention;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.Preset;
import maskscope.loss.formula.Parameter;
import maskscope.text.Message;
import maskscope.view.control.NumberText;

/// What a preset sets and where it is from, in words.
final class PresetWords {

    private PresetWords() {}

    /// “α 0.25 γ 2 · MONAI’s form”.
    static Message sets(Preset preset, Conventions conventions) {
        Optional<Convention> meant = preset.convention().flatMap(conventions::byKey);
        if (preset.own().size() == conventions.losses().size()) {
            return meant.map(form -> Message.of("parameter.all-values-and-form", form.name()))
                    .orElse(Message.of("parameter.all-values"));
        }
        String values = values(preset, conventions);
        if (values.isEmpty() && meant.isPresent()) {
            return Message.of("parameter.form", meant.get().name());
        }
        return meant.map(form -> Message.of("parameter.values-and-form", values, form.name()))
                .orElse(Message.of("parameter.values", values));
    }

    private static String values(Preset preset, Conventions conventions) {
        boolean alike = preset.own().values().stream().distinct().count() == 1;
        String own = alike
                ? text(preset.own().values().iterator().next())
                : preset.own().entrySet().stream()
                        .map(loss -> name(loss.getKey(), conventions) + " " + text(loss.getValue()))
                        .collect(Collectors.joining(", "));
        return (text(preset.shared()) + " " + own).strip();
    }

    private static String name(String loss, Conventions conventions) {
        return conventions.loss(loss).map(Loss::name).orElseThrow();
    }

    private static String text(Map<Parameter, Double> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey().symbol() + " " + NumberText.exact(value.getValue(), 0))
                .collect(Collectors.joining("  "));
    }

    /// Where it is from, with the address on a line of its own; empty where nobody has said it.
    static Optional<Message> source(Preset preset) {
        Optional<Message> told = preset.source().told();
        String address = preset.source().address();
        if (address.isEmpty()) {
            return told.map(said -> Message.of("parameter.source", said));
        }
        return Optional.of(told.map(said -> Message.of("parameter.source-at", said, address))
                .orElseGet(() -> Message.of("parameter.source", address)));
    }

    /// What was set and who says so, as far as the line at the bottom has room: remarks stay away.
    static Message told(Preset preset, Conventions conventions) {
        Message sets = sets(preset, conventions);
        return preset.source().sentence()
                .map(source -> Message.of("parameter.preset-used-from", preset.name(), sets, source))
                .orElseGet(() -> Message.of("parameter.preset-used", preset.name(), sets));
    }
}
