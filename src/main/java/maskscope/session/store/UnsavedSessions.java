package maskscope.session.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import maskscope.loss.Conventions;
import maskscope.mask.BadInput;

/// A folder of sessions that nobody has saved yet: one of each program that runs, and those of programs that ended without being
/// asked to. Beside each lies a lock that its program holds for as long as it lives, so that nobody takes what a living one
/// keeps for what a dead one has left.
///
/// Belongs to one thread.
final class UnsavedSessions {

    private static final String LOCK = ".lock";

    private final Path folder;
    private final Conventions conventions;
    private final Map<Path, FileChannel> held = new HashMap<>();
    private Optional<Path> own = Optional.empty();

    UnsavedSessions(Path folder, Conventions conventions) {
        this.folder = folder;
        this.conventions = conventions;
    }

    /// What was left in `file` has been restored: it is kept there from now on.
    void takeOver(Path file) throws IOException {
        if (held.containsKey(file) && !own.equals(Optional.of(file))) {
            forget();
            own = Optional.of(file);
        }
    }

    /// Keeps this in the place of what was kept before.
    void keep(UnsavedSession session) throws IOException {
        Files.createDirectories(folder);
        if (own.isEmpty()) {
            Path file = folder.resolve(UUID.randomUUID() + SessionFile.EXTENSION);
            if (!hold(file)) {
                throw new IOException("somebody holds " + file);
            }
            own = Optional.of(file);
        }
        session.write(own.get());
    }

    /// There is nothing to lose any more.
    void forget() throws IOException {
        if (own.isPresent()) {
            remove(own.get());
            own = Optional.empty();
        }
    }

    /// What a program has left that ended without being asked to, the newest first; nobody else is offered it from now on.
    Optional<Autosave.Left> left() throws IOException {
        for (Path file : files()) {
            if (!held.containsKey(file) && hold(file)) {
                try {
                    String title = UnsavedSession.read(file, conventions).title();
                    return Optional.of(new Autosave.Left(file, title, time(file)));
                } catch (BadInput damaged) {
                    // It stays where it is: a newer program may understand it.
                    Logger.getLogger(UnsavedSessions.class.getName()).log(Level.FINE, "unsaved session " + file, damaged);
                    release(file);
                }
            }
        }
        return Optional.empty();
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(SessionFile::isNamed)
                    .sorted(Comparator.comparingLong(UnsavedSessions::time).reversed())
                    .toList();
        }
    }

    /// When a file was written, in milliseconds since 1970.
    private static long time(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }

    void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        release(file);
    }

    private void release(Path file) throws IOException {
        FileChannel lock = held.remove(file);
        if (lock != null) {
            // Not the other way round: Windows deletes nothing that is open.
            lock.close();
            Files.deleteIfExists(lock(file));
        }
    }

    /// Whether nobody else holds the lock of a file, which is ours then.
    private boolean hold(Path file) throws IOException {
        FileChannel channel = FileChannel.open(lock(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
            if (lock != null) {
                held.put(file, channel);
            }
        } catch (OverlappingFileLockException _) {
            // Somebody in this very process holds it.
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock != null;
    }

    private static Path lock(Path file) {
        return file.resolveSibling(file.getFileName() + LOCK);
    }
}
