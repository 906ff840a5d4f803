package maskscope.mask;

import java.io.IOException;
import java.util.function.LongConsumer;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageInputStreamImpl;

/// A header of our own with a file's bytes after it, which is how the library gets to see a few segments of a page.
///
/// The library thus never sees a header that has not been checked, and it decodes a large page piece by piece.
final class TiffInput extends ImageInputStreamImpl {

    private final byte[] header;
    private final ImageInputStream file;
    private final LongConsumer consumed;
    private long taken;

    /// `consumed` hears how many bytes of the file have been read so far, before more are; it may throw.
    TiffInput(byte[] header, ImageInputStream file, LongConsumer consumed) {
        this.header = header;
        this.file = file;
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
        int count;
        if (streamPos < header.length) {
            count = (int) Math.min(length, header.length - streamPos);
            System.arraycopy(header, (int) streamPos, into, offset, count);
        } else {
            consumed.accept(taken);
            file.seek(streamPos - header.length);
            count = file.read(into, offset, Math.min(length, 1 << 16));
            taken += Math.max(count, 0);
        }
        streamPos += Math.max(count, 0);
        return count;
    }

    @Override
    public long length() {
        try {
            return header.length + file.length();
        } catch (IOException _) {
            return -1; // the interface's word for "not known"
        }
    }
}
