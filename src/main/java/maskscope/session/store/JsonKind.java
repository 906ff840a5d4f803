package maskscope.session.store;

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
import maskscope.mask.BadInput;

/// A kind of JSON file that the program writes and people can read: it begins with the kind's name and a version, which grows
/// when an older program would misread a file.
///
/// @param format what the file says it is, “Maskscope session”
/// @param version the newest that is understood
/// @param content what is in it, “the session”
/// @param again how it is made once more, “save the session again”
record JsonKind(String format, int version, String content, String again) {

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
        JsonFields root = JsonFields.of(file, again, tree(file, text));
        int found = root.whole("version", 1).orElseThrow(() -> root.wrong("version", "a whole number of 1 or more"));
        if (found > version) {
            throw Unreadable.told(file, "it was made by a newer Maskscope", "open it with that one, or install the newest");
        }
        return root;
    }

    private JsonNode tree(Path file, byte[] text) throws BadInput {
        BadInput foreign = Unreadable.told(file, "this is no " + format, "choose a file that Maskscope has saved");
        if (!new String(text, StandardCharsets.UTF_8).contains("\"" + format + "\"")) {
            throw foreign;
        }
        String remedy = "copy it again from where it came, or " + again;
        try {
            JsonNode root = MAPPER.readTree(text);
            if (!root.path("format").asText().equals(format)) {
                throw foreign;
            }
            return root;
        } catch (StreamConstraintsException _) {
            throw Unreadable.told(file, "its JSON is nested too deep, or a text or number in it is too long", remedy);
        } catch (JacksonException fault) {
            String place = fault.getLocation() == null ? "" : " at line " + fault.getLocation().getLineNr()
                    + ", column " + fault.getLocation().getColumnNr();
            throw Unreadable.told(file, content + " is cut off or damaged" + place, remedy);
        } catch (IOException _) {
            throw Unreadable.told(file, content + " is damaged", remedy);
        }
    }
}
