package maskscope.file.coco;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.file.MaskClass;
import maskscope.file.python.PythonReading;
import maskscope.text.PythonText;

/// Draws the annotations of one image in Python, with the COCO tools: the union of the outlines, each with its score where
/// there are scores.
final class CocoPython {

    private static final String LOOP = "for one in found:";

    private CocoPython() {}

    /// Of these classes, or of all. `image` has a size; `crowd` is empty where there are none apart from single objects.
    static Optional<PythonReading> of(Path file, CocoImage image, List<MaskClass> chosen, Optional<CocoCrowd> crowd) {
        return PythonReading.name(file).map(name -> {
            String size = image.height() + ", " + image.width();
            List<String> keys = chosen.stream().map(one -> PythonText.quoted(category(one))).toList();
            String wanted = text("image_id") + " == " + PythonText.quoted(image.key())
                    + (keys.isEmpty() ? "" : " and " + text("category_id") + among(keys));
            boolean out = crowd.isPresent() && crowd.get().out();
            String alone = crowd.isPresent() && crowd.get().background() ? " and not one.get(\"iscrowd\")" : "";
            List<String> lines = new ArrayList<>(List.of(
                    "data = json.load(open(" + name + ", encoding=\"utf-8-sig\"))",
                    "found = data if isinstance(data, list) else data[\"annotations\"]",
                    "found = [one for one in found if one.get(\"segmentation\") and " + wanted + alone + "]",
                    "drawn = np.zeros((" + size + "))",
                    LOOP,
                    "    runs = one[\"segmentation\"]",
                    "    if isinstance(runs, list):",
                    "        runs = runs if isinstance(runs[0], list) else [runs]",
                    "        runs = [coco.frPyObjects([line], " + size + ")[0] for line in runs if len(line) > 5]",
                    "    else:",
                    "        runs = [coco.frPyObjects(runs, " + size + ") if isinstance(runs[\"counts\"], list) else runs]",
                    "    for run in runs:",
                    out ? "        into = crowds if one.get(\"iscrowd\") else drawn" : "        into = drawn",
                    "        np.maximum(into, coco.decode(run) * np.float32(one.get(\"score\", 1)), out=into)"));
            if (out) {
                lines.add(lines.indexOf(LOOP), "crowds = np.zeros((" + size + "))");
                lines.add("drawn[(crowds > 0) & (drawn == 0)] = np.nan");
            }
            return new PythonReading(
                    List.of("import json", "from pycocotools import mask as coco"), lines, "drawn", List.of());
        });
    }

    private static String category(MaskClass one) {
        return one.key().equals(CocoScene.NO_CLASS) ? "" : one.key();
    }

    /// Ids are numbers in one file and texts in another.
    private static String text(String field) {
        return "str(one.get(\"" + field + "\", \"\"))";
    }

    private static String among(List<String> keys) {
        return keys.size() == 1 ? " == " + keys.getFirst() : " in [" + String.join(", ", keys) + "]";
    }
}
