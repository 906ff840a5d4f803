package maskscope.file.image;

import java.io.IOException;
import java.util.function.LongConsumer;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageInputStreamImpl;

/// A header of our own with a file's bytes after it, for a reader that does not understand the header of the file or should
/// see only a part of what it tells of.
public class HeadedInput extends ImageInputStreamImpl {

    /// After how many bytes it is told how many have been read.
    private static final int OFTEN = 1 << 16;

    private final byte[] header;
    private final ImageInputStream file;
    private final long from;
    private final LongConsumer consumed;
    private long taken;
    private long told;

    /// The bytes of the file from `from` on follow the header. `consumed` hears how many of them have been read so far,
    /// before more are; it may throw.
    public HeadedInput(byte[] header, ImageInputStream file, long from, LongConsumer consumed) {
        this.header = header;
        this.file = file;
        this.from = from;
        this.consumed = consumed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        int fromHeader = (int) Math.clamp(header.length - streamPos, 0, length);
        if (fromHeader > 0) {
            System.arraycopy(header, (int) streamPos, into, offset, fromHeader);
        }
        streamPos += fromHeader;
        int fromFile = 0;
        if (fromHeader < length) {
            if (taken >= told) {
                consumed.accept(taken);
                told = taken + OFTEN;
            }
            file.seek(from + streamPos - header.length);
            fromFile = Math.max(0, file.read(into, offset + fromHeader, length - fromHeader));
        }
        streamPos += fromFile;
        taken += fromFile;
        return fromHeader + fromFile == 0 ? -1 : fromHeader + fromFile;
    }

    /// As good as endless: a reader may refuse what becomes many times as large as its file, and masks do. Sizes are checked
    /// before.
    @Override
    public long length() {
        return Long.MAX_VALUE / 2;
    }
}
