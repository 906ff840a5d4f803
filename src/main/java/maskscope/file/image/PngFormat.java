package maskscope.file.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import maskscope.file.Faults;
import maskscope.file.MaskFormat;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;
import maskscope.mask.Turn;

/// PNG.
///
/// The JDK's reader ignores the check sums, so flipped bits would pass as values; they are checked here first, which
/// also finds a file that is cut off, before any pixel is decoded.
public final class PngFormat extends ImageFile {

    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final int IEND = 0x49454e44;
    private static final int EXIF = 0x65584966;
    private static final int MOST_EXIF = 1 << 20;
    /// Bit 5 of a chunk's first letter: set for chunks that a reader may ignore.
    private static final int ANCILLARY = 0x2000_0000;

    public PngFormat() {
        super("PNG", "png");
    }

    @Override
    public boolean recognises(byte[] head) {
        return MaskFormat.startsWith(head, SIGNATURE);
    }

    @Override
    void inspect(Path file, int width, int height, ReadControl control) throws IOException, BadInput {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            long at = SIGNATURE.length();
            int type = 0;
            while (type != IEND) {
                if (at + 12 > size) {
                    throw Faults.damagedPicture(file, name());
                }
                channel.position(at);
                fill(file, channel, buffer.clear().limit(8));
                long length = Integer.toUnsignedLong(buffer.getInt());
                type = buffer.getInt();
                if (at + 12 + length > size || !soundChunk(file, channel, buffer, length) && (type & ANCILLARY) == 0) {
                    throw Faults.damagedPicture(file, name());
                }
                at += 12 + length;
                control.progress((double) at / size);
            }
        }
    }

    /// The chunk *eXIf* may stand before the pixels or after them.
    @Override
    Turn upright(Path file) throws IOException, BadInput {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer head = ByteBuffer.allocate(8);
            for (long at = SIGNATURE.length(); at + 12 <= channel.size();) {
                channel.position(at);
                fill(file, channel, head.clear());
                int length = head.getInt();
                int type = head.getInt();
                if (type == IEND || length < 0) {
                    break;
                }
                if (type == EXIF && length <= MOST_EXIF && at + 12 + length <= channel.size()) {
                    ByteBuffer data = ByteBuffer.allocate(length);
                    fill(file, channel, data);
                    return Exif.upright(data.array());
                }
                at += 12L + length;
            }
        }
        return Turn.NONE;
    }

    /// Whether the sum over type and data, the buffer holding the type and the channel standing at the data, is right.
    private boolean soundChunk(Path file, SeekableByteChannel channel, ByteBuffer buffer, long length)
            throws IOException, BadInput {
        CRC32 sum = new CRC32();
        sum.update(buffer.array(), 4, 4);
        for (long left = length; left > 0; left -= buffer.limit()) {
            fill(file, channel, buffer.clear().limit((int) Math.min(left, buffer.capacity())));
            sum.update(buffer.array(), 0, buffer.limit());
        }
        fill(file, channel, buffer.clear().limit(4));
        return (int) sum.getValue() == buffer.getInt();
    }

    private void fill(Path file, SeekableByteChannel channel, ByteBuffer buffer) throws IOException, BadInput {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw Faults.damagedPicture(file, name());
            }
        }
        buffer.flip();
    }
}
