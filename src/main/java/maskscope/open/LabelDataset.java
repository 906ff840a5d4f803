package maskscope.open;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import maskscope.file.JsonText;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;

/// The names in nnU-Net's `dataset.json`: `"labels": {"background": 0, "liver": 1}`, or as its first version has them,
/// `{"0": "background", "1": "liver"}`. A region of several labels is no class of its own.
final class LabelDataset {

    private LabelDataset() {}

    static LabelNames read(Path file) throws IOException, BadInput {
        Map<Integer, String> names = new HashMap<>();
        JsonText.read(file, ReadControl.unattended(), json -> {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean labels = json.currentName().equals("labels");
                if (json.nextToken() == JsonToken.START_OBJECT && labels) {
                    labels(json, names);
                } else {
                    json.skipChildren();
                }
            }
        });
        return new LabelNames(names, Map.of());
    }

    private static void labels(JsonParser json, Map<Integer, String> names) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String left = JsonText.line(json.currentName());
            json.nextToken();
            String right = JsonText.name(json);
            boolean numberFirst = left.matches("\\d{1,9}") && !right.matches("\\d{1,9}");
            String number = numberFirst ? left : right;
            String name = numberFirst ? right : left;
            if (number.matches("\\d{1,9}") && !name.isEmpty()) {
                names.putIfAbsent(Integer.valueOf(number), name);
            }
        }
    }
}
