package maskscope.file.labelme;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import maskscope.file.JsonText;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;

/// One walk through an annotation file, from its first shape to its last. A shape says what kind it is behind its points, so
/// that one shape at a time is held whole.
final class LabelMeWalk {

    private static final int MOST_SHAPES = 5_000_000;
    private static final int MOST_POINTS = 5_000_000;

    /// Receives what the walk reads.
    interface Visitor {
        /// `mask` is the text of the picture of a shape that is one; empty for others.
        void shape(LabelMeShape shape, String mask) throws IOException, BadInput;

        /// How large the picture is; 0 where the file does not say.
        default void size(long width, long height) throws BadInput {}
    }

    private final Path file;
    private final Visitor visitor;
    private int shapes;
    private double[] points = new double[16];
    private int coordinates;

    private LabelMeWalk(Path file, Visitor visitor) {
        this.file = file;
        this.visitor = visitor;
    }

    static void through(Path file, ReadControl control, Visitor visitor) throws IOException, BadInput {
        JsonText.read(file, control, new LabelMeWalk(file, visitor)::all);
    }

    private void all(JsonParser json) throws IOException, BadInput {
        boolean listed = false;
        long width = 0;
        long height = 0;
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw BadInput.of(file, "labelme.none");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            switch (field) {
                case "imageWidth" -> width = side(json);
                case "imageHeight" -> height = side(json);
                case "shapes" -> {
                    listed |= value == JsonToken.START_ARRAY;
                    shapes(json);
                }
                default -> json.skipChildren();
            }
        }
        if (!listed) {
            throw BadInput.of(file, "labelme.none");
        }
        visitor.size(width, height);
        if (json.nextToken() != null) {
            throw BadInput.of(file, "labelme.goes-on");
        }
    }

    private static long side(JsonParser json) throws IOException {
        return json.currentToken() == JsonToken.VALUE_NULL ? 0 : JsonText.whole(json);
    }

    private void shapes(JsonParser json) throws IOException, BadInput {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            if (shapes >= MOST_SHAPES) {
                throw BadInput.of(file, "labelme.many-shapes", MOST_SHAPES);
            }
            shape(json);
            shapes++;
        }
        if (json.currentToken() != JsonToken.END_ARRAY) {
            throw BadInput.of(file, "labelme.none");
        }
    }

    private void shape(JsonParser json) throws IOException, BadInput {
        String label = "";
        String kind = "";
        String mask = "";
        boolean labelled = false;
        boolean literal = true;
        boolean pointed = false;
        coordinates = 0;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            switch (field) {
                case "label" -> {
                    label = JsonText.name(json);
                    labelled = value == JsonToken.VALUE_STRING && json.getText().equals(label) && !label.isEmpty();
                }
                case "shape_type" -> {
                    kind = JsonText.name(json);
                    literal = value == JsonToken.VALUE_NULL || value == JsonToken.VALUE_STRING && json.getText().equals(kind);
                }
                case "points" -> {
                    pointed = value == JsonToken.START_ARRAY;
                    points(json);
                }
                case "mask" -> {
                    mask = value == JsonToken.VALUE_STRING ? json.getText() : "";
                    json.skipChildren();
                }
                default -> json.skipChildren();
            }
        }
        Optional<LabelMeShape.Kind> known = LabelMeShape.Kind.named(kind);
        visitor.shape(new LabelMeShape(shapes, label.isEmpty() ? LabelMeShape.NAMELESS : label, kind,
                literal && labelled && pointed, known, Arrays.copyOf(points, coordinates)), mask);
    }

    /// A list of lists of two numbers.
    private void points(JsonParser json) throws IOException, BadInput {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw strange();
            }
            int before = coordinates;
            while (json.nextToken() != JsonToken.END_ARRAY) {
                coordinate(JsonText.number(json));
            }
            if (coordinates != before + 2) {
                throw strange();
            }
        }
    }

    private void coordinate(double number) throws BadInput {
        if (!Double.isFinite(number)) {
            throw strange();
        }
        if (coordinates >= 2 * MOST_POINTS) {
            throw BadInput.of(file, "labelme.many-points", shapes + 1, MOST_POINTS);
        }
        if (coordinates == points.length) {
            points = Arrays.copyOf(points, 2 * points.length);
        }
        points[coordinates++] = number;
    }

    private BadInput strange() {
        return BadInput.of(file, "labelme.strange-points", shapes + 1);
    }
}
