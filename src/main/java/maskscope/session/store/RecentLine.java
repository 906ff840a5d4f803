package maskscope.session.store;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import maskscope.doctor.AnswersText;
import maskscope.session.state.Source;
import maskscope.text.Sentence;

/// A line in the list of recent files: truth, prediction, photograph and answers between tabs, or the name of a session file.
///
/// Where a name has tabs or line breaks in it the line begins with `%`, as no full name does, and all its names are written
/// as in the address of a web page: `%2Ftmp%2Ftwo%0Alines.png`.
///
/// @param text the line, whose files may have names that cannot be read here
record RecentLine(String text) {

    private static final String TAB = "\t";
    private static final String ENCODED = "%";

    /// So many fields say which files these are, another one what was said of them.
    private static final int FILES = 3;

    /// Empty for what is no file.
    static Optional<RecentLine> of(Source opened) {
        return switch (opened) {
            case Source.Files files -> Optional.of(of(
                    List.of(
                            name(files.truth()),
                            name(files.prediction()),
                            files.roles().photo().map(RecentLine::name).orElse("")),
                    TAB + AnswersText.of(files.answers())));
            case Source.Saved(Path session) -> Optional.of(of(List.of(name(session)), ""));
            default -> Optional.empty();
        };
    }

    private static RecentLine of(List<String> names, String rest) {
        boolean plain = names.stream().allMatch(Sentence::isOneLine);
        return new RecentLine(plain
                ? String.join(TAB, names) + rest
                : ENCODED + names.stream().map(RecentLine::encoded).collect(Collectors.joining(TAB)) + rest);
    }

    private static String name(Path file) {
        return file.toAbsolutePath().toString();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return ""; // the name of no file
        }
    }

    /// Whether another line is of the same files, whatever was said of them.
    boolean sameFiles(RecentLine other) {
        return files().equals(other.files());
    }

    private List<String> files() {
        return fields().stream().limit(FILES).toList();
    }

    private List<String> fields() {
        boolean encoded = text.startsWith(ENCODED);
        List<String> fields = new ArrayList<>(List.of((encoded ? text.substring(1) : text).split(TAB, -1)));
        for (int i = 0; encoded && i < Math.min(FILES, fields.size()); i++) {
            fields.set(i, decoded(fields.get(i)));
        }
        return fields;
    }

    /// What can be opened; empty for what Maskscope has not written, and where the locale has no place in a name for some
    /// of its letters.
    Optional<Source> source() {
        List<String> fields = fields();
        try {
            if (fields.size() == 1) {
                return Optional.of(Path.of(fields.getFirst())).filter(SessionFile::isNamed).map(Source.Saved::new);
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
        String answers = fields.size() > FILES ? fields.get(FILES) : "";
        return new Source.Files(Path.of(fields.get(0)), Path.of(fields.get(1)), photo, AnswersText.parse(answers));
    }
}
