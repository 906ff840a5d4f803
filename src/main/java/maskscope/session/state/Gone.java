package maskscope.session.state;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import maskscope.mask.MaskRole;
import maskscope.text.Message;

/// Something that was opened and whose files are not where they were, as far as they have been found again. Immutable.
///
/// A user shows one file at a time; whatever lies beside it as it lay before, or has its name and lies in its folder, is found
/// with it.
///
/// @param opened what was opened
/// @param held what the session says that was opened; empty for files, and where the session file itself is not there
/// @param files those that were not where they were, at least one of which is needed
/// @param second the second prediction, where it alone is missing beside a pair that is there
public record Gone(Source opened, Optional<SessionState> held, List<Lost> files, Optional<Second> second) {

    /// A file that is not where it was.
    ///
    /// @param role what it is; empty for the session file itself
    /// @param was where it was
    /// @param now where it is
    /// @param shown whether the user has shown that
    public record Lost(Optional<MaskRole> role, Path was, Optional<Path> now, boolean shown) {

        public Lost(Optional<MaskRole> role, Path was) {
            this(role, was.toAbsolutePath().normalize(), Optional.empty(), false);
        }

        private boolean isNamed(Path file) {
            return was.getFileName().equals(file.getFileName());
        }

        private boolean isNeeded() {
            return role.filter(MaskRole.PHOTO::equals).isEmpty();
        }

        private Lost at(Path place, boolean byUser) {
            return new Lost(role, was, Optional.of(place), byUser);
        }
    }

    public Gone {
        files = List.copyOf(files);
    }

    /// A second prediction that is not where it was; `pair` is that of the truth and it.
    public static Gone ofSecond(Source pair, Second second) {
        return new Gone(pair, Optional.empty(), List.of(new Lost(Optional.of(MaskRole.PREDICTION), second.prediction())),
                Optional.of(second));
    }

    /// The file that the user is asked for next; empty when all that are needed are there. A photograph is not.
    public Optional<Lost> next() {
        return files.stream().filter(file -> file.now().isEmpty() && file.isNeeded()).findFirst();
    }

    /// The same once the user has shown a file: the one that was asked for, or another one that is missing, by its name.
    public Gone shown(Path file) {
        Path chosen = file.toAbsolutePath().normalize();
        Lost asked = next().orElseThrow();
        Lost meant = Stream.concat(Stream.of(asked), files.stream().filter(lost -> lost.now().isEmpty()))
                .filter(lost -> lost.isNamed(chosen))
                .findFirst()
                .orElse(asked);
        List<Path> taken = new ArrayList<>(List.of(chosen));
        files.forEach(lost -> lost.now().ifPresent(taken::add));
        List<Lost> found = new ArrayList<>();
        for (Lost lost : files) {
            boolean known = lost == meant || lost.now().isPresent();
            Optional<Path> place = known ? Optional.empty() : beside(meant, chosen, lost, taken);
            place.ifPresent(taken::add);
            found.add(lost == meant ? lost.at(chosen, true) : place.map(there -> lost.at(there, false)).orElse(lost));
        }
        return new Gone(opened, held, found, second);
    }

    /// The same once the user takes back where one of them is.
    public Gone without(Lost mistaken) {
        return new Gone(opened, held, files.stream()
                .map(lost -> lost.equals(mistaken) ? new Lost(lost.role(), lost.was()) : lost)
                .toList(), second);
    }

    /// Where a file is, now that another one is known to have moved. Two that have one name, in folders of their own, are never
    /// taken for each other.
    private static Optional<Path> beside(Lost moved, Path place, Lost wanted, List<Path> taken) {
        boolean related = Objects.equals(moved.was().getRoot(), wanted.was().getRoot());
        Stream<Path> asBefore = related
                ? Stream.of(place.resolveSibling(moved.was().getParent().relativize(wanted.was())).normalize())
                : Stream.empty();
        return Stream.concat(asBefore, Stream.of(place.resolveSibling(wanted.was().getFileName())))
                .filter(there -> !taken.contains(there) && Files.isRegularFile(there))
                .findFirst();
    }

    /// Where a file is now that lay with those that have been found: where it was, or beside one of them as it lay before.
    public Path place(Path named) {
        if (Files.exists(named)) {
            return named;
        }
        Lost wanted = new Lost(Optional.empty(), named);
        List<Lost> found = files.stream().filter(lost -> lost.now().isPresent()).toList();
        List<Path> taken = found.stream().map(lost -> lost.now().get()).toList();
        return found.stream().filter(lost -> lost.was().equals(wanted.was())).map(lost -> lost.now().get()).findFirst()
                .or(() -> found.stream()
                        .flatMap(lost -> beside(lost, lost.now().get(), wanted, taken).stream()).findFirst())
                .orElse(named);
    }

    /// What is to be opened now that its files are there.
    public Source found() {
        return opened instanceof Source.Saved && held.isEmpty()
                ? new Source.Saved(files.getFirst().now().orElseThrow())
                : new Source.Located(this);
    }

    /// The masks that are named, each where it is now.
    public Source in(Source named) {
        if (!(named instanceof Source.Files masks)) {
            return named;
        }
        Source.Files there = masks;
        for (Lost lost : files) {
            if (lost.role().isPresent() && lost.now().isPresent()) {
                Message reason = lost.shown() ? Source.SHOWN : Source.FOUND;
                there = there.with(lost.role().get(), lost.now().get(), reason);
            }
        }
        return there;
    }
}
