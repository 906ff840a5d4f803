package maskscope.file.yolo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import maskscope.file.MaskClass;
import maskscope.file.outline.WantedClasses;
import maskscope.mask.BadInput;

/// Which classes have outlines in a file, and whether a network says how sure it was of them.
final class YoloIndex implements YoloWalk.Visitor {

    private static final int MOST_CLASSES = 100_000;

    private final Path file;
    private final Map<Integer, String> names;
    private final SortedSet<Integer> numbers = new TreeSet<>();
    private long boxes;
    private boolean scored;
    private boolean tracked;

    YoloIndex(Path file, Map<Integer, String> names) {
        this.file = file;
        this.names = names;
    }

    @Override
    public void outline(int number, float[] shares, int count, float score) throws BadInput {
        numbers.add(number);
        scored |= !Float.isNaN(score);
        tracked |= shares.length > count + (Float.isNaN(score) ? 0 : 1);
        if (numbers.size() > MOST_CLASSES) {
            throw BadInput.of(file, "yolo.many-classes", MOST_CLASSES);
        }
    }

    @Override
    public void box() {
        boxes++;
    }

    /// The classes that have outlines.
    List<MaskClass> classes() {
        return numbers.stream().map(this::named).toList();
    }

    /// The classes that have names.
    List<MaskClass> listed() {
        return names.keySet().stream().sorted().map(this::named).toList();
    }

    private MaskClass named(int number) {
        return new MaskClass(Integer.toString(number), names.getOrDefault(number, ""), OptionalInt.empty(), 0);
    }

    /// A picture without an object of a class has none of it; names that nothing here says may be known elsewhere.
    WantedClasses.Unknown unknown(String word) {
        return WantedClasses.isNumber(word) ? WantedClasses.Unknown.ABSENT
                : names.isEmpty() ? WantedClasses.Unknown.ASKED : WantedClasses.Unknown.REFUSED;
    }

    long boxes() {
        return boxes;
    }

    boolean scored() {
        return scored;
    }

    /// Whether some lines end with the number of a track.
    boolean tracked() {
        return tracked;
    }
}
