package maskscope.file.labelme;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import maskscope.file.MaskClass;
import maskscope.mask.BadInput;

/// What an annotation file says of itself: how large its picture is, and which classes have shapes, in the order of their
/// names, as LabelMe numbers them.
final class LabelMeIndex implements LabelMeWalk.Visitor {

    private static final int MOST_CLASSES = 100_000;

    private final Path file;
    private final SortedSet<String> labels = new TreeSet<>();
    private long width;
    private long height;

    LabelMeIndex(Path file) {
        this.file = file;
    }

    @Override
    public void shape(LabelMeShape shape, String mask) throws BadInput {
        if (!shape.ignored() && !shape.background()) {
            labels.add(shape.label());
        }
        if (labels.size() > MOST_CLASSES) {
            throw BadInput.of(file, "labelme.many-classes", MOST_CLASSES);
        }
    }

    @Override
    public void size(long w, long h) {
        width = w;
        height = h;
    }

    List<MaskClass> classes() {
        return labels.stream().map(label -> new MaskClass(label, "", OptionalInt.empty(), 0)).toList();
    }

    boolean sized() {
        return width != 0 && height != 0;
    }

    long width() {
        return width;
    }

    long height() {
        return height;
    }
}
