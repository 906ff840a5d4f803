package maskscope.session.store;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a session file names other files, so that a folder with both can be moved or sent to somebody.
///
/// What lies in the folder of the session file, below it, or in a folder beside it is named as seen from there; anything
/// else by its full path. Slashes lean forward on every system.
final class SessionPaths {

    private final Path folder;
    private final Map<Path, String> enclosed;

    /// `session` is the session file.
    SessionPaths(Path session) {
        this(session, Map.of());
    }

    /// The same with files that lie in the session file itself, and what they are called there.
    SessionPaths(Path session, Map<Path, String> enclosed) {
        folder = whole(session).getParent();
        this.enclosed = Map.copyOf(enclosed);
    }

    String name(Path file) {
        if (enclosed.containsKey(file)) {
            return enclosed.get(file);
        }
        Path whole = whole(file);
        Path above = folder.getParent();
        // Nothing moves together with all that lies below the root.
        boolean beside = above != null && above.getNameCount() > 0 && whole.startsWith(above);
        if (!whole.startsWith(folder) && !beside) {
            return whole.toString().replace(whole.getFileSystem().getSeparator(), "/");
        }
        List<String> names = new ArrayList<>();
        folder.relativize(whole).forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }

    /// The file that a name means. When it is not there, but one of the same name lies beside the session file, that one is
    /// meant: so masks can be sent along from wherever they were. Empty for what cannot be the name of a file here.
    Optional<Path> file(String name) {
        return named(name).map(named -> moved(name).orElse(named));
    }

    /// The files that several names mean. Where some of them are not there and one beside the session file would be taken for
    /// two, as where each checkpoint has a folder of its own, none is.
    Optional<List<Path>> files(List<String> names) {
        List<Path> found = names.stream().map(this::file).flatMap(Optional::stream).toList();
        List<Path> apart = found.stream().distinct().count() == found.size()
                ? found
                : names.stream().map(this::named).flatMap(Optional::stream).toList();
        return Optional.of(apart).filter(files -> files.size() == names.size());
    }

    /// The file beside the session file that is taken in the place of one that is not there; empty where none has to be.
    Optional<Path> moved(String name) {
        return named(name)
                .filter(Files::notExists)
                .map(_ -> folder.resolve(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)))
                .filter(Files::isRegularFile);
    }

    private Optional<Path> named(String name) {
        try {
            Path named = folder.resolve(name).normalize();
            return name.isBlank() || named.getFileName() == null ? Optional.empty() : Optional.of(named);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
