package maskscope.open;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import maskscope.file.ClassNames;
import maskscope.file.Content;
import maskscope.file.MaskClass;
import maskscope.file.Wish;
import maskscope.mask.BadInput;

/// What the classes of masks are called, as a file beside them says: `labels.txt`, CVAT's `labelmap.txt`, LabelMe's
/// `class_names.txt`, or nnU-Net's `dataset.json`.
///
/// The file is looked for in the folder of the truth, the folder above, and then beside the prediction; the first one that
/// can be understood serves both masks. A file that cannot be understood is ignored without a message, as masks need no
/// names.
///
/// A `dataset.json` beside the prediction names its classes before all others, as a network may have been trained on other
/// classes than the truth has. What it says beyond names, its regions and which label is none, is taken from it even if the
/// names are another file's.
///
/// @param numbers the names by label, place in a palette, or channel
/// @param colours the names by colour, 0xRRGGBB
/// @param channels what another file calls its channels
/// @param dataset what `dataset.json` says
record LabelNames(Map<Integer, String> numbers, Map<Integer, String> colours, List<MaskClass> channels, ClassNames dataset) {

    static final LabelNames NONE = new LabelNames(Map.of(), Map.of());

    private static final int LONGEST_FILE = 256 << 10;
    private static final String DATASET = "dataset.json";
    static final List<String> FILES = List.of("labels.txt", "labelmap.txt", "class_names.txt", DATASET);
    private static final String NUMBER = "\\d{1,9}";

    LabelNames {
        numbers = Map.copyOf(numbers);
        colours = Map.copyOf(colours);
        channels = List.copyOf(channels);
    }

    LabelNames(Map<Integer, String> numbers, Map<Integer, String> colours) {
        this(numbers, colours, List.of(), ClassNames.NONE);
    }

    /// The names for the truth, most of which serve the prediction, too; see [#ofPrediction].
    static LabelNames beside(Path truth, Path prediction) {
        LabelNames own = beside(truth);
        LabelNames named = own.isEmpty() ? beside(prediction) : own;
        ClassNames first = dataset(truth);
        ClassNames second = dataset(prediction);
        return named.withDataset(new ClassNames(Map.of(), first.regions().isEmpty() ? second.regions() : first.regions(),
                first.ignored().isPresent() ? first.ignored() : second.ignored()));
    }

    private static LabelNames beside(Path mask) {
        return folders(mask)
                .flatMap(folder -> FILES.stream().map(folder::resolve))
                .map(LabelNames::of)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(NONE);
    }

    /// The folder of a mask and the one above.
    private static Stream<Path> folders(Path mask) {
        return Stream.iterate(mask.toAbsolutePath().getParent(), Objects::nonNull, Path::getParent).limit(2);
    }

    /// What the nearest `dataset.json` says; nothing where there is none.
    private static ClassNames dataset(Path mask) {
        return folders(mask)
                .map(folder -> of(folder.resolve(DATASET)).dataset)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(ClassNames.NONE);
    }

    private LabelNames withDataset(ClassNames other) {
        return new LabelNames(numbers, colours, channels, other);
    }

