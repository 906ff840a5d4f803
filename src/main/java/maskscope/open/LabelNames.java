package maskscope.open;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import maskscope.file.Content;
import maskscope.file.MaskClass;
import maskscope.mask.BadInput;

/// What the classes of masks are called, as a file beside them says: `labels.txt`, CVAT's `labelmap.txt`, LabelMe's
/// `class_names.txt`, or nnU-Net's `dataset.json`.
///
/// The file is looked for in the folder of the truth, the folder above, and then beside the prediction; the first one that
/// can be understood serves both masks. A file that cannot be understood is ignored without a message, as masks need no
/// names.
///
/// @param numbers the names by label, place in a palette, or channel
/// @param colours the names by colour, 0xRRGGBB
/// @param channels what another file calls its channels
record LabelNames(Map<Integer, String> numbers, Map<Integer, String> colours, List<MaskClass> channels) {

    static final LabelNames NONE = new LabelNames(Map.of(), Map.of());

    private static final int LONGEST_FILE = 256 << 10;
    private static final String DATASET = "dataset.json";
    private static final List<String> FILES = List.of("labels.txt", "labelmap.txt", "class_names.txt", DATASET);

    LabelNames {
        numbers = Map.copyOf(numbers);
        colours = Map.copyOf(colours);
        channels = List.copyOf(channels);
    }

    LabelNames(Map<Integer, String> numbers, Map<Integer, String> colours) {
        this(numbers, colours, List.of());
    }

    static LabelNames beside(Path truth, Path prediction) {
        for (Path mask : List.of(truth, prediction)) {
            Path folder = mask.toAbsolutePath().getParent();
            for (int level = 0; level < 2 && folder != null; level++) {
                for (String name : FILES) {
                    LabelNames found = of(folder.resolve(name));
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
                folder = folder.getParent();
            }
        }
        return NONE;
    }

    /// The names that a file says; none for one that is not there, too large, or not understood.
    private static LabelNames of(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_FILE) {
                return NONE;
            }
            if (file.endsWith(DATASET)) {
                return LabelDataset.read(file);
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
        return numbers.isEmpty() && colours.isEmpty();
    }

    /// The content with these names for its numbers and channels, where the file itself gives them none.
    Content give(Content content) {
        if (isEmpty()) {
            return content;
        }
        List<MaskClass> channels = content.channels().stream().map(this::named).toList();
        Content named = content.channels().isEmpty() ? content : content.withChannels(channels, content.channel());
        return content.names().isEmpty() ? named.withNames(names(content)) : named;
    }

    private MaskClass named(MaskClass channel) {
        if (!channel.name().isEmpty() || !channel.key().matches("\\d{1,9}")) {
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

    /// With what the other file calls its channels, to find one that this file has no name for.
    LabelNames with(List<MaskClass> named) {
        return new LabelNames(numbers, colours, named);
    }

    /// The key of the channel that is called `said`, where `own` are those of the file.
    Optional<String> key(List<MaskClass> own, String said) {
        return Stream.concat(own.stream(), own.isEmpty() ? Stream.empty() : channels.stream())
                .filter(one -> one.name().equalsIgnoreCase(said))
                .map(MaskClass::key)
                .findFirst();
    }
}
