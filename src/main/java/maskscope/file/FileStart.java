package maskscope.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import maskscope.mask.BadInput;

/// The first bytes of a file that anybody may have named: a folder, a pipe and a file that is not there are told.
public final class FileStart {

    /// What every gzip that is deflated begins with.
    public static final String GZIP = "\u001f\u008b\u0008";

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

    /// What `head`, the first bytes of a file, becomes when it is inflated as far as can be, up to `most` bytes; the same if
    /// the file is no gzip.
    public static byte[] unpacked(byte[] head, int most) {
        if (!MaskFormat.startsWith(head, GZIP)) {
            return head;
        }
        byte[] bytes = new byte[most];
        int count = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            for (int more = 0; more >= 0 && count < most; ) {
                more = in.read(bytes, count, most - count);
                count += Math.max(0, more);
            }
        } catch (IOException _) {
            return Arrays.copyOf(bytes, count); // the head ends before its gzip does
        }
        return Arrays.copyOf(bytes, count);
    }

    /// Whether a file's last bytes are those of `signature`, each given as a char below 256.
    public static boolean endsWith(Path file, String signature) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long start = channel.size() - signature.length();
            if (start < 0) {
                return false;
            }
            byte[] end = Channels.newInputStream(channel.position(start)).readNBytes(signature.length());
            return MaskFormat.startsWith(end, signature);
        }
    }
}
