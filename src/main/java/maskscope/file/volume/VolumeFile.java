package maskscope.file.volume;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import maskscope.mask.BadInput;

/// A file that is read from its first byte on.
public final class VolumeFile implements AutoCloseable {

    private final Path file;
    private final String format;
    private final BufferedInputStream in;
    private final long size;

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

    /// Whether a gzip begins here.
    public boolean gzipped() throws IOException {
        return Packing.marked(in);
    }

    /// The file, unpacked. Closing it closes the file.
    public VolumeBytes bytes(Packing packing) throws IOException, BadInput {
        return VolumeBytes.of(file, format, in, packing, size);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
