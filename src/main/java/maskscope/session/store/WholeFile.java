package maskscope.session.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Files that are written as a whole: whoever reads one finds it as it was or as it is to be, whatever happens meanwhile,
/// a failure of the power included.
///
/// The content goes to a file of another name in the same folder, reaches the disk, and takes the place of the old file,
/// whose owner and mode it has been given.
public final class WholeFile {

    private static final int MOST_LINKS = 40;

    private WholeFile() {}

    /// What is written, from its first byte to its last.
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /// Puts `content` in the place of what lies at `file`, whose folder must be there. What a link points to is written, not
    /// the link. After a fault the old file is as it was, and nothing is left beside it.
    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    /// The same of what is made while it is written. Where a folder takes no new files, a fault in that leaves the old file
    /// damaged.
    public static void write(Path file, Content content) throws IOException {
        Path real = target(file.toAbsolutePath());
        if (Files.exists(real) && !Files.isWritable(real)) {
            throw new AccessDeniedException(real.toString());
        }
        if (Files.exists(real) && !Files.isRegularFile(real)) {
            // A device or a pipe takes what is written to it; a folder refuses.
            write(real, content, Set.of(StandardOpenOption.WRITE));
            return;
        }
        Path part = real.resolveSibling(".maskscope-" + UUID.randomUUID() + ".part");
        try {
            replace(real, part, content);
        } catch (AccessDeniedException noNewFiles) {
            if (Files.notExists(real)) {
                throw noNewFiles;
            }
            // In a folder that takes no new files the old one can still be written over.
            write(real, content, Set.of(StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// What a link, or a chain of links, points to; it need not be there.
    private static Path target(Path file) throws IOException {
        Path target = file;
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static void replace(Path file, Path part, Content content) throws IOException {
        Optional<PosixFileAttributes> old = attributes(file);
        // As narrow as the old mode from the first byte on.
        FileAttribute<?>[] mode = old.stream().map(PosixFileAttributes::permissions)
                .map(PosixFilePermissions::asFileAttribute).toArray(FileAttribute<?>[]::new);
        write(part, content, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode);
        if (old.isPresent()) {
            keep(old.get(), part);
        }
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
        settle(file.getParent());
    }

    /// Writes the content and waits until the disk has it.
    private static void write(Path file, Content content, Set<OpenOption> how, FileAttribute<?>... attributes)
            throws IOException {
        try (FileChannel channel = FileChannel.open(file, how, attributes)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.to(out);
            out.flush();
            if (Files.isRegularFile(file)) {
                channel.force(true);
            }
        }
    }

    /// Owner and mode of a file; empty where there is none, and where the system has no such things.
    private static Optional<PosixFileAttributes> attributes(Path file) throws IOException {
        PosixFileAttributeView view = view(file);
        return view == null || Files.notExists(file) ? Optional.empty() : Optional.of(view.readAttributes());
    }

    private static PosixFileAttributeView view(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static void keep(PosixFileAttributes old, Path file) throws IOException {
        PosixFileAttributeView view = view(file);
        PosixFileAttributes now = view.readAttributes();
        boolean same = now.owner().equals(old.owner()) && now.group().equals(old.group());
        boolean kept = same || give(view, old);
        // A file that only the administrator could give away belongs to whoever wrote it, and so to another group perhaps.
        view.setPermissions(kept ? old.permissions() : now.permissions());
    }

    /// Gives a file to another file's owner and group; false where only the administrator may.
    private static boolean give(PosixFileAttributeView view, PosixFileAttributes old) {
        try {
            view.setGroup(old.group());
            view.setOwner(old.owner());
            return true;
        } catch (IOException notAllowed) {
            return false;
        }
    }

    /// Waits until the disk has the folder's new list of names, on systems that let a folder be opened.
    private static void settle(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            return; // the file itself has reached the disk
        }
    }
}
