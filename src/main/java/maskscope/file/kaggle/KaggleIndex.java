package maskscope.file.kaggle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import maskscope.file.ReadControl;
import maskscope.file.Wish;
import maskscope.file.outline.ImageNames;
import maskscope.mask.BadInput;

/// The images and the classes of a table, and what its runs as a whole tell of the way in which pixels are counted.
final class KaggleIndex implements KaggleWalk.Visitor {

    private static final int MOST_IMAGES = 2_000_000;
    private static final int MOST_CLASSES = 100_000;
    static final String NO_NAME = "no name";
    static final String NO_CLASS = "none";

    private final Path file;
    private final Map<String, KaggleImage> images = new LinkedHashMap<>();
    private final Set<String> kinds = new LinkedHashSet<>();
    private boolean fromZero;
    private long several;
    private long disordered;
    private long longest;
    private boolean indented;

    private KaggleIndex(Path file) {
        this.file = file;
    }

    static KaggleIndex of(Path file, ReadControl control) throws IOException, BadInput {
        KaggleIndex index = new KaggleIndex(file);
        KaggleWalk.through(file, control, index);
        if (index.images.isEmpty()) {
            throw BadInput.of(file, "kaggle.no-rows");
        }
        return index;
    }

    static String name(KaggleRow row) {
        return row.image().isEmpty() ? NO_NAME : row.image();
    }

    static String kind(KaggleRow row) {
        return row.kind().isEmpty() ? NO_CLASS : row.kind();
    }

    @Override
    public void row(KaggleRow row) throws BadInput {
        String name = name(row);
        KaggleImage known = images.get(name);
        if (known == null) {
            if (images.size() >= MOST_IMAGES) {
                throw BadInput.of(file, "kaggle.many-images", MOST_IMAGES);
            }
            images.put(name, new KaggleImage(name, row.width(), row.height()));
        } else if (!known.sized() && row.width() != 0) {
            images.put(name, new KaggleImage(name, row.width(), row.height()));
        }
        if (row.hasKinds() && !kinds.contains(kind(row))) {
            if (kinds.size() >= MOST_CLASSES) {
                throw BadInput.of(file, "kaggle.many-classes", MOST_CLASSES);
            }
            kinds.add(kind(row));
        }
        longest = Math.max(longest, row.runs().letters());
        indented |= row.indented();
        if (row.runs().fault() == KaggleRuns.Fault.NONE) {
            look(row.runs().numbers(), row.runs().count());
        }
    }

    private void look(int[] numbers, int count) {
        fromZero |= count > 1 && numbers[0] == 0 && numbers[1] > 0;
        if (count > 2) {
            several++;
            disordered += ordered(numbers, count) ? 0 : 1;
        }
    }

    /// Whether each run begins behind the one before it.
    static boolean ordered(int[] numbers, int count) {
        long end = 0;
        for (int i = 0; i < count; i += 2) {
            if (numbers[i] < end) {
                return false;
            }
            end = (long) numbers[i] + numbers[i + 1];
        }
        return true;
    }

    List<String> names() {
        return List.copyOf(images.keySet());
    }

    /// The classes of all images, in the order of the file.
    Set<String> kinds() {
        return kinds;
    }

    /// How many letters the longest cell of runs has.
    long longest() {
        return longest;
    }

    /// Whether there are spaces before some cells.
    boolean indented() {
        return indented;
    }

    /// Whether a run begins at the pixel 0.
    boolean fromZero() {
        return fromZero;
    }

    /// In how many rows a run begins before the end of another.
    long disordered() {
        return disordered;
    }

    /// Whether that is so in most rows of several runs.
    boolean mostlyDisordered() {
        return 2 * disordered >= several;
    }

    /// The image that is wished for, the only one, or the only one of the other mask's size; empty when a user must say.
    Optional<KaggleImage> choose(Wish wish) throws BadInput {
        if (wish.part().isPresent()) {
            KaggleImage exact = images.get(wish.part().get());
            return Optional.of(exact != null ? exact
                    : ImageNames.find(file, images.values(), KaggleImage::name, wish.part().get()));
        }
        List<KaggleImage> fitting = images.size() == 1
                ? List.copyOf(images.values())
                : images.values().stream().filter(image -> wish.partner().filter(image::is).isPresent()).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }
}
