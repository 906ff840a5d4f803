package maskscope.session.series;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import maskscope.file.MaskFormat.Family;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.open.MaskFormats;
import maskscope.open.MaskRoles;

/// What was chosen or dropped as a series: files, and folders of them, told apart by their names.
///
/// @param truth the one file whose name says that it is the truth; empty where none does, or several
/// @param photo the same of the photograph
/// @param predictions all others, in the order that people number them in
public record SeriesFiles(Optional<Path> truth, Optional<Path> photo, List<Path> predictions) {

    private static final List<String> ENDINGS =
            Arrays.stream(Family.values()).map(MaskFormats::endings).flatMap(List::stream).map(ending -> "." + ending).toList();

    /// Of a folder all files that masks are kept in, by their endings; where it has none of its own, those of its folders, as
    /// where each checkpoint has one. A folder that cannot be read is told.
    public static SeriesFiles of(List<Path> given) throws BadInput {
        Set<Path> files = new LinkedHashSet<>();
        for (Path one : given) {
            files.addAll(Files.isDirectory(one) ? masks(one) : List.of(one));
        }
        Optional<Path> truth = only(files, MaskRole.TRUTH);
        Optional<Path> photo = only(files, MaskRole.PHOTO);
        return new SeriesFiles(truth, photo, files.stream()
                .filter(file -> truth.filter(file::equals).isEmpty() && photo.filter(file::equals).isEmpty())
                .sorted(Naturally.BY_NAME)
                .toList());
    }

    private static Optional<Path> only(Set<Path> files, MaskRole role) {
        List<Path> named = files.stream().filter(file -> MaskRoles.named(file).filter(role::equals).isPresent()).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static List<Path> masks(Path folder) throws BadInput {
        try {
            List<Path> own = list(folder).stream().filter(SeriesFiles::isMask).toList();
            if (!own.isEmpty()) {
                return own;
            }
            List<Path> below = new ArrayList<>();
            for (Path inside : list(folder)) {
                if (Files.isDirectory(inside)) {
                    list(inside).stream().filter(SeriesFiles::isMask).forEach(below::add);
                }
            }
            return below;
        } catch (IOException fault) {
            throw BadInput.of(folder, "session.folder-unreadable");
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.toList();
        }
    }

    private static boolean isMask(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }
}
