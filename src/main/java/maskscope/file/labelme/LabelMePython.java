package maskscope.file.labelme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import maskscope.file.MaskClass;
import maskscope.file.python.PythonReading;
import maskscope.mask.Extent;
import maskscope.text.Message;
import maskscope.text.PythonText;

/// Draws the shapes of a file in Python, one over the other. It is told each shape that is drawn, so that nothing is written of
/// kinds and labels that the file does not have.
final class LabelMePython {

    private static final String INSIDE = "drawn[pixels(shape)] = ";

    private final Extent size;
    private final List<MaskClass> chosen;
    private final PythonShapes drawn = new PythonShapes();
    private final PythonShapes others = new PythonShapes();
    private boolean literal = true;
    private boolean background;
    private boolean ignored;
    private boolean unignored;
    private boolean cropped;
    private boolean whole;

    /// Of these classes, or of all.
    LabelMePython(Extent size, List<MaskClass> chosen) {
        this.size = size;
        this.chosen = chosen;
    }

    /// A shape, in the order of the file; `wanted` says whether its label is that of an object.
    void add(LabelMeShape shape, boolean wanted) {
        boolean other = !wanted && !shape.ignored() && !shape.background();
        (other ? others : drawn).add(shape);
        literal &= shape.literal();
        ignored |= shape.ignored();
        background |= shape.background();
        unignored |= other && ignored;
    }

    /// Of a shape that is a picture of itself.
    void add(MaskPicture mask) {
        boolean smaller = mask.width() < mask.samples().getWidth() || mask.height() < mask.samples().getHeight();
        cropped |= smaller;
        whole |= !smaller;
        literal &= mask.samples().getNumBands() == 1 && mask.width() > 0 && mask.height() > 0;
    }

    /// `last` says that a pixel belongs to nothing but the last shape that covers it. Empty for a file that Python would read
    /// otherwise.
    Optional<PythonReading> reading(Path file, boolean last) {
        // Corners that are no whole numbers do not bound a mask.
        return PythonReading.name(file).filter(_ -> literal && !(cropped && whole)).map(name -> {
            boolean rest = last || unignored;
            PythonShapes shapes = new PythonShapes();
            shapes.add(drawn);
            if (rest) {
                shapes.add(others);
            }
            String nothing = "np.zeros((" + size.height() + ", " + size.width() + "))";
            if (shapes.isEmpty()) {
                return PythonReading.ofNumPy(nothing);
            }
            List<String> lines = new ArrayList<>(shapes.function(size, cropped));
            lines.add("drawn = " + nothing);
            lines.add("for shape in json.load(open(" + name + ", encoding=\"utf-8-sig\"))[\"shapes\"]:");
            lines.addAll(labels(rest ? last ? INSIDE + "0" : "drawn[pixels(shape) & np.isnan(drawn)] = 0" : ""));
            Set<String> imports = new LinkedHashSet<>(List.of("import json"));
            if (shapes.holds(LabelMeShape.Kind.MASK)) {
                imports.addAll(List.of("import base64", "import io"));
            }
            imports.add("from PIL import Image, ImageDraw");
            PythonReading reading = new PythonReading(List.copyOf(imports), lines, "drawn", List.of());
            return shapes.holds(LabelMeShape.Kind.POLYGON)
                    ? reading.withNote(Message.of("outline.drawn-as", "Pillow 11.3"))
                    : reading;
        });
    }

    /// What the label of a shape makes of its pixels; `rest` is that of no other label's, and may be nothing.
    private List<String> labels(String rest) {
        List<String> lines = new ArrayList<>();
        if (!chosen.isEmpty()) {
            branch(lines, chosen.stream().map(one -> PythonText.quoted(one.key())).toList(), INSIDE + "1");
        }
        if (background) {
            branch(lines, List.of(PythonText.quoted(LabelMeShape.BACKGROUND)), INSIDE + "0");
        }
        if (ignored) {
            branch(lines, List.of(PythonText.quoted(LabelMeShape.IGNORE)), INSIDE + "np.nan");
        }
        String left = chosen.isEmpty() ? INSIDE + "1" : rest;
        if (!left.isEmpty() && !lines.isEmpty()) {
            lines.add("    else:");
        }
        if (!left.isEmpty()) {
            lines.add((lines.isEmpty() ? "    " : "        ") + left);
        }
        return lines;
    }

    private static void branch(List<String> lines, List<String> labels, String then) {
        String among = labels.size() == 1 ? " == " + labels.getFirst() : " in [" + String.join(", ", labels) + "]";
        lines.add("    " + (lines.isEmpty() ? "if" : "elif") + " shape[\"label\"]" + among + ":");
        lines.add("        " + then);
    }
}
