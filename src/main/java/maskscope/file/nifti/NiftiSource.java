package maskscope.file.nifti;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import maskscope.file.Faults;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;

/// The bytes of a NIfTI file from first to last, inflated on the way if the file is a gzip, and never more of them than
/// are asked for.
final class NiftiSource implements AutoCloseable {

    private static final String GZIP = "\u001f\u008b\u0008";
    /// One byte of a gzip stands for at most 1032: nothing longer can come out of it.
    private static final long MOST_EXPANSION = 1032;
    private static final int WINDOW = 1 << 16;
    /// Some programs fill up their files; what is longer than this is no filling.
    private static final int FILLING = 1 << 20;

    private final Path file;
    private final InputStream in;
    private final boolean packed;
    private final long mostBytes;
    private long position;

    NiftiSource(Path file) throws IOException, BadInput {
        this.file = file;
        BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file), WINDOW);
        try {
            raw.mark(GZIP.length());
            packed = MaskFormat.startsWith(raw.readNBytes(GZIP.length()), GZIP);
            raw.reset();
            long size = Files.size(file);
            mostBytes = packed ? Math.min(size, Long.MAX_VALUE / MOST_EXPANSION) * MOST_EXPANSION : size;
            in = packed ? new GZIPInputStream(raw, WINDOW) : raw;
        } catch (EOFException | ZipException _) {
            raw.close();
            throw damaged();
        } catch (IOException fault) {
            raw.close();
            throw fault;
        }
    }

    /// The first bytes of a file, inflated as far as they can be if they are of a gzip.
    static byte[] unpacked(byte[] head) {
        if (!MaskFormat.startsWith(head, GZIP)) {
            return head;
        }
        byte[] bytes = new byte[NiftiFields.SECOND_LENGTH];
        int count = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            for (int more = 0; more >= 0 && count < bytes.length; ) {
                more = in.read(bytes, count, bytes.length - count);
                count += Math.max(0, more);
            }
        } catch (IOException _) {
            return Arrays.copyOf(bytes, count); // the head ends before its gzip does
        }
        return Arrays.copyOf(bytes, count);
    }

    /// More bytes than this the file cannot hold, whatever its header says.
    long mostBytes() {
        return mostBytes;
    }

    /// How many bytes were taken.
    long position() {
        return position;
    }

    BadInput damaged() {
        return Faults.damagedFile(file, "NIfTI");
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    private <T> T told(Step<T> step) throws IOException, BadInput {
        try {
            return step.run();
        } catch (EOFException | ZipException _) {
            throw damaged();
        }
    }

    /// The next bytes, at most `count`: fewer only at the end of the file.
    byte[] next(int count) throws IOException, BadInput {
        byte[] bytes = told(() -> in.readNBytes(count));
        position += bytes.length;
        return bytes;
    }

    /// Fills the first `count` bytes of `into`.
    void fill(byte[] into, int count) throws IOException, BadInput {
        if (told(() -> in.readNBytes(into, 0, count)) < count) {
            throw damaged();
        }
        position += count;
    }

    void skip(long count, ReadControl control) throws IOException, BadInput {
        if (!packed) {
            told(() -> {
                in.skipNBytes(count);
                return count;
            });
            position += count;
            return;
        }
        byte[] piece = new byte[WINDOW];
        for (long left = count; left > 0; left -= piece.length) {
            fill(piece, (int) Math.min(left, piece.length));
            control.progress(1 - (double) left / count);
        }
    }

    /// Reads on to the end, `rest` bytes and a little filling away: only there a gzip says whether it is damaged.
    void finish(long rest, ReadControl control) throws IOException, BadInput {
        skip(rest, control);
        byte[] piece = new byte[WINDOW];
        int count = 0;
        for (long filling = 0; count >= 0; filling += count) {
            if (filling > FILLING) {
                throw BadInput.of(file, "nifti.goes-on");
            }
            count = told(() -> in.read(piece));
            control.progress(1);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
