package maskscope.file.numpy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import maskscope.mask.BadInput;

/// A zip archive, opened for reading single files from it; nothing is ever unpacked to a disk.
///
/// The JDK's `ZipFile` needs a file of the default file system and checks no sums, its `ZipInputStream` does not look at
/// the directory and so takes half an archive for a whole one. The unpacking itself is the JDK's.
///
/// Source: PKWARE's APPNOTE.TXT 6.3, chapters 4.3 and 4.5.
final class Archive implements AutoCloseable {

    private static final int LOCAL_SIGNATURE = 0x0403_4b50;
    private static final int LOCAL_BYTES = 30;

    private final SeekableByteChannel channel;
    private final List<ArchiveEntry> entries;
    private final long directory;

    private Archive(SeekableByteChannel channel, ArchiveDirectory directory) {
        this.channel = channel;
        this.entries = directory.entries();
        this.directory = directory.start();
    }

    /// Opens an archive and reads its directory; damage comes as a [ZipException].
    static Archive open(Path file) throws IOException, BadInput {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            return new Archive(channel, ArchiveDirectory.read(file, channel));
        } catch (IOException | BadInput | RuntimeException | Error fault) {
            channel.close();
            throw fault;
        }
    }

    List<ArchiveEntry> entries() {
        return entries;
    }

    /// The bytes of an entry that is stored or deflated and not encrypted. The stream gives as many as the directory says,
    /// and fails at its end unless the archive has just these and their sum is right.
    InputStream open(ArchiveEntry entry) throws IOException {
        ByteBuffer header = bytes(channel, entry.header(), LOCAL_BYTES);
        int nameLength = header.getShort(26) & 0xffff;
        long start = entry.header() + LOCAL_BYTES + nameLength + (header.getShort(28) & 0xffff);
        byte[] name = bytes(channel, entry.header() + LOCAL_BYTES, nameLength).array();
        int flags = header.getShort(6);
        boolean same = header.getInt(0) == LOCAL_SIGNATURE
                && ArchiveEntry.encrypted(flags) == entry.encrypted()
                && header.getShort(8) == (short) entry.method()
                && (ArchiveEntry.sumFollows(flags) || header.getInt(14) == (int) entry.sum())
                && text(name, flags).equals(entry.name());
        if (!same || !entry.possible() || entry.packed() > directory - start) {
            throw new ZipException("the entry is not what the directory says");
        }
        return ArchiveStream.of(channel, entry, start);
    }

    /// A stretch of the file. The caller makes sure that the count is small.
    static ByteBuffer bytes(SeekableByteChannel channel, long at, int count) throws IOException {
        if (at < 0 || at > channel.size() - count) {
            throw new ZipException("the archive is cut off");
        }
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(at);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new ZipException("the archive is cut off");
            }
        }
        return bytes.flip();
    }

    /// A name in an archive. Without the mark for UTF-8 it is in an old code page, of which only ASCII is sure.
    static String text(byte[] name, int flags) {
        boolean marked = (flags & ArchiveEntry.UTF_8) != 0;
        return new String(name, marked ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
