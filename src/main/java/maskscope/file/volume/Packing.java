package maskscope.file.volume;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import maskscope.file.FileStart;
import maskscope.file.MaskFormat;

/// A way in which the numbers of a volume are packed.
///
/// @param opening what gives the bytes of the numbers
/// @param expansion how many of them can come out of one byte of the file at most
public record Packing(Opening opening, long expansion) {

    static final int WINDOW = 1 << 16;
    /// One byte of deflated data stands for at most 1032: nothing longer can come out of it.
    private static final long DEFLATED = 1032;

    /// As they are.
    public static final Packing PLAIN = new Packing(raw -> raw, 1);
    public static final Packing GZIP = new Packing(raw -> new GZIPInputStream(raw, WINDOW), DEFLATED);
    /// As zlib or as gzip, which its first bytes tell.
    public static final Packing DEFLATE =
            new Packing(raw -> marked(raw) ? new GZIPInputStream(raw, WINDOW) : new Zlib(raw), DEFLATED);
    /// Two letters for each byte.
    public static final Packing HEX = new Packing(HexBytes::new, 1);

    /// Gives the bytes that are packed into others.
    public interface Opening {
        InputStream unpacked(BufferedInputStream raw) throws IOException;
    }

    /// Numbers as text, with something between them; the bytes that come of them have the least first.
    public static Packing text(VolumeType type) {
        return new Packing(raw -> new TextNumbers(raw, type), type.bytes());
    }

    /// No more bytes than this come out of so many.
    long most(long packed) {
        return Math.min(packed, Long.MAX_VALUE / expansion) * expansion;
    }

    /// Whether a gzip begins here.
    static boolean marked(BufferedInputStream raw) throws IOException {
        raw.mark(FileStart.GZIP.length());
        byte[] first = raw.readNBytes(FileStart.GZIP.length());
        raw.reset();
        return MaskFormat.startsWith(first, FileStart.GZIP);
    }

    /// Ends its inflater, whose memory is not Java's.
    private static final class Zlib extends InflaterInputStream {

        Zlib(InputStream raw) {
            super(raw, new Inflater(), WINDOW);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
