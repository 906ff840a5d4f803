package maskscope.file.volume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import maskscope.file.Faults;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;
import maskscope.text.Sentence;

/// The files that a header names for its numbers.
///
/// A header may come from anywhere, so it has no say over other folders: a file is looked for in the header's folder and
/// below it, and where a name leads elsewhere, its last part is looked for beside the header. That also finds a pair that was
/// moved from where its header says it is.
public final class DataFiles {

    private static final int MOST_FILES = 100_000;
    private static final int LONGEST_NAME = 200;
    private static final Pattern SERIES = Pattern.compile("([^%]*)%(0?)(\\d{0,2})[diu]([^%]*)");

    private DataFiles() {}

    /// Opens one of the files and leaves out what lies there before the numbers.
    public interface Opening {
        VolumeBytes open(Path file) throws IOException, BadInput;
    }

    /// The numbers of a header whose files hold `each` bytes each, packed in some way.
    public static VolumeBytes open(Path header, String format, List<String> names, long each, Packing packing, Opening opening,
            ReadControl control) throws IOException, BadInput {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            Path file = beside(header, name);
            if (packing.most(Files.size(file)) < each) {
                throw Faults.damagedFile(file, format);
            }
            files.add(file);
        }
        return files.size() == 1
                ? opening.open(files.getFirst())
                : VolumeBytes.of(header, format, new JoinedFiles(files, each, opening, control),
                        VolumeShape.product(each, files.size()));
    }

    private static Path beside(Path header, String name) throws BadInput {
        return found(header, name).orElseThrow(() -> BadInput.of(header, "volume.no-data-file", word(last(name))));
    }

    /// Whether there is such a file for a header.
    public static boolean has(Path header, String name) {
        return found(header, name).isPresent();
    }

    /// The file that a header names; empty where there is none.
    public static Optional<Path> found(Path header, String name) {
        String slashed = name.replace('\\', '/');
        boolean elsewhere = slashed.startsWith("/") || slashed.contains(":") || List.of(slashed.split("/")).contains("..");
        return Stream.of(name, slashed)
                .filter(below -> !elsewhere)
                .map(below -> file(header, below))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> file(header, last(name)));
    }

    private static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static Optional<Path> file(Path header, String name) {
        try {
            return Optional.of(header.resolveSibling(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException | SecurityException _) {
            return Optional.empty(); // no file can be called so
        }
    }

    /// Whether a name stands for several files, as `slice%03d.raw` does.
    public static boolean series(String name) {
        return SERIES.matcher(name).matches();
    }

    /// The names of `count` files, numbered from `first` on in steps.
    public static List<String> series(Path header, String name, long first, long step, long count) throws BadInput {
        check(header, count);
        Matcher parts = SERIES.matcher(name);
        if (!parts.matches()) {
            throw BadInput.of(header, "volume.no-data-file", word(name));
        }
        int width = parts.group(3).isEmpty() ? 1 : Math.max(1, Integer.parseInt(parts.group(3)));
        String number = "%" + parts.group(2) + width + "d";
        return Stream.iterate(first, at -> at + step)
                .limit(count)
                .map(at -> parts.group(1) + String.format(Locale.ROOT, number, at) + parts.group(4))
                .toList();
    }

    /// Refuses more files than anybody has.
    public static void check(Path header, long count) throws BadInput {
        if (count > MOST_FILES) {
            throw BadInput.of(header, "volume.many-files", count, MOST_FILES);
        }
    }

    /// A word of a header as a sentence can bear it.
    public static String word(String text) {
        String start = text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
        return Sentence.oneLine(start).strip();
    }
}
