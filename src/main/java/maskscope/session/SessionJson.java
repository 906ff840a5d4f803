package maskscope.session;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Parameter;
import maskscope.loss.Settings;
import maskscope.mask.BadInput;

/// A session as JSON that people can read: `{"format": "Maskscope session", "version": 1, "source": {…}, "settings": {…},
/// "selected": "tversky", "curves": "alpha", "cut": {…}, "looks": {…}}`.
///
/// Only the format, the version and the source must be there; whatever else is missing is as it usually is. What decides
/// numbers must be understood to the last word, of looks what nobody knows is passed over. The version grows when an older
/// program would misread a file.
final class SessionJson {

    private static final String FORMAT = "Maskscope session";
    private static final int VERSION = 1;
    private static final String AGAIN = "copy it again from where it came, or save the session again";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).maxNumberLength(100).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// The same line ends on every system.
    private static final ObjectWriter WRITER = MAPPER.writer(
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private SessionJson() {}

    static byte[] write(SessionState state, SessionPaths paths) throws IOException {
        ObjectNode root = MAPPER.createObjectNode().put("format", FORMAT).put("version", VERSION);
        SourceJson.write(state.source(), paths, root.putObject("source"));
        SettingsJson.write(state.settings(), root.putObject("settings"));
        root.put("selected", state.selected().key());
        root.put("curves", state.axis().key());
        state.cut().ifPresent(cut -> root.putObject("cut")
                .put("axis", cut.slice().axis())
                .put("x", cut.at().get(0))
                .put("y", cut.at().get(1))
                .put("z", cut.at().get(2))
                .put("losses", cut.scope() == Cut.Scope.VOLUME ? "volume" : "slice"));
        writeLooks(state.looks(), root.putObject("looks"));
        return (WRITER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void writeLooks(Looks looks, ObjectNode into) {
        looks.values().forEach((name, value) -> {
            ObjectNode inner = into;
            String[] names = name.split("\\.");
            for (int i = 0; i < names.length - 1; i++) {
                inner = inner.withObjectProperty(names[i]);
            }
            inner.set(names[names.length - 1], MAPPER.valueToTree(value));
        });
    }

    static SessionState read(Path file, byte[] text, Conventions conventions) throws BadInput {
        JsonFields root = JsonFields.of(file, tree(file, text));
        int version = root.whole("version", 1).orElseThrow(() -> root.wrong("version", "a whole number of 1 or more"));
        if (version > VERSION) {
            throw new BadInput(file, "it was made by a newer Maskscope", "open it with that one, or install the newest");
        }
        SessionPaths paths = new SessionPaths(file);
        JsonFields source = root.object("source").orElseThrow(() -> root.wrong("source", "what the masks are"));
        Optional<JsonFields> settings = root.object("settings");
        Optional<JsonFields> cut = root.object("cut");
        return new SessionState(
                SourceJson.read(source, paths),
                settings.isPresent() ? SettingsJson.read(settings.get(), conventions) : Settings.TUTORIAL,
                one(root, "selected", Losses.ALL, Loss::key, "tversky"),
                one(root, "curves", List.of(Parameter.values()), Parameter::key, "alpha"),
                cut.isPresent() ? Optional.of(cut(cut.get())) : Optional.empty(),
                looks(root.object("looks")));
    }

    /// The root of a text that is a session, whatever is in it.
    private static JsonNode tree(Path file, byte[] text) throws BadInput {
        BadInput foreign = new BadInput(file, "this is no Maskscope session", "choose a file that Maskscope has saved");
        if (!new String(text, StandardCharsets.UTF_8).contains("\"" + FORMAT + "\"")) {
            throw foreign;
        }
        try {
            JsonNode root = MAPPER.readTree(text);
            if (!root.path("format").asText().equals(FORMAT)) {
                throw foreign;
            }
            return root;
        } catch (StreamConstraintsException _) {
            throw new BadInput(file, "its JSON is nested too deep, or a text or number in it is too long", AGAIN);
        } catch (JacksonException fault) {
            String place = fault.getLocation() == null ? "" : " at line " + fault.getLocation().getLineNr()
                    + ", column " + fault.getLocation().getColumnNr();
            throw new BadInput(file, "the session is cut off or damaged" + place, AGAIN);
        } catch (IOException _) {
            throw new BadInput(file, "the session is damaged", AGAIN);
        }
    }

    private static <T> T one(JsonFields fields, String name, List<T> all, Function<T, String> key, String usual)
            throws BadInput {
        String wanted = fields.text(name).orElse(usual);
        String keys = all.stream().map(key).collect(Collectors.joining(", "));
        return all.stream().filter(one -> key.apply(one).equals(wanted)).findFirst()
                .orElseThrow(() -> fields.wrong(name, "one of " + keys));
    }

    private static Cut cut(JsonFields fields) throws BadInput {
        String axis = one(fields, "axis", List.of("x", "y", "z"), Function.identity(), "z");
        String losses = one(fields, "losses", List.of("volume", "slice"), Function.identity(), "volume");
        List<Integer> at = List.of(
                fields.whole("x", 0).orElse(0), fields.whole("y", 0).orElse(0), fields.whole("z", 0).orElse(0));
        return new Cut(at, "xyz".indexOf(axis), losses.equals("volume") ? Cut.Scope.VOLUME : Cut.Scope.SLICE);
    }

    private static Looks looks(Optional<JsonFields> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.ifPresent(said -> said.gather("", values));
        return new Looks(values);
    }
}
