package maskscope.file.tiff;

import java.io.IOException;
import java.util.function.LongConsumer;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageInputStreamImpl;

/// A header of our own with a file's bytes after it, which is how the library gets to see a few segments of a page.
///
/// The library thus never sees a header that has not been checked, and it decodes a large page piece by piece.
final class TiffInput extends ImageInputStreamImpl {

    /// After how many bytes it is told how many have been read.
    private static final int OFTEN = 1 << 16;

    private final byte[] header;
    private final ImageInputStream file;
    private final LongConsumer consumed;
    private long taken;
    private long told;

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
            file.seek(streamPos - header.length);
            fromFile = Math.max(0, file.read(into, offset + fromHeader, length - fromHeader));
        }
        streamPos += fromFile;
        taken += fromFile;
        return fromHeader + fromFile == 0 ? -1 : fromHeader + fromFile;
    }

    /// As good as endless: the library would refuse what becomes more than 512 times as large as its file, and masks do.
    /// [TiffPageCheck] knows better how much each way of packing can hold.
    @Override
    public long length() {
        return Long.MAX_VALUE / 2;
    }
}
