package maskscope.file.numpy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/// The bytes of one file in an archive, unpacked as they are asked for: never more than the directory says, and never
/// fewer, or other ones, without a [ZipException].
final class ArchiveStream extends InputStream {

    private static final int PIECE = 1 << 16;

    private final SeekableByteChannel channel;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE).limit(0);
    /// Null for what is stored as it is.
    private final Inflater inflater;
    private final CRC32 sum = new CRC32();
    private final long expectedSum;
    /// Bytes that are still to come, packed in the channel (without those in `piece`) and unpacked to the reader.
    private long packed;
    private long left;

    private ArchiveStream(SeekableByteChannel channel, ArchiveEntry entry, Inflater inflater) {
        this.channel = channel;
        this.inflater = inflater;
        this.expectedSum = entry.sum();
        this.packed = entry.packed();
        this.left = entry.size();
    }

    /// The channel must not be used for anything else until the stream is done with; it stays open.
    static ArchiveStream of(SeekableByteChannel channel, ArchiveEntry entry, long start) throws IOException {
        channel.position(start);
        return new ArchiveStream(channel, entry, entry.method() == ArchiveEntry.STORED ? null : new Inflater(true));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            checkEnd();
            return -1;
        }
        int most = (int) Math.min(length, left);
        int count = unpack(into, offset, most);
        if (count <= 0) {
            throw new ZipException("there are fewer bytes than the directory says");
        }
        sum.update(into, offset, count);
        left -= count;
        return count;
    }

    /// At least one byte; none at the end of what was packed.
    private int unpack(byte[] into, int offset, int most) throws IOException {
        if (inflater == null) {
            if (!piece.hasRemaining()) {
                refill();
            }
            int count = Math.min(most, piece.remaining());
            piece.get(into, offset, count);
            return count;
        }
        try {
            while (true) {
                int count = inflater.inflate(into, offset, most);
                if (count > 0 || inflater.finished() || inflater.needsDictionary()) {
                    return count;
                }
                if (inflater.needsInput() && !refill()) {
                    return 0;
                }
            }
        } catch (DataFormatException _) {
            throw new ZipException("the packed bytes are damaged");
        }
    }

    /// The next packed bytes, for the inflater where there is one; false when there are no more.
    private boolean refill() throws IOException {
        piece.clear().limit((int) Math.min(PIECE, packed));
        while (piece.hasRemaining()) {
            if (channel.read(piece) < 0) {
                throw new ZipException("the archive was cut off");
            }
        }
        packed -= piece.flip().remaining();
        if (inflater != null) {
            inflater.setInput(piece);
        }
        return piece.hasRemaining();
    }

    private void checkEnd() throws IOException {
        boolean more = unpack(new byte[1], 0, 1) > 0;
        boolean rest = packed > 0 || piece.hasRemaining() || inflater != null && !inflater.finished();
        if (more || rest || sum.getValue() != expectedSum) {
            throw new ZipException("the bytes are not those that were packed");
        }
    }

    @Override
    public void close() {
        if (inflater != null) {
            inflater.end();
        }
    }
}
