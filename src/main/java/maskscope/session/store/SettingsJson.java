package maskscope.session.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import maskscope.loss.Convention;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Parameters;
import maskscope.mask.BadInput;
import maskscope.text.Message;

/// Settings as JSON: `{"epsilon": 1e-7, "complementary": false, "convention": "tutorial", "shared": {"alpha": 0.5, …},
/// "own": {"focal": {"alpha": 0.8}}}`.
///
/// What is missing keeps the tutorial's value. A loss or a parameter that nobody knows is told, since the losses would be
/// others than were saved.
final class SettingsJson {

    private SettingsJson() {}

    static void write(Settings settings, ObjectNode into) {
        into.put("epsilon", settings.epsilon());
        into.put("complementary", settings.complementary());
        into.put("convention", settings.convention().key());
        ObjectNode shared = into.putObject("shared");
        for (Parameter parameter : Parameter.ALL) {
            shared.put(parameter.key(), settings.shared().get(parameter));
        }
        ObjectNode own = into.putObject("own");
        for (Loss loss : Losses.ALL) {
            Map<Parameter, Double> values = settings.own().getOrDefault(loss.key(), Map.of());
            if (!values.isEmpty()) {
                write(values, own.putObject(loss.key()));
            }
        }
    }

    static void write(Map<Parameter, Double> values, ObjectNode into) {
        new TreeMap<>(values).forEach((parameter, value) -> into.put(parameter.key(), value));
    }

    static Settings read(JsonFields fields, Conventions conventions) throws BadInput {
        Settings usual = Settings.TUTORIAL;
        fields.checkNames(List.of("epsilon", "complementary", "convention", "shared", "own"));
        Parameters shared = usual.shared();
        Optional<JsonFields> said = fields.object("shared");
        if (said.isPresent()) {
            for (Map.Entry<Parameter, Double> value : values(said.get(), conventions.parameters()).entrySet()) {
                shared = shared.with(value.getKey(), value.getValue());
            }
        }
        Optional<JsonFields> own = fields.object("own");
        double epsilon = fields.number("epsilon").orElse(usual.epsilon());
        if (!Settings.isEpsilon(epsilon)) {
            throw fields.wrong("epsilon", Message.of("store.between", "0", "0.5"));
        }
        boolean complementary = fields.flag("complementary").orElse(usual.complementary());
        Convention convention = convention(fields, conventions).orElse(usual.convention());
        Settings settings = new Settings(
                shared, own.isPresent() ? own(own.get(), conventions) : usual.own(), epsilon, complementary, convention);
        return complementary ? settings.withComplementary(true) : settings;
    }

    /// The convention that is named, if one is.
    static Optional<Convention> convention(JsonFields fields, Conventions conventions) throws BadInput {
        Optional<Convention> known = fields.text("convention").flatMap(conventions::byKey);
        if (known.isEmpty() && fields.text("convention").isPresent()) {
            throw fields.wrong("convention", Message.of("store.one-of", conventions.keys()));
        }
        return known;
    }

    /// What losses have of their own: parameters that they take in any convention, whichever is chosen now.
    static Map<String, Map<Parameter, Double>> own(JsonFields fields, Conventions conventions) throws BadInput {
        fields.checkNames(conventions.losses().stream().map(Loss::key).toList());
        Map<String, Map<Parameter, Double>> own = new LinkedHashMap<>();
        for (Loss loss : conventions.losses()) {
            Optional<JsonFields> said = fields.object(loss.key());
            if (said.isPresent()) {
                own.put(loss.key(), values(said.get(), taken(loss, conventions)));
            }
        }
        return own;
    }

    private static List<Parameter> taken(Loss loss, Conventions conventions) {
        return conventions.parameters().stream()
                .filter(parameter -> conventions.withVariants().flatMap(convention -> convention.form(loss).stream())
                        .anyMatch(form -> form.takes(parameter)))
                .toList();
    }

    static Map<Parameter, Double> values(JsonFields fields, List<Parameter> used) throws BadInput {
        List<String> known = new ArrayList<>();
        used.forEach(parameter -> known.add(parameter.key()));
        fields.checkNames(known);
        Map<Parameter, Double> values = new TreeMap<>();
        for (Parameter parameter : used) {
            Optional<Double> value = fields.number(parameter.key());
            if (value.isPresent() && !parameter.accepts(value.get())) {
                throw fields.wrong(parameter.key(), parameter.allowed());
            }
            value.ifPresent(number -> values.put(parameter, number));
        }
        return values;
    }
}
