package maskscope.session;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import maskscope.mask.CuresText;

/// A line in the list of recent files: truth, prediction, photograph and cures between tabs, or the name of a session file.
///
/// @param text the line, whose files may have names that cannot be read here
record RecentLine(String text) {

    private static final String TAB = "\t";

    /// So many fields say which files these are, another one what was said of them.
    private static final int FILES = 3;

    /// Empty for what is no file.
    static Optional<RecentLine> of(Source opened) {
        return switch (opened) {
            case Source.Files files -> Optional.of(new RecentLine(String.join(
                    TAB,
                    name(files.truth()),
                    name(files.prediction()),
                    files.roles().photo().map(RecentLine::name).orElse(""),
                    CuresText.of(files.cures()))));
            case Source.Saved(Path session) -> Optional.of(new RecentLine(name(session)));
            default -> Optional.empty();
        };
    }

    private static String name(Path file) {
        return file.toAbsolutePath().toString();
    }

    /// Whether another line is of the same files, whatever was said of them.
    boolean sameFiles(RecentLine other) {
        return files().equals(other.files());
    }

    private List<String> files() {
        return fields().stream().limit(FILES).toList();
    }

    private List<String> fields() {
        return Arrays.asList(text.split(TAB, -1));
    }

    /// What can be opened; empty for what Maskscope has not written, and where the locale has no place in a name for some
    /// of its letters.
    Optional<Source> source() {
        List<String> fields = fields();
        try {
            if (fields.size() == 1) {
                return Optional.of(Path.of(text)).filter(SessionFile::isNamed).map(Source.Saved::new);
            }
            return fields.size() < FILES || fields.get(0).isBlank() || fields.get(1).isBlank()
                    ? Optional.empty()
                    : Optional.of(masks(fields));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static Source masks(List<String> fields) {
        Optional<Path> photo = Optional.of(fields.get(2)).filter(name -> !name.isBlank()).map(Path::of);
        String cures = fields.size() > FILES ? fields.get(FILES) : "";
        return new Source.Files(Path.of(fields.get(0)), Path.of(fields.get(1)), photo, CuresText.parse(cures));
    }
}
