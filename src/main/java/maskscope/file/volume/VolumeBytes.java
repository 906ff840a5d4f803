package maskscope.file.volume;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;
import maskscope.file.Faults;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;

/// The bytes of a volume from first to last, unpacked on the way, and never more of them than are asked for.
public final class VolumeBytes implements AutoCloseable {

    private static final int WINDOW = 1 << 16;
    /// Some programs fill up their files; what is longer than this is no filling.
    private static final int FILLING = 1 << 20;

    private final Path file;
    private final String format;
    private final InputStream raw;
    private final InputStream in;
    private final boolean plain;
    private final long most;
    private final byte[] window = new byte[WINDOW];
    private long position;

    private VolumeBytes(Path file, String format, InputStream raw, InputStream in, boolean plain, long most) {
        this.file = file;
        this.format = format;
        this.raw = raw;
        this.in = in;
        this.plain = plain;
        this.most = most;
    }

    /// What is packed in the `left` bytes that `raw` still has.
    static VolumeBytes of(Path file, String format, BufferedInputStream raw, Packing packing, long left)
            throws IOException, BadInput {
        try {
            InputStream in = packing.opening().unpacked(raw);
            return new VolumeBytes(file, format, raw, in, packing == Packing.PLAIN, packing.most(left));
        } catch (EOFException | ZipException _) {
            throw Faults.damagedFile(file, format);
        }
    }

    /// Bytes that come out of several files; a fault is told of the one that has it.
    static VolumeBytes of(Path header, String format, InputStream joined, long count) {
        return new VolumeBytes(header, format, joined, joined, false, count);
    }

    /// More bytes than this there are not, whatever a header says.
    public long most() {
        return most;
    }

    /// How many bytes were taken.
    public long position() {
        return position;
    }

    public BadInput damaged() {
        return Faults.damagedFile(file, format);
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    private <T> T told(Step<T> step) throws IOException, BadInput {
        try {
            return step.run();
        } catch (Refusal refusal) {
            throw refusal.told(file);
        } catch (EOFException | ZipException _) {
            throw damaged();
        }
    }

    /// The next bytes, at most `count`: fewer only at the end.
    public byte[] next(int count) throws IOException, BadInput {
        byte[] bytes = told(() -> in.readNBytes(count));
        position += bytes.length;
        return bytes;
    }

    /// Fills `count` bytes of `into` from the place `from` on.
    void fill(byte[] into, int from, int count) throws IOException, BadInput {
        if (told(() -> in.readNBytes(into, from, count)) < count) {
            throw damaged();
        }
        position += count;
    }

    /// Leaves `count` bytes out.
    public void skip(long count, ReadControl control) throws IOException, BadInput {
        if (plain) {
            told(() -> {
                in.skipNBytes(count);
                return count;
            });
            position += count;
            return;
        }
        for (long left = count; left > 0; left -= window.length) {
            fill(window, 0, (int) Math.min(left, window.length));
            control.progress(1 - (double) left / count);
        }
    }

    /// Reads on to the end, `rest` bytes and a little filling away: only there a gzip says whether it is damaged.
    void finish(long rest, ReadControl control) throws IOException, BadInput {
        skip(rest, control);
        int count = 0;
        for (long filling = 0; count >= 0; filling += count) {
            if (filling > FILLING) {
                throw goesOn();
            }
            count = told(() -> in.read(window));
            control.progress(1);
        }
        if (raw.available() > FILLING) {
            throw goesOn();
        }
    }

    private BadInput goesOn() {
        return BadInput.of(file, "volume.goes-on", format);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
