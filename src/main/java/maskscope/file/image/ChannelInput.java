package maskscope.file.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.stream.ImageInputStreamImpl;

/// A file as the JDK's image readers want it, read through a small window.
///
/// The JDK's own streams either keep all bytes that were read or need a temporary file or a `java.io.File`;
/// this one holds 64 KB and works in any file system.
public final class ChannelInput extends ImageInputStreamImpl {

    private final SeekableByteChannel channel;
    private final ByteBuffer window = ByteBuffer.allocate(1 << 16).limit(0);
    private long windowStart;

    public ChannelInput(Path file) throws IOException {
        channel = Files.newByteChannel(file);
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        if (!slideToPosition()) {
            return -1;
        }
        return window.get((int) (streamPos++ - windowStart)) & 0xff;
    }

    /// Reads as much as there is: `readInt` and its like take fewer bytes than they want for the end of the file.
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        int done = 0;
        while (done < length && slideToPosition()) {
            int from = (int) (streamPos - windowStart);
            int count = Math.min(length - done, window.limit() - from);
            window.get(from, into, offset + done, count);
            streamPos += count;
            done += count;
        }
        return done == 0 && length > 0 ? -1 : done;
    }

    /// Brings the byte at the stream's position into the window; false at the end of the file.
    private boolean slideToPosition() throws IOException {
        if (streamPos >= windowStart && streamPos < windowStart + window.limit()) {
            return true;
        }
        if (streamPos >= channel.size()) {
            return false;
        }
        channel.position(streamPos);
        window.clear();
        int count = channel.read(window);
        window.flip();
        windowStart = streamPos;
        return count > 0;
    }

    @Override
    public long length() {
        try {
            return channel.size();
        } catch (IOException _) {
            return -1; // the interface's word for "not known"
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        channel.close();
    }
}
