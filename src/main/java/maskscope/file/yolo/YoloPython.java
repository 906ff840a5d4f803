package maskscope.file.yolo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import maskscope.file.MaskClass;
import maskscope.file.outline.WantedClasses;
import maskscope.file.python.PythonReading;
import maskscope.mask.Extent;
import maskscope.text.Message;

/// Draws the outlines of a file in Python, with OpenCV as Ultralytics does.
final class YoloPython {

    private YoloPython() {}

    /// Of these classes, or of all.
    static Optional<PythonReading> of(Path file, Extent size, YoloIndex index, List<MaskClass> chosen) {
        return PythonReading.name(file).map(name -> {
            List<String> lines = new ArrayList<>(List.of(
                    "drawn = np.zeros((" + size.height() + ", " + size.width() + "), np."
                            + (index.scored() ? "float32" : "uint8") + ")",
                    "for line in open(" + name + ", encoding=\"utf-8-sig\"):",
                    "    numbers = np.array(line.split(), np.float32)",
                    // Fewer are a box, or a blank line.
                    "    if len(numbers) > 6" + wanted(chosen) + ":"));
            if (index.tracked()) {
                lines.add("        track = numbers[-1] > 1 and numbers[-1] % 1 == 0");
                lines.add("        numbers = numbers[:-1] if track else numbers");
            }
            lines.add(index.scored()
                    ? "        shares, score = (numbers[1:], 1) if len(numbers) % 2 else (numbers[1:-1], numbers[-1])"
                    : "        shares = numbers[1:]");
            lines.add("        points = (shares.reshape(-1, 2) * np.float32([" + size.width() + ", " + size.height()
                    + "])).astype(np.int32)");
            lines.add(index.scored()
                    ? "        drawn = np.maximum(drawn, cv2.fillPoly(np.zeros_like(drawn), [points], float(score)))"
                    : "        cv2.fillPoly(drawn, [points], 1)");
            return new PythonReading(List.of("import cv2"), lines, "drawn", List.of())
                    .withNote(Message.of("outline.drawn-as", "OpenCV 4.14"));
        });
    }

    /// Numbers alone are ever found in a file.
    private static String wanted(List<MaskClass> chosen) {
        List<String> keys = chosen.stream().map(MaskClass::key).filter(WantedClasses::isNumber)
                .filter(key -> key.equals("0") || !key.startsWith("0")).toList();
        if (chosen.isEmpty()) {
            return "";
        }
        return " and numbers[0] " + (keys.size() == 1 ? "== " + keys.getFirst() : "in [" + String.join(", ", keys) + "]");
    }
}
