package maskscope.session.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import maskscope.session.state.Source;
import maskscope.text.Message;

/// What was opened lately, latest first, kept in a text file of one [RecentLine] each. Several windows may keep the
/// same file: each adds to what the others have written.
///
/// The list is a comfort: where the file cannot be read or written everything else works, and [#unkeptProperty] tells.
public final class RecentFiles {

    private static final int LIMIT = 10;

    /// No list comes near; what is longer is something else.
    private static final int LONGEST = 1 << 20;

    private final Optional<Path> store;
    private final Executor disk;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<Optional<Message>> unkept = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Source> files = FXCollections.observableArrayList();
    /// One view for all: it hears of changes through a weak listener and would be lost if nobody held it.
    private final ObservableList<Source> readOnly = FXCollections.unmodifiableObservableList(files);

    /// The lines of the list, also of files that cannot be named here and are not shown.
    private List<RecentLine> lines = List.of();

    /// The list kept in `store`, which is read and written on `disk`; everything else belongs to the thread that `ui` runs on. It
    /// is empty until it has been read.
    public RecentFiles(Path store, Executor disk, Executor ui) {
        this(Optional.of(store), disk, ui);
    }

    private RecentFiles(Optional<Path> store, Executor disk, Executor ui) {
        this.store = store;
        this.disk = disk;
        this.ui = ui;
        store.ifPresent(file -> disk.execute(() -> {
            List<RecentLine> kept = read(file);
            Optional<Message> why = obstacle(file);
            ui.execute(() -> tell(kept, why));
        }));
    }

    /// A list that begins empty and is not kept, for pictures drawn without a user.
    public static RecentFiles unkept() {
        return new RecentFiles(Optional.empty(), Runnable::run, Runnable::run);
    }

    /// Latest first.
    public ObservableList<Source> files() {
        return readOnly;
    }

    /// Why the list is not kept for the next start, in a sentence; empty while it is.
    public ReadOnlyObjectProperty<Optional<Message>> unkeptProperty() {
        return unkept.getReadOnlyProperty();
    }

    /// Masks or a session that were opened or saved; samples are always there and not listed.
    public void add(Source opened) {
        RecentLine.of(opened).ifPresent(line -> {
            List<RecentLine> here = lines;
            store.ifPresentOrElse(
                    file -> disk.execute(() -> write(file, kept -> merged(List.of(line), kept, here))),
                    () -> show(merged(List.of(line), here)));
        });
    }

    /// Takes something out of the list that is not there any more.
    public void remove(Source gone) {
        RecentLine.of(gone).ifPresent(line -> {
            List<RecentLine> here = without(line, lines);
            show(here);
            store.ifPresent(file -> disk.execute(() -> write(file, kept -> merged(without(line, kept), here))));
        });
    }

    private static List<RecentLine> without(RecentLine gone, List<RecentLine> some) {
        return some.stream().filter(line -> !line.sameFiles(gone)).toList();
    }

    private void show(List<RecentLine> now) {
        lines = now;
        files.setAll(now.stream().map(RecentLine::source).flatMap(Optional::stream).toList());
    }

    /// What is listed in any of these, the first first.
    @SafeVarargs
    private static List<RecentLine> merged(List<RecentLine>... some) {
        List<RecentLine> all = new ArrayList<>();
        Stream.of(some).flatMap(List::stream)
                .filter(line -> all.stream().noneMatch(line::sameFiles))
                .forEach(all::add);
        return List.copyOf(all.subList(0, Math.min(LIMIT, all.size())));
    }

    /// Writes what `change` makes of the lines that are kept, which others may have written.
    private void write(Path file, UnaryOperator<List<RecentLine>> change) {
        try {
            Files.createDirectories(folder(file));
            Path lock = file.resolveSibling(file.getFileName() + ".lock");
            // Nobody else writes between the reading and the writing.
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                List<RecentLine> now = change.apply(read(file));
                String text = now.stream().map(kept -> kept.text() + "\n").collect(Collectors.joining());
                WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
                ui.execute(() -> tell(now, Optional.empty()));
            }
        } catch (IOException unwritable) {
            log().log(Level.FINE, "recent files cannot be written to " + file, unwritable);
            Optional<Message> why = obstacle(file).or(() -> Optional.of(refusal(file)));
            ui.execute(() -> tell(change.apply(lines), why));
        }
    }

    private void tell(List<RecentLine> now, Optional<Message> why) {
        show(now);
        unkept.set(why);
    }

    /// The lines of a file; none if it cannot be read.
    private static List<RecentLine> read(Path file) {
        if (!Files.isReadable(file)) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).limit(LIMIT).map(RecentLine::new).toList();
        } catch (IOException unreadable) {
            log().log(Level.FINE, "recent files cannot be read from " + file, unreadable);
            return List.of();
        }
    }

    /// Why nothing can be written to `file`, as far as that can be seen without trying.
    private static Optional<Message> obstacle(Path file) {
        Path there = folder(file);
        while (there.getParent() != null && Files.notExists(there)) {
            there = there.getParent();
        }
        if (Files.exists(there) && !Files.isDirectory(there)) {
            return Optional.of(Message.of("store.recent-obstacle", there));
        }
        return Files.isWritable(there) ? Optional.empty() : Optional.of(refusal(file));
    }

    private static Message refusal(Path file) {
        return Message.of("store.recent-unwritable", folder(file));
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().getParent();
    }

    private static Logger log() {
        return Logger.getLogger(RecentFiles.class.getName());
    }
}
