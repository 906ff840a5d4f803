package maskscope.file.coco;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import maskscope.file.JsonText;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;

/// One walk through an annotation file, from its first object to its last.
///
/// Such a file is either an object with the lists `images`, `annotations` and `categories`, in any order, or a network's
/// results: a list of annotations with scores. An annotation's outline mostly comes before the image and the class that it
/// belongs to, so an earlier walk must find those that are to be drawn.
///
/// Source: cocodataset.org, data format and results format.
final class CocoWalk {

    private static final int MOST = 50_000_000;

    /// Receives what the walk reads.
    interface Visitor {
        default void image(CocoImage image) throws BadInput {}

        default void category(String key, String name) throws BadInput {}

        default void annotation(CocoAnnotation annotation) throws BadInput {}

        /// Reads or skips the outline at hand, whose annotation is the `ordinal`-th of the file.
        default CocoOutline outline(int ordinal, JsonParser json) throws IOException, BadInput {
            return CocoOutline.skim(json);
        }
    }

    private final Path file;
    private final Visitor visitor;
    private int annotations;
    private boolean coco;

    private CocoWalk(Path file, Visitor visitor) {
        this.file = file;
        this.visitor = visitor;
    }

    static void through(Path file, ReadControl control, Visitor visitor) throws IOException, BadInput {
        JsonText.read(file, control, new CocoWalk(file, visitor)::all);
    }

    private void all(JsonParser json) throws IOException, BadInput {
        if (json.nextToken() == JsonToken.START_ARRAY) {
            annotations(json);
        } else if (json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String list = json.currentName();
                boolean array = json.nextToken() == JsonToken.START_ARRAY;
                switch (array ? list : "") {
                    case "images" -> images(json);
                    case "annotations" -> annotations(json);
                    case "categories" -> categories(json);
                    default -> json.skipChildren();
                }
            }
        }
        if (!coco) {
            throw notCoco();
        }
        if (json.nextToken() != null) {
            throw BadInput.of(file, "coco.goes-on");
        }
    }

    private BadInput notCoco() {
        return BadInput.of(file, "coco.none");
    }

    private void images(JsonParser json) throws IOException, BadInput {
        while (inList(json)) {
            String key = "";
            String name = "";
            long width = 0;
            long height = 0;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "id" -> key = JsonText.name(json);
                    case "file_name" -> name = JsonText.name(json);
                    case "width" -> width = JsonText.whole(json);
                    case "height" -> height = JsonText.whole(json);
                    default -> json.skipChildren();
                }
            }
            visitor.image(new CocoImage(key, name, width, height, true));
        }
    }

    private void categories(JsonParser json) throws IOException, BadInput {
        while (inList(json)) {
            String key = "";
            String name = "";
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "id" -> key = JsonText.name(json);
                    case "name" -> name = JsonText.name(json);
                    default -> json.skipChildren();
                }
            }
            visitor.category(key, name);
        }
    }

    private void annotations(JsonParser json) throws IOException, BadInput {
        coco = true;
        while (inList(json)) {
            if (annotations >= MOST) {
                throw BadInput.of(file, "coco.many-annotations", MOST);
            }
            visitor.annotation(annotation(json, annotations));
            annotations++;
        }
    }

    private CocoAnnotation annotation(JsonParser json, int ordinal) throws IOException, BadInput {
        boolean known = false;
        boolean panoptic = false;
        boolean crowd = false;
        String image = "";
        String category = "";
        double score = Double.NaN;
        CocoOutline outline = CocoOutline.NONE;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            known |= field.equals("image_id") || field.equals("segmentation");
            switch (field) {
                case "image_id" -> image = JsonText.name(json);
                case "category_id" -> category = JsonText.name(json);
                case "score" -> score = score(json, ordinal);
                case "iscrowd" -> crowd = JsonText.name(json).matches("1|true");
                case "segmentation" -> outline = visitor.outline(ordinal, json);
                case "segments_info" -> {
                    panoptic = true;
                    json.skipChildren();
                }
                default -> json.skipChildren();
            }
        }
        if (!known) {
            throw notCoco();
        }
        return new CocoAnnotation(ordinal, image, category, score, crowd, outline, panoptic);
    }

    /// A ground truth may have an empty score.
    private double score(JsonParser json, int ordinal) throws IOException, BadInput {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return Double.NaN;
        }
        double score = JsonText.number(json);
        if (!Double.isFinite(score) || score < 0) {
            throw BadInput.of(file, "coco.strange-score", ordinal + 1);
        }
        return score;
    }

    /// Whether the list goes on with an object.
    private boolean inList(JsonParser json) throws IOException, BadInput {
        JsonToken next = json.nextToken();
        if (next != JsonToken.START_OBJECT && next != JsonToken.END_ARRAY) {
            throw notCoco();
        }
        return next == JsonToken.START_OBJECT;
    }
}
