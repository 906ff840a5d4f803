package maskscope.file.numpy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import maskscope.file.Faults;
import maskscope.file.ReadControl;
import maskscope.file.python.PythonReading;
import maskscope.mask.BadInput;

/// The bytes of one array, from a file of its own or out of an archive, from the first to the last.
///
/// How many there are is known beforehand, so that a header can be held against it.
final class NpySource implements AutoCloseable {

    private static final int STRIDE = 1 << 20;

    private final Path file;
    private final String format;
    private final InputStream in;
    private final long size;
    private final String inPython;
    private long position;

    /// `format` is the file's: `.npy`, or `.npz` for an array in an archive; `inPython` follows behind the file that NumPy
    /// has loaded.
    NpySource(Path file, String format, InputStream in, long size, String inPython) {
        this.file = file;
        this.format = format;
        this.in = in;
        this.size = size;
        this.inPython = inPython;
    }

    static NpySource of(Path file) throws IOException {
        long size = Files.size(file);
        return new NpySource(file, ".npy", Files.newInputStream(file), size, "");
    }

    Path file() {
        return file;
    }

    /// How Python loads the array as it is.
    Optional<PythonReading> python() {
        return PythonReading.name(file).map(name -> PythonReading.ofNumPy("np.load(" + name + ")").then(inPython));
    }

    String format() {
        return format;
    }

    /// Bytes from here to the end.
    long left() {
        return size - position;
    }

    /// The share of the bytes that was read.
    double done() {
        return (double) position / size;
    }

    BadInput damaged() {
        return Faults.damagedFile(file, format);
    }

    /// The next few bytes, which a header needs.
    ByteBuffer next(int count) throws IOException, BadInput {
        if (count > left()) {
            throw damaged();
        }
        return fill(ByteBuffer.allocate(count));
    }

    /// Fills a buffer that has an array, and turns it for reading.
    ByteBuffer fill(ByteBuffer piece) throws IOException {
        int count = piece.remaining();
        if (in.readNBytes(piece.array(), piece.position(), count) < count) {
            throw new EOFException();
        }
        position += count;
        return piece.position(piece.position() + count).flip();
    }

    void skip(long bytes, ReadControl control) throws IOException {
        for (long left = bytes; left > 0; ) {
            long count = Math.min(left, STRIDE);
            in.skipNBytes(count);
            left -= count;
            position += count;
            control.progress(done());
        }
    }

    /// Goes to the end, as only there an archive tells whether all bytes were sound.
    void end(ReadControl control) throws IOException, BadInput {
        skip(left(), control);
        if (in.read() >= 0) {
            throw damaged();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
