package maskscope.file.numpy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import maskscope.file.MaskClassText;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;
import maskscope.text.PythonText;

/// The arrays of an archive by name, and the choice of the one that is the mask.
final class NpzArrays {

    private static final String SUFFIX = ".npy";
    /// What the array of probabilities is called by nnU-Net since version 2, and before.
    static final List<String> PROBABILITIES = List.of("probabilities", "softmax");

    private final Path file;
    private final String format;
    private final Archive archive;
    private final Map<String, ArchiveEntry> entries;
    private List<String> usable = List.of();

    private NpzArrays(Path file, String format, Archive archive, Map<String, ArchiveEntry> entries) {
        this.file = file;
        this.format = format;
        this.archive = archive;
        this.entries = entries;
    }

    /// Finds the arrays of an archive, and refuses those that nothing here can unpack.
    static NpzArrays in(Path file, String format, Archive archive) throws BadInput {
        Map<String, ArchiveEntry> entries = new LinkedHashMap<>();
        for (ArchiveEntry entry : archive.entries()) {
            if (!entry.name().endsWith(SUFFIX)) {
                continue;
            }
            String name = nameOf(entry.name());
            if (entry.encrypted()) {
                throw BadInput.of(file, "numpy.encrypted", name);
            }
            if (entry.method() != ArchiveEntry.STORED && entry.method() != ArchiveEntry.DEFLATED) {
                throw BadInput.of(file, "numpy.packed", name);
            }
            if (entries.put(name, entry) != null) {
                throw BadInput.of(file, "numpy.two-of-a-name", name);
            }
        }
        if (entries.isEmpty()) {
            throw BadInput.of(file, "numpy.zip-without-array");
        }
        return new NpzArrays(file, format, archive, entries);
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
                throw BadInput.of(file, "numpy.no-array", name,
                        MaskClassText.near(name, usable.isEmpty() ? List.copyOf(entries.keySet()) : usable));
            }
            return Optional.of(name);
        }
        if (usable.isEmpty()) {
            throw BadInput.of(file, "numpy.no-mask", MaskClassText.some(List.copyOf(entries.keySet())));
        }
        return usable.size() == 1
                ? Optional.of(usable.getFirst())
                : PROBABILITIES.stream().filter(usable::contains).findFirst();
    }

    /// The names of the arrays that can be masks, once [#choose] has looked.
    List<String> usable() {
        return usable;
    }

    NpySource source(String name) throws IOException {
        ArchiveEntry entry = entries.get(name);
        return new NpySource(file, format, archive.open(entry), entry.size(), "[" + PythonText.quoted(name) + "]");
    }

    private List<String> masks(ReadControl control) throws IOException {
        List<String> found = new ArrayList<>();
        int seen = 0;
        for (String name : entries.keySet()) {
            control.progress((double) seen++ / entries.size());
            try (NpySource source = source(name)) {
                if (NpyHeader.read(source).arrangement().usable()) {
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