    /// The names that a file says; none for one that is not there, too large, or not understood.
    private static LabelNames of(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_FILE) {
                return NONE;
            }
            if (file.endsWith(DATASET)) {
                ClassNames found = LabelDataset.read(file);
                return new LabelNames(found.numbers(), Map.of()).withDataset(found);
            }
            try (InputStream in = Files.newInputStream(file)) {
                ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(LONGEST_FILE));
                return LabelText.parse(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
            }
        } catch (IOException | BadInput | SecurityException fault) {
            Logger.getLogger(LabelNames.class.getName())
                    .log(Level.FINE, fault, () -> "names of classes cannot be read from " + file);
            return NONE;
        }
    }

    boolean isEmpty() {
        return numbers.isEmpty() && colours.isEmpty() && dataset.isEmpty();
    }

    /// The content with these names for its numbers and channels, where the file itself gives them none.
    Content give(Content content) {
        if (isEmpty()) {
            return content;
        }
        Content named = content.channels().isEmpty() ? content
                : content.withChannels(named(content.channels()), content.channel());
        Map<Integer, String> names = content.names().isEmpty() ? names(content) : content.names();
        return named.withClasses(dataset.withNumbers(names));
    }

    /// As many channels as there are regions are those, where the file does not call them anything else.
    private List<MaskClass> named(List<MaskClass> channels) {
        boolean regions = channels.size() == dataset.regions().size()
                && IntStream.range(0, channels.size()).allMatch(k -> channels.get(k).key().equals(Integer.toString(k)))
                && channels.stream().allMatch(channel -> channel.name().isEmpty());
        return channels.stream().map(channel -> regions ? region(channel) : named(channel)).toList();
    }

    private MaskClass region(MaskClass channel) {
        String name = dataset.regions().get(Integer.parseInt(channel.key())).name();
        return new MaskClass(channel.key(), name, channel.rgb(), channel.pixels());
    }

    private MaskClass named(MaskClass channel) {
        if (!channel.name().isEmpty() || !channel.key().matches(NUMBER)) {
            return channel;
        }
        String name = numbers.getOrDefault(Integer.valueOf(channel.key()), "");
        return new MaskClass(channel.key(), name, channel.rgb(), channel.pixels());
    }

    private Map<Integer, String> names(Content content) {
        if (content.palette().isEmpty()) {
            return numbers;
        }
        Map<Integer, String> byColour = byColour(content.palette());
        // The numbers of a picture in colour are those of its colours in order, which no file of names knows.
        boolean coloured = !content.channels().isEmpty();
        return byColour.isEmpty() && !coloured ? numbers : byColour;
    }

    /// The names by place in the palette. A colour that the palette lacks gets a place beyond its end, so that a class
    /// that does not occur in this picture is still known by its name.
    private Map<Integer, String> byColour(List<Integer> palette) {
        Map<Integer, String> names = new HashMap<>();
        Map<Integer, String> absent = new LinkedHashMap<>(colours);
        for (int place = 0; place < palette.size(); place++) {
            String name = colours.get(palette.get(place));
            if (name != null) {
                names.put(place, name);
                absent.remove(palette.get(place));
            }
        }
        int beyond = palette.size();
        for (String name : absent.values()) {
            names.put(beyond++, name);
        }
        return names;
    }

    /// The names for the prediction: with what the truth calls its channels, to find one that this file has no name for.
    LabelNames ofPrediction(Path prediction, List<MaskClass> named) {
        LabelNames own = beside(prediction);
        ClassNames nearer = dataset(prediction);
        return new LabelNames(own.dataset.isEmpty() ? numbers : own.numbers, colours, named,
                nearer.isEmpty() ? dataset : nearer);
    }

    /// A wish for labels, which a file of regions has no channels for, as one for the region of these labels if there is one.
    Wish ofLabels(Wish wish) {
        return wish.channel()
                .filter(said -> Arrays.stream(said.split(",")).allMatch(word -> word.strip().matches(NUMBER)))
                .flatMap(dataset::labels)
                .flatMap(dataset::region)
                .map(region -> wish.withChannel(region.name()))
                .orElse(wish);
    }

    /// The keys of the channels that a user means, where `own` are those of the file: by key, by name, by a region's name all
    /// the channels of its labels; with commas between several. None where one of them is unknown.
    List<String> keys(List<MaskClass> own, String said) {
        List<String> whole = one(own, said);
        if (!whole.isEmpty()) {
            return whole;
        }
        List<String> keys = new ArrayList<>();
        for (String word : said.split(",")) {
            List<String> some = one(own, word.strip());
            if (some.isEmpty()) {
                return List.of();
            }
            keys.addAll(some);
        }
        List<String> order = own.stream().map(MaskClass::key).toList();
        return keys.stream().distinct().sorted(Comparator.comparingInt(order::indexOf)).toList();
    }

    private List<String> one(List<MaskClass> own, String word) {
        Optional<String> key = own.stream().map(MaskClass::key).filter(word::equals).findFirst().or(() -> key(own, word));
        if (key.isPresent()) {
            return List.of(key.get());
        }
        Set<String> known = own.stream().map(MaskClass::key).collect(Collectors.toSet());
        return dataset.region(word)
                .map(region -> region.labels().stream().map(label -> Integer.toString(label)).toList())
                .filter(known::containsAll)
                .orElse(List.of());
    }

    /// The key of the channel that is called `said`.
    private Optional<String> key(List<MaskClass> own, String said) {
        return Stream.concat(own.stream(), own.isEmpty() ? Stream.empty() : channels.stream())
                .filter(one -> one.name().equalsIgnoreCase(said))
                .map(MaskClass::key)
                .findFirst();
    }
}
