package maskscope.open;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import maskscope.file.ClassNames;
import maskscope.file.JsonText;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;

/// The names in nnU-Net's `dataset.json`: `"labels": {"background": 0, "liver": 1}`, or as its first version has them,
/// `{"0": "background", "1": "liver"}`.
///
/// Once a name stands for several labels, `"whole tumour": [1, 2]`, all that is not background are regions, each with a
/// channel of its own, in the order of the file; `regions_class_order` tells which label each leaves in a segmentation. The
/// label called `ignore` is that of pixels that nobody has looked at.
///
/// Source: nnU-Net 2.8, `label_handling.py`.
final class LabelDataset {

    private static final String IGNORE = "ignore";

    private final Map<Integer, String> names = new HashMap<>();
    /// The labels of every name of the second version, in the order of the file.
    private final Map<String, List<Integer>> labels = new LinkedHashMap<>();
    private List<Integer> order = List.of();

    private LabelDataset() {}

    static ClassNames read(Path file) throws IOException, BadInput {
        LabelDataset dataset = new LabelDataset();
        JsonText.read(file, ReadControl.unattended(), dataset::read);
        return new ClassNames(dataset.names, dataset.regions(), dataset.ignored());
    }

    private void read(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT && field.equals("labels")) {
                labels(json);
            } else if (value == JsonToken.START_ARRAY && field.equals("regions_class_order")) {
                order = several(json);
            } else {
                json.skipChildren();
            }
        }
    }

    private void labels(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String left = JsonText.line(json.currentName());
            if (json.nextToken() == JsonToken.START_ARRAY) {
                add(left, several(json));
                continue;
            }
            String right = JsonText.name(json);
            boolean numberFirst = left.matches("\\d{1,9}") && !right.matches("\\d{1,9}");
            if (numberFirst && !right.isEmpty()) {
                names.putIfAbsent(Integer.valueOf(left), right);
            } else if (right.matches("\\d{1,9}")) {
                add(left, List.of(Integer.valueOf(right)));
            }
        }
    }

    private void add(String name, List<Integer> meant) {
        if (!name.isEmpty() && labels.putIfAbsent(name, meant) == null && meant.size() == 1) {
            names.putIfAbsent(meant.getFirst(), name);
        }
    }

    private static List<Integer> several(JsonParser json) throws IOException {
        List<Integer> all = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            long number = JsonText.whole(json);
            if (number >= 0 && number <= Integer.MAX_VALUE) {
                all.add((int) number);
            }
        }
        return all;
    }

    private List<ClassNames.Region> regions() {
        if (labels.values().stream().noneMatch(meant -> meant.size() > 1)) {
            return List.of();
        }
        List<String> regions = labels.keySet().stream()
                .filter(name -> !name.equals(IGNORE) && labels.get(name).stream().anyMatch(label -> label > 0))
                .toList();
        List<ClassNames.Region> all = new ArrayList<>();
        for (String name : regions) {
            OptionalInt mark = order.size() == regions.size() ? OptionalInt.of(order.get(all.size())) : OptionalInt.empty();
            all.add(new ClassNames.Region(name, labels.get(name), mark));
        }
        return all;
    }

    private OptionalInt ignored() {
        List<Integer> meant = labels.getOrDefault(IGNORE, List.of());
        return meant.size() == 1 ? OptionalInt.of(meant.getFirst()) : OptionalInt.empty();
    }
}
