package maskscope.file;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import maskscope.mask.BadInput;
import maskscope.text.Sentence;

/// A JSON file read token by token, so that nothing of it is held but what the reader keeps.
///
/// Depth and lengths are bounded, and names of fields are not gathered in a table that a file could fill. `NaN` is let
/// through, since Python writes it.
public final class JsonText {

    /// A compressed outline of a large picture is one string.
    private static final int LONGEST_STRING = 50_000_000;
    private static final int LONGEST_NAME = 300;
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxNumberLength(200)
                    .maxStringLength(LONGEST_STRING)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private JsonText() {}

    /// Something that reads tokens and may fail.
    public interface Reader {
        void read(JsonParser json) throws IOException, BadInput;
    }

    public static void read(Path file, ReadControl control, Reader reader) throws IOException, BadInput {
        try (InputStream in = new ToldInput(file, control); JsonParser json = FACTORY.createParser(in)) {
            reader.read(json);
        } catch (StreamConstraintsException _) {
            throw BadInput.of(file, "file.json-too-deep");
        } catch (JacksonException fault) {
            JsonLocation place = fault.getLocation();
            throw place == null
                    ? BadInput.of(file, "file.json-damaged")
                    : BadInput.of(file, "file.json-damaged-at", place.getLineNr(), place.getColumnNr());
        }
    }

    /// What the first bytes of a JSON file show: the paths of its fields (`/images/0/file_name`), each with its value, which is
    /// empty for a list or an object. Empty for what is no JSON, and whatever stands before its first mistake.
    public static Map<String, String> start(byte[] head) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = FACTORY.createParser(head)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                String path = json.getParsingContext().pathAsPointer().toString();
                String known = fields.putIfAbsent(path, "");
                if (token.isScalarValue() && (known == null || known.isEmpty())) {
                    fields.put(path, line(json.getText()));
                }
            }
        } catch (IOException _) {
            return fields; // where the head ends, or the JSON
        }
        return fields;
    }

    /// The number, text or truth value at hand as a name or an identifier: one line, of a length that a sentence can bear.
    /// 7 and 7.0 are the same. Empty for anything else.
    public static String name(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NUMBER_FLOAT && json.getDoubleValue() == (long) json.getDoubleValue()) {
            return Long.toString((long) json.getDoubleValue());
        }
        if (!token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            json.skipChildren();
            return "";
        }
        return line(json.getText());
    }

    /// A text of a file as one line, of a length that a sentence can bear.
    public static String line(String text) {
        String start = text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
        return Sentence.oneLine(start).strip();
    }

    /// The number at hand; NaN for anything else.
    public static double number(JsonParser json) throws IOException {
        if (json.currentToken().isNumeric()) {
            return json.getDoubleValue();
        }
        json.skipChildren();
        return Double.NaN;
    }

    /// The whole number at hand; -1 for anything else.
    public static long whole(JsonParser json) throws IOException {
        double number = number(json);
        return number == Math.rint(number) && Math.abs(number) < 0x1p53 ? (long) number : -1;
    }
}
