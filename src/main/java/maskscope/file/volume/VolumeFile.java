package maskscope.file.volume;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import maskscope.file.Faults;
import maskscope.mask.BadInput;

/// A file that is read from its first byte on: a header in lines of text, if it has one, and then numbers.
public final class VolumeFile implements AutoCloseable {

    /// What a program notes of each moment of time or of each organ, it notes in lines; the longest are of some hundred
    /// thousand letters.
    private static final int LONGEST_LINE = 1 << 20;

    private final Path file;
    private final String format;
    private final BufferedInputStream in;
    private final long size;
    private long position;

    private VolumeFile(Path file, String format, BufferedInputStream in, long size) {
        this.file = file;
        this.format = format;
        this.in = in;
        this.size = size;
    }

    /// `format` is the name that faults are told with.
    public static VolumeFile open(Path file, String format) throws IOException {
        long size = Files.size(file);
        return new VolumeFile(file, format, new BufferedInputStream(Files.newInputStream(file), Packing.WINDOW), size);
    }

    /// The next line without its end; empty at the end of the file.
    public Optional<String> line() throws IOException, BadInput {
        byte[] line = new byte[128];
        int length = 0;
        int next = in.read();
        boolean any = next >= 0;
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (length == LONGEST_LINE) {
                throw damaged();
            }
            line = length == line.length ? Arrays.copyOf(line, 2 * length) : line;
            line[length++] = (byte) next;
        }
        position += length + (next == '\n' ? 1 : 0);
        boolean carriage = length > 0 && line[length - 1] == '\r';
        String text = new String(line, 0, carriage ? length - 1 : length, StandardCharsets.UTF_8);
        return any ? Optional.of(text) : Optional.empty();
    }

    /// Leaves out lines, however long they are.
    public void skipLines(long count) throws IOException, BadInput {
        for (long left = count; left > 0; ) {
            int next = in.read();
            if (next < 0) {
                throw damaged();
            }
            position++;
            left -= next == '\n' ? 1 : 0;
        }
    }

    public void skip(long count) throws IOException, BadInput {
        if (count < 0 || count > left()) {
            throw damaged();
        }
        in.skipNBytes(count);
        position += count;
    }

    /// How many bytes were taken.
    public long position() {
        return position;
    }

    /// How many bytes there still are.
    public long left() {
        return size - position;
    }

    public BadInput damaged() {
        return Faults.damagedFile(file, format);
    }

    /// Whether a gzip begins here.
    public boolean gzipped() throws IOException {
        return Packing.marked(in);
    }

    /// What is left of the file, unpacked. Closing it closes the file.
    public VolumeBytes bytes(Packing packing) throws IOException, BadInput {
        return VolumeBytes.of(file, format, in, packing, left());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
