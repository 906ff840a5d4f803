package maskscope.view.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.Preset;
import maskscope.loss.formula.Parameter;
import maskscope.view.control.NumberText;

/// What a preset sets and where it is from, in words.
final class PresetWords {

    private PresetWords() {}

    /// “α 0.25 γ 2 · MONAI’s form”.
    static String sets(Preset preset, Conventions conventions) {
        List<String> parts = new ArrayList<>();
        String values = values(preset, conventions);
        if (!values.isEmpty()) {
            parts.add(values);
        }
        preset.convention().flatMap(conventions::byKey).ifPresent(meant -> parts.add(meant.name() + "’s form"));
        return String.join(" · ", parts);
    }

    private static String values(Preset preset, Conventions conventions) {
        if (preset.own().size() == conventions.losses().size()) {
            return "all values";
        }
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
    static String source(Preset preset) {
        return (preset.source().told() + "\n" + preset.source().address()).strip();
    }

    /// What was set and who says so, as far as the line at the bottom has room: remarks stay away.
    static String told(Preset preset, Conventions conventions) {
        String sets = preset.name() + ": " + sets(preset, conventions);
        String source = preset.source().sentence();
        return source.isEmpty() ? sets : sets + " — " + source;
    }
}
