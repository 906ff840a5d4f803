package maskscope.view.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import maskscope.file.MaskFormat.Family;
import maskscope.open.MaskFormats;
import maskscope.session.store.SessionFile;
import maskscope.text.Message;
import maskscope.view.control.FilePicker.Kind;
import maskscope.view.control.FilePicker.Wish;

/// The kinds of files among which a user chooses what is opened, as the formats that are read have them.
public final class FileKinds {

    /// So many endings stand in the name of a kind.
    private static final int NAMED = 5;

    private static final String SESSION = SessionFile.EXTENSION.substring(1);
    private static final Kind SESSIONS = new Kind(Message.of("input.kind.sessions"), List.of(SESSION));

    private FileKinds() {}

    /// All masks and photographs, and family by family.
    private static List<Kind> masks() {
        List<Kind> kinds = new ArrayList<>();
        for (Family family : Family.values()) {
            List<String> endings = MaskFormats.endings(family);
            String some = endings.stream().limit(NAMED).map(ending -> "." + ending).collect(Collectors.joining(" "));
            Message which = Message.of(endings.size() > NAMED ? "input.kind.and-more" : "input.kind.endings", some);
            kinds.add(new Kind(Message.of("input.kind." + family.name().toLowerCase(Locale.ROOT), which), endings));
        }
        kinds.addFirst(new Kind(Message.of("input.kind.masks"), endings(kinds)));
        return kinds;
    }

    /// All that can be opened, then its parts, then whatever there is.
    public static List<Kind> all() {
        List<Kind> kinds = new ArrayList<>(masks());
        kinds.add(SESSIONS);
        kinds.set(0, new Kind(Message.of("input.kind.all"), endings(kinds)));
        kinds.add(Kind.ALL);
        return kinds;
    }

    private static List<String> endings(List<Kind> kinds) {
        return kinds.stream().map(Kind::endings).flatMap(List::stream).distinct().toList();
    }

    /// Asks where a file is that is not where it was, in the nearest folder that is there.
    public static Wish instead(Path gone) {
        return instead(gone, Optional.empty());
    }

    /// Asks where a file is that is not where it was: in the folder that another one was `shown` in, or the nearest that is
    /// there, first among those that end as it does.
    public static Wish instead(Path gone, Optional<Path> shown) {
        return new Wish(Message.of("input.where", gone.getFileName()), like(gone), shown.or(() -> nearest(gone)));
    }

    private static Optional<Path> nearest(Path gone) {
        Path folder = gone.toAbsolutePath().getParent();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        return Optional.ofNullable(folder);
    }

    private static List<Kind> like(Path gone) {
        if (SessionFile.isNamed(gone)) {
            return List.of(SESSIONS, Kind.ALL);
        }
        Stream<Kind> same = ending(gone).stream()
                .map(ending -> new Kind(Message.of("input.kind.like", "." + ending), List.of(ending)));
        return Stream.of(same, masks().stream(), Stream.of(Kind.ALL)).flatMap(kinds -> kinds).toList();
    }

    /// The longest ending that is known, or else what is behind the last point.
    private static Optional<String> ending(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        int point = name.lastIndexOf('.');
        return endings(masks()).stream()
                .filter(ending -> name.endsWith("." + ending))
                .max(Comparator.comparingInt(String::length))
                .or(() -> point < 0 || point == name.length() - 1 ? Optional.empty() : Optional.of(name.substring(point + 1)));
    }
}
