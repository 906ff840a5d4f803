package maskscope.session.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
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
import maskscope.mask.BadInput;
import maskscope.text.Message;

/// A kind of JSON file that the program writes and people can read: it begins with the kind's name and a version, which grows
/// when an older program would misread a file.
///
/// @param format what the file says it is, “Maskscope session”
/// @param version the newest that is understood
/// @param key names the kind in the keys of what is said of its files
record JsonKind(String format, int version, String key) {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).maxNumberLength(100).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// The same line ends on every system.
    private static final ObjectWriter WRITER = MAPPER.writer(
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    /// The root of a file to be written.
    ObjectNode begin() {
        return MAPPER.createObjectNode().put("format", format).put("version", version);
    }

    static JsonNode node(Object value) {
        return MAPPER.valueToTree(value);
    }

    static byte[] text(ObjectNode root) throws IOException {
        return (WRITER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// The root of a text that is of this kind, whatever else is in it.
    JsonFields read(Path file, byte[] text) throws BadInput {
        JsonFields root = JsonFields.of(file, key, tree(file, text));
        int found = root.whole("version", 1).orElseThrow(() -> root.wrong("version", Message.of("store.whole-number", 1)));
        if (found > version) {
            throw BadInput.of(file, "store.newer");
        }
        return root;
    }

    private JsonNode tree(Path file, byte[] text) throws BadInput {
        BadInput foreign = BadInput.of(file, "store.foreign." + key);
        if (!new String(text, StandardCharsets.UTF_8).contains("\"" + format + "\"")) {
            throw foreign;
        }
        try {
            JsonNode root = MAPPER.readTree(text);
            if (!root.path("format").asText().equals(format)) {
                throw foreign;
            }
            return root;
        } catch (StreamConstraintsException _) {
            throw BadInput.of(file, "store.too-deep." + key);
        } catch (JacksonException fault) {
            JsonLocation place = fault.getLocation();
            throw place == null
                    ? BadInput.of(file, "store.cut-off." + key)
                    : BadInput.of(file, "store.cut-off-at." + key, place.getLineNr(), place.getColumnNr());
        } catch (IOException _) {
            throw BadInput.of(file, "store.damaged." + key);
        }
    }
}
