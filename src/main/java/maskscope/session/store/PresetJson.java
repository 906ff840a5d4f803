package maskscope.session.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import maskscope.loss.Convention;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.Preset;
import maskscope.mask.BadInput;
import maskscope.text.BundleWords;
import maskscope.text.Message;

/// Presets as JSON that people can read, write and send, in the words of the command line and of session files:
/// `{"format": "Maskscope preset list", "version": 1, "presets": [{"name": "…", "source": "…", "remark": "…",
/// "address": "…", "convention": "paper", "shared": {"smooth": 1}, "own": {"focal": {"alpha": 0.25}},
/// "selected": "focal"}]}`.
///
/// Only the name must be there. What is not known is told, since other losses would be set than were meant.
final class PresetJson {

    /// A name that a menu has room for.
    static final int LONGEST = 60;

    private static final int MOST_WORDS = 300;

    private static final JsonKind KIND = new JsonKind("Maskscope preset list", 1, "presets");

    private PresetJson() {}

    static byte[] write(List<Preset> presets) throws IOException {
        ObjectNode root = KIND.begin();
        ArrayNode list = root.putArray("presets");
        presets.forEach(preset -> write(preset, list.addObject()));
        return JsonKind.text(root);
    }

    private static void write(Preset preset, ObjectNode into) {
        into.put("name", preset.key());
        preset.source().sentence().ifPresent(sentence -> into.put("source", BundleWords.english().of(sentence)));
        preset.source().remark().ifPresent(remark -> into.put("remark", BundleWords.english().of(remark)));
        if (!preset.source().address().isEmpty()) {
            into.put("address", preset.source().address());
        }
        preset.convention().ifPresent(key -> into.put("convention", key));
        if (!preset.shared().isEmpty()) {
            SettingsJson.write(preset.shared(), into.putObject("shared"));
        }
        ObjectNode own = into.putObject("own");
        preset.own().forEach((loss, values) -> SettingsJson.write(values, own.putObject(loss)));
        preset.front().ifPresent(loss -> into.put("selected", loss.key()));
    }

    static List<Preset> read(Path file, byte[] text, Conventions conventions) throws BadInput {
        List<Preset> presets = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonFields fields : KIND.read(file, text).objects("presets")) {
            Preset preset = preset(fields, conventions);
            if (!names.add(preset.key())) {
                throw fields.wrong("name", Message.of("store.name-of-no-other"));
            }
            presets.add(preset);
        }
        return List.copyOf(presets);
    }

    private static Preset preset(JsonFields fields, Conventions conventions) throws BadInput {
        fields.checkNames(List.of("name", "source", "remark", "address", "convention", "shared", "own", "selected"));
        String name = fields.text("name").filter(PresetJson::isName)
                .orElseThrow(() -> fields.wrong("name", Message.of("store.text-of-at-most", LONGEST)));
        Optional<JsonFields> shared = fields.object("shared");
        Optional<JsonFields> own = fields.object("own");
        Optional<Loss> front = fields.text("selected").isPresent()
                ? Optional.of(SessionJson.one(fields, "selected", conventions.losses(), Loss::key, ""))
                : Optional.empty();
        return Preset.ofUser(
                name,
                Preset.Source.written(words(fields, "source"), words(fields, "remark"), words(fields, "address")),
                SettingsJson.convention(fields, conventions).map(Convention::key),
                shared.isPresent() ? SettingsJson.values(shared.get(), conventions.parameters()) : Map.of(),
                own.isPresent() ? SettingsJson.own(own.get(), conventions) : Map.of(),
                front);
    }

    private static String words(JsonFields fields, String name) throws BadInput {
        String words = fields.text(name).orElse("");
        if (words.length() > MOST_WORDS) {
            throw fields.wrong(name, Message.of("store.text-of-at-most", MOST_WORDS));
        }
        return words;
    }

    /// Whether a preset can be called that: something to read on one line of a menu.
    static boolean isName(String text) {
        return !text.isBlank() && text.equals(text.strip()) && text.length() <= LONGEST
                && text.chars().noneMatch(Character::isISOControl);
    }
}
