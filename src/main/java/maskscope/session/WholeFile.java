package maskscope.session;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Files that are written as a whole: whoever reads one finds it as it was or as it is to be, whatever happens meanwhile.
final class WholeFile {

    private WholeFile() {}

    /// Puts `content` in the place of what lies at `file`, whose folder must be there. What a link points to is written, not
    /// the link.
    static void write(Path file, byte[] content) throws IOException {
        Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(real) && !Files.isWritable(real)) {
            throw new IOException(real + " may not be written");
        }
        Path part = real.resolveSibling("." + real.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(part, content);
            move(part, real);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
