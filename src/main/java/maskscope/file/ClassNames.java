package maskscope.file;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import maskscope.text.Message;

/// What classes are called, one by one and several together.
///
/// @param numbers the names by label, place in a palette, or channel
/// @param regions names for several labels, in the order in which a network has a channel for each
/// @param ignored the label of pixels that nobody has looked at, which are no part of a comparison
public record ClassNames(Map<Integer, String> numbers, List<Region> regions, OptionalInt ignored) {

    public static final ClassNames NONE = new ClassNames(Map.of(), List.of(), OptionalInt.empty());

    /// Several labels under one name: the whole tumour is oedema, core and what enhances. Regions may overlap, so that a
    /// network tells of each by a channel of its own.
    ///
    /// @param name what it is called
    /// @param labels the labels that are part of it, ascending
    /// @param mark the label that a segmentation gets where the region is, over those of the regions before it; empty where
    ///     that is not known
    public record Region(String name, List<Integer> labels, OptionalInt mark) {

        public Region {
            labels = labels.stream().distinct().sorted().toList();
        }

        /// Whether the class with this key ([MaskClass#key]) is part of it.
        public boolean has(String key) {
            return labels.stream().anyMatch(label -> Integer.toString(label).equals(key));
        }

        /// The name, and the labels behind it: `whole tumor (1, 2, 3)`.
        public Message label() {
            return Message.of("file.region", name, labels.stream().map(label -> Integer.toString(label)).toList());
        }
    }

    public ClassNames {
        numbers = Map.copyOf(numbers);
        regions = List.copyOf(regions);
    }

    public ClassNames withNumbers(Map<Integer, String> given) {
        return new ClassNames(given, regions, ignored);
    }

    public boolean isEmpty() {
        return numbers.isEmpty() && regions.isEmpty() && ignored.isEmpty();
    }

    /// The region with a name, however its letters are written.
    public Optional<Region> region(String name) {
        return regions.stream().filter(one -> one.name().equalsIgnoreCase(name.strip())).findFirst();
    }

    /// The region of exactly these labels.
    public Optional<Region> region(Set<Integer> labels) {
        return regions.stream().filter(one -> Set.copyOf(one.labels()).equals(labels)).findFirst();
    }

    /// The labels that a user means by the name of a region or of a class, by a label, or by several of these with commas
    /// between them; empty where one of them is none of these.
    public Optional<Set<Integer>> labels(String said) {
        Optional<Set<Integer>> whole = one(said);
        if (whole.isPresent()) {
            return whole;
        }
        Set<Integer> all = new TreeSet<>();
        for (String word : Arrays.stream(said.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList()) {
            Optional<Set<Integer>> some = one(word);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(some.get());
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private Optional<Set<Integer>> one(String word) {
        if (word.matches("\\d{1,9}")) {
            return Optional.of(Set.of(Integer.valueOf(word)));
        }
        return region(word).<Set<Integer>>map(region -> new TreeSet<>(region.labels()))
                .or(() -> numbers.entrySet().stream()
                        .filter(entry -> entry.getValue().equalsIgnoreCase(word))
                        .findFirst()
                        .map(entry -> Set.of(entry.getKey())));
    }
}
