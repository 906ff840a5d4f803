package maskscope.file.labelme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import maskscope.mask.Extent;
import maskscope.text.PythonText;

/// What kinds of shapes are drawn, and a function in Python that draws each of them with Pillow, as LabelMe does.
final class PythonShapes {

    private final Map<LabelMeShape.Kind, Set<String>> words = new EnumMap<>(LabelMeShape.Kind.class);
    private final Set<LabelMeShape.Kind> flat = EnumSet.noneOf(LabelMeShape.Kind.class);
    private boolean corners;
    private boolean unknown;

    void add(LabelMeShape shape) {
        if (shape.kind().isEmpty()) {
            unknown = true;
        } else if (!shape.enoughPoints()) {
            flat.add(shape.kind().get());
        } else {
            boolean many = shape.kind().get() == LabelMeShape.Kind.RECTANGLE && shape.points().length > 4;
            corners |= many;
            add(many ? LabelMeShape.Kind.POLYGON : shape.kind().get(), Set.of(shape.word()));
        }
    }

    void add(PythonShapes more) {
        more.words.forEach(this::add);
        flat.addAll(more.flat);
        corners |= more.corners;
        unknown |= more.unknown;
    }

    private void add(LabelMeShape.Kind kind, Set<String> some) {
        words.computeIfAbsent(kind, _ -> new TreeSet<>()).addAll(some);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean holds(LabelMeShape.Kind kind) {
        return words.containsKey(kind);
    }

    /// A function `pixels` that tells which pixels belong to a shape. `cropped` says that a mask may be larger than its box.
    List<String> function(Extent size, boolean cropped) {
        List<String> lines = new ArrayList<>(List.of(
                "def pixels(shape):",
                "    picture = Image.new(\"1\", (" + size.width() + ", " + size.height() + "))",
                "    pen, points = ImageDraw.Draw(picture), [tuple(point) for point in shape[\"points\"]]"));
        boolean all = flat.isEmpty() && !unknown;
        List<LabelMeShape.Kind> kinds = new ArrayList<>(words.keySet());
        // What is left is a polygon in most files.
        if (kinds.remove(LabelMeShape.Kind.POLYGON)) {
            kinds.add(LabelMeShape.Kind.POLYGON);
        }
        boolean asked = kinds.size() > 1 || !all;
        if (asked) {
            boolean unnamed = unknown || words.values().stream().anyMatch(some -> some.contains(""));
            lines.add("    kind = " + (unnamed ? "shape.get(\"shape_type\")" : "shape[\"shape_type\"]"));
        }
        for (int i = 0; i < kinds.size(); i++) {
            boolean otherwise = i > 0 && i == kinds.size() - 1 && all;
            if (asked) {
                lines.add("    " + (otherwise ? "else" : (i > 0 ? "elif " : "if ") + condition(kinds.get(i))) + ":");
            }
            draw(kinds.get(i), cropped).forEach(line -> lines.add((asked ? "        " : "    ") + line));
        }
        lines.add("    return np.array(picture)");
        return lines;
    }

    private String condition(LabelMeShape.Kind kind) {
        Set<String> some = words.get(kind);
        List<String> all = new ArrayList<>(some.contains("") ? List.of("None") : List.of());
        some.forEach(word -> all.add(PythonText.quoted(word)));
        String named = all.size() == 1 ? "kind == " + all.getFirst() : "kind in (" + String.join(", ", all) + ")";
        boolean corner = corners && kind == LabelMeShape.Kind.RECTANGLE;
        return named + (corner ? " and len(points) == 2" : flat.contains(kind) ? " and len(points) >= " + kind.fewest() : "");
    }

    private static List<String> draw(LabelMeShape.Kind kind, boolean cropped) {
        return switch (kind) {
            case POLYGON -> List.of("pen.polygon(points, fill=1)");
            case RECTANGLE -> List.of("pen.rectangle((*np.min(points, axis=0), *np.max(points, axis=0)), fill=1)");
            case CIRCLE -> List.of(
                    "(x, y), (rim_x, rim_y) = points[:2]",
                    "radius = np.sqrt((x - rim_x) ** 2 + (y - rim_y) ** 2)",
                    "pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=1)");
            case LINE -> List.of("pen.line(points, fill=1, width=10)");
            case POINT -> List.of("x, y = points[0]", "pen.ellipse((x - 5, y - 5, x + 5, y + 5), fill=1)");
            case MASK -> {
                List<String> lines = new ArrayList<>(List.of(
                        "x, y = (round(side) for side in points[0])",
                        "mask = np.array(Image.open(io.BytesIO(base64.b64decode(shape[\"mask\"])))) != 0"));
                if (cropped) {
                    lines.add("mask = mask[:round(points[1][1]) - y + 1, :round(points[1][0]) - x + 1]");
                }
                lines.add("picture.paste(Image.fromarray(mask), (x, y))");
                yield lines;
            }
        };
    }
}
