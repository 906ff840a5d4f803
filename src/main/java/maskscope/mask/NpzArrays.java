package maskscope.mask;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The arrays of an archive by name, and the choice of the one that is the mask.
final class NpzArrays {

    private static final String SUFFIX = ".npy";
    /// What the array of probabilities is called by nnU-Net since version 2, and before.
    private static final List<String> PROBABILITIES = List.of("probabilities", "softmax");
    /// How many names a sentence may hold.
    private static final int MOST_NAMES = 12;

    private final Path file;
    private final String kind;
    private final Archive archive;
    private final Map<String, ArchiveEntry> entries;
    private List<String> usable = List.of();

    private NpzArrays(Path file, String kind, Archive archive, Map<String, ArchiveEntry> entries) {
        this.file = file;
        this.kind = kind;
        this.archive = archive;
        this.entries = entries;
    }

    /// Finds the arrays of an archive, and refuses those that nothing here can unpack.
    static NpzArrays in(Path file, String kind, Archive archive) throws BadInput {
        Map<String, ArchiveEntry> entries = new LinkedHashMap<>();
        for (ArchiveEntry entry : archive.entries()) {
            if (!entry.name().endsWith(SUFFIX)) {
                continue;
            }
            String name = nameOf(entry.name());
            if (entry.encrypted()) {
                throw new BadInput(file, "its array “" + name + "” is encrypted", "save it again without a password");
            }
            if (entry.method() != ArchiveEntry.STORED && entry.method() != ArchiveEntry.DEFLATED) {
                throw new BadInput(file, "its array “" + name + "” is packed in a way that is not read here",
                        "save it again with numpy.savez_compressed");
            }
            if (entries.put(name, entry) != null) {
                throw new BadInput(file, "it holds two arrays called “" + name + "”", "give each array a name of its own");
            }
        }
        if (entries.isEmpty()) {
            throw new BadInput(file, "it is a zip archive without a NumPy array in it",
                    "unpack it and choose a file in it, or save arrays with numpy.savez");
        }
        return new NpzArrays(file, kind, archive, entries);
    }

    /// Without the ending, unless there is nothing else to call it by.
    private static String nameOf(String name) {
        return name.endsWith(SUFFIX) && !name.equals(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /// The array that was wished for, or else the one that must be meant; empty when there are several.
    Optional<String> choose(Optional<String> wish, ReadControl control) throws IOException, BadInput {
        usable = entries.size() == 1 ? List.copyOf(entries.keySet()) : masks(control);
        if (wish.isPresent()) {
            String name = nameOf(wish.get());
            if (!entries.containsKey(name)) {
                throw new BadInput(file, "it holds no array “" + name + "”",
                        "choose one of " + names(usable.isEmpty() ? List.copyOf(entries.keySet()) : usable));
            }
            return Optional.of(name);
        }
        if (usable.isEmpty()) {
            throw new BadInput(file, "none of its arrays (" + names(List.copyOf(entries.keySet())) + ") can be a mask",
                    "save one with rows and columns of numbers");
        }
        return usable.size() == 1
                ? Optional.of(usable.getFirst())
                : PROBABILITIES.stream().filter(usable::contains).findFirst();
    }

    /// The names of the arrays that can be masks, once [#choose] has looked.
    List<String> usable() {
        return usable;
    }

    /// The first of their names, for a sentence.
    String text() {
        return names(usable);
    }

    private static String names(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES ? first + ", …" : first;
    }

    NpySource source(String name) throws IOException {
        ArchiveEntry entry = entries.get(name);
        return new NpySource(file, kind, archive.open(entry), entry.size());
    }

    private List<String> masks(ReadControl control) throws IOException {
        List<String> found = new ArrayList<>();
        int seen = 0;
        for (String name : entries.keySet()) {
            control.progress((double) seen++ / entries.size());
            try (NpySource source = source(name)) {
                if (NpyArray.usable(NpyHeader.read(source))) {
                    found.add(name);
                }
            } catch (BadInput _) {
                // Strings, objects and what else is no mask lie beside masks; whoever asks for one by name is told why not.
                continue;
            }
        }
        return found;
    }
}
