package maskscope.file;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import maskscope.mask.BadInput;

/// The first bytes of a file that anybody may have named: a folder, a pipe and a file that is not there are told.
public final class FileStart {

    private FileStart() {}

    /// At most `most` bytes, fewer if the file is shorter.
    public static byte[] read(Path file, int most) throws BadInput {
        return Faults.guard(file, () -> {
            if (Files.isDirectory(file)) {
                throw BadInput.of(file, "file.folder");
            }
            if (Files.notExists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            // A pipe or a device may never end.
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw BadInput.of(file, "file.not-ordinary");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(most);
            }
        });
    }
}
