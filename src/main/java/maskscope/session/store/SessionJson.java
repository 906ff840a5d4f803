package maskscope.session.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.mask.BadInput;
import maskscope.session.state.Below;
import maskscope.session.state.SessionState;
import maskscope.session.state.SliceView;
import maskscope.session.state.ViewOption;
import maskscope.session.state.ViewState;
import maskscope.text.Message;

/// A session as JSON that people can read: `{"format": "Maskscope session", "version": 1, "source": {…}, "second": {…},
/// "series": […], "settings": {…}, "selected": "tversky", "curves": "alpha", "cut": {…}, "pins": […], "looks": {…}}`.
///
/// Only the format, the version and the source must be there; whatever else is missing is as it usually is. What decides
/// numbers must be understood to the last word, of looks what nobody knows is passed over. A damaged pin keeps nothing else
/// from being read. The version grows when an older
/// program would misread a file.
final class SessionJson {

    static final JsonKind KIND = new JsonKind("Maskscope session", 1, "session");

    private SessionJson() {}

    static byte[] write(SessionState state, SessionPaths paths) throws IOException {
        return JsonKind.text(tree(state, paths));
    }

    static ObjectNode tree(SessionState state, SessionPaths paths) {
        ObjectNode root = KIND.begin();
        SourceJson.write(state.source().orElseThrow(), paths, root.putObject("source"));
        state.second().ifPresent(second -> SourceJson.writeSecond(second, paths, root.putObject("second")));
        state.series().ifPresent(series -> SourceJson.writeSeries(series, paths, root.putArray("series")));
        SettingsJson.write(state.settings(), root.putObject("settings"));
        root.put("selected", state.selected().key());
        root.put("curves", state.axis().key());
        state.cut().ifPresent(cut -> root.putObject("cut")
                .put("axis", cut.slice().axis())
                .put("x", cut.at().get(0))
                .put("y", cut.at().get(1))
                .put("z", cut.at().get(2))
                .put("losses", cut.scope() == SliceView.Scope.VOLUME ? "volume" : "slice"));
        if (state.pins().size() > 0) {
            ArrayNode pins = root.putArray("pins");
            state.pins().all().forEach(pin -> PinJson.write(pin, pins.addObject()));
        }
        writeLooks(state.view(), root.putObject("looks"));
        return root;
    }

    private static void writeLooks(ViewState looks, ObjectNode into) {
        looks.values().forEach((name, value) -> {
            ObjectNode inner = into;
            String[] names = name.split("\\.");
            for (int i = 0; i < names.length - 1; i++) {
                inner = inner.withObjectProperty(names[i]);
            }
            inner.set(names[names.length - 1], JsonKind.node(value));
        });
    }

    /// `paths` says what the names of files in `text` mean. Hands `lost` what is told of damaged pins.
    static SessionState read(Path file, byte[] text, SessionPaths paths, Conventions conventions, Consumer<Message> lost)
            throws BadInput {
        JsonFields root = KIND.read(file, text);
        JsonFields source = root.object("source").orElseThrow(() -> root.wrong("source", Message.of("store.what-the-masks-are")));
        Optional<JsonFields> second = root.object("second");
        Optional<JsonFields> settings = root.object("settings");
        Optional<JsonFields> cut = root.object("cut");
        return new SessionState(
                Optional.of(SourceJson.read(source, paths)),
                second.isPresent() ? Optional.of(SourceJson.readSecond(second.get(), paths)) : Optional.empty(),
                SourceJson.readSeries(root, "series", paths),
                settings.isPresent() ? SettingsJson.read(settings.get(), conventions) : Settings.TUTORIAL,
                one(root, "selected", conventions.losses(), Loss::key, "tversky"),
                one(root, "curves", conventions.parameters(), Parameter::key, "alpha"),
                cut.isPresent() ? Optional.of(cut(cut.get())) : Optional.empty(),
                PinJson.read(file, root, conventions, lost),
                looks(root.object("looks")));
    }

    static <T> T one(JsonFields fields, String name, List<T> all, Function<T, String> key, String usual)
            throws BadInput {
        String wanted = fields.text(name).orElse(usual);
        List<String> keys = all.stream().map(key).toList();
        return all.stream().filter(one -> key.apply(one).equals(wanted)).findFirst()
                .orElseThrow(() -> fields.wrong(name, Message.of("store.one-of", keys)));
    }

    private static SliceView cut(JsonFields fields) throws BadInput {
        String axis = one(fields, "axis", List.of("x", "y", "z"), Function.identity(), "z");
        String losses = one(fields, "losses", List.of("volume", "slice"), Function.identity(), "volume");
        List<Integer> at = List.of(
                fields.whole("x", 0).orElse(0), fields.whole("y", 0).orElse(0), fields.whole("z", 0).orElse(0));
        return new SliceView(at, "xyz".indexOf(axis), losses.equals("volume") ? SliceView.Scope.VOLUME : SliceView.Scope.SLICE);
    }

    private static ViewState looks(Optional<JsonFields> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.ifPresent(said -> said.gather("", values));
        // What lies below the pictures was once a choice of two.
        if (values.remove("comparing") instanceof Boolean comparing) {
            values.putIfAbsent(ViewOption.BELOW.key(), ViewOption.word(comparing ? Below.COMPARISON : Below.CURVES));
        }
        return new ViewState(values);
    }
}
