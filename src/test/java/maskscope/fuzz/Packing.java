package maskscope.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;

/// Packs and unpacks bytes, so that what lies within a packed file can be damaged and its check sums still be right.
final class Packing {

    /// What packs to a thousandth and fills a small heap when it is unpacked.
    private static final int BOMB = 48 << 20;

    private Packing() {}

    private interface Wrap {
        OutputStream around(OutputStream out) throws IOException;
    }

    static byte[] deflated(byte[] bytes) throws IOException {
        return packed(bytes, 0, DeflaterOutputStream::new);
    }

    static byte[] inflated(byte[] packed) throws IOException {
        return unpacked(new InflaterInputStream(new ByteArrayInputStream(packed)));
    }

    static byte[] gzipped(byte[] bytes) throws IOException {
        return packed(bytes, 0, GZIPOutputStream::new);
    }

    static byte[] ungzipped(byte[] packed) throws IOException {
        return unpacked(new GZIPInputStream(new ByteArrayInputStream(packed)));
    }

    /// The bytes with very many zeros after them, deflated.
    static byte[] deflatedBomb(byte[] bytes) throws IOException {
        return packed(bytes, BOMB, out -> new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED)));
    }

    static byte[] gzippedBomb(byte[] bytes) throws IOException {
        return packed(bytes, BOMB, GZIPOutputStream::new);
    }

    /// What can be unpacked of it, up to a limit.
    static byte[] unpacked(InputStream in) throws IOException {
        return in.readNBytes(Change.MOST_BYTES);
    }

    private static byte[] packed(byte[] bytes, int zeros, Wrap wrap) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = wrap.around(packed)) {
            out.write(bytes);
            writeZeros(out, zeros);
        }
        return packed.toByteArray();
    }

    static void writeBomb(OutputStream out) throws IOException {
        writeZeros(out, BOMB);
    }

    private static void writeZeros(OutputStream out, int count) throws IOException {
        byte[] piece = new byte[1 << 16];
        for (int left = count; left > 0; left -= piece.length) {
            out.write(piece);
        }
    }
}
