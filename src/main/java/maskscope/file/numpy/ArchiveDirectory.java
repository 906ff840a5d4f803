package maskscope.file.numpy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import maskscope.mask.BadInput;
import maskscope.text.Sentence;

/// The directory at the end of a zip archive; archives of more than 4 GB ("zip64") have wider fields in it.
///
/// It must lie exactly before the end mark and hold exactly as many entries as that says.
///
/// @param entries the files in the archive, in the directory's order
/// @param start where the directory begins, and so where the files end
record ArchiveDirectory(List<ArchiveEntry> entries, long start) {

    private static final int MOST_ENTRIES = 4096;
    /// Each entry may take this much on average: its fields, a name, what a packer adds.
    private static final int MOST_BYTES = MOST_ENTRIES * 1024;
    private static final int LONGEST_NAME = 255;

    private static final int END_SIGNATURE = 0x0605_4b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LOCATOR_SIGNATURE = 0x0706_4b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int WIDE_END_SIGNATURE = 0x0606_4b50;
    private static final int WIDE_END_BYTES = 56;
    private static final int ENTRY_SIGNATURE = 0x0201_4b50;
    private static final int ENTRY_BYTES = 46;
    private static final int WIDE_FIELD = 1;
    private static final long WIDE = 0xffff_ffffL;

    static ArchiveDirectory read(Path file, SeekableByteChannel channel) throws IOException, BadInput {
        long size = channel.size();
        int tail = (int) Math.min(size, END_BYTES + LONGEST_COMMENT);
        ByteBuffer last = Archive.bytes(channel, size - tail, tail);
        int at = tail - END_BYTES;
        while (at >= 0 && !(last.getInt(at) == END_SIGNATURE && at + END_BYTES + (last.getShort(at + 20) & 0xffff) == tail)) {
            at--;
        }
        if (at < 0) {
            throw new ZipException("there is no end mark");
        }
        long end = size - tail + at;
        long count = last.getShort(at + 10) & 0xffff;
        long bytes = last.getInt(at + 12) & WIDE;
        long start = last.getInt(at + 16) & WIDE;
        boolean needsWide = count == 0xffff || bytes == WIDE || start == WIDE;
        ByteBuffer locator = Archive.bytes(channel, Math.max(0, end - LOCATOR_BYTES), LOCATOR_BYTES);
        // Some packers write the wide end mark even where the narrow one would do.
        if (needsWide || locator.getInt(0) == LOCATOR_SIGNATURE) {
            end = locator.getLong(8);
            ByteBuffer wide = Archive.bytes(channel, end, WIDE_END_BYTES);
            if (locator.getInt(0) != LOCATOR_SIGNATURE || wide.getInt(0) != WIDE_END_SIGNATURE) {
                throw new ZipException("there is no wide end mark");
            }
            count = wide.getLong(32);
            bytes = wide.getLong(40);
            start = wide.getLong(48);
        }
        if (count < 0 || bytes < 0 || start < 0 || start > end || bytes != end - start) {
            throw new ZipException("the directory is not before the end mark");
        }
        if (count > MOST_ENTRIES || bytes > MOST_BYTES) {
            throw BadInput.of(file, "numpy.many-files", count, MOST_ENTRIES);
        }
        return new ArchiveDirectory(entries(Archive.bytes(channel, start, (int) bytes), (int) count), start);
    }

    private static List<ArchiveEntry> entries(ByteBuffer directory, int count) throws ZipException {
        List<ArchiveEntry> entries = new ArrayList<>();
        while (directory.hasRemaining()) {
            if (directory.remaining() < ENTRY_BYTES || directory.getInt(directory.position()) != ENTRY_SIGNATURE) {
                throw new ZipException("the directory is damaged");
            }
            entries.add(entry(directory));
        }
        if (entries.size() != count) {
            throw new ZipException("the directory holds another number of files");
        }
        return List.copyOf(entries);
    }

    /// The entry at the position of `directory`, which goes on behind it.
    private static ArchiveEntry entry(ByteBuffer directory) throws ZipException {
        ByteBuffer fields = directory.slice(directory.position(), ENTRY_BYTES).order(directory.order());
        int nameLength = fields.getShort(28) & 0xffff;
        int extraLength = fields.getShort(30) & 0xffff;
        int rest = nameLength + extraLength + (fields.getShort(32) & 0xffff);
        if (rest > directory.remaining() - ENTRY_BYTES) {
            throw new ZipException("the directory is cut off");
        }
        directory.position(directory.position() + ENTRY_BYTES);
        byte[] name = new byte[nameLength];
        ByteBuffer extra = directory.slice(directory.position() + nameLength, extraLength).order(directory.order());
        directory.get(directory.position(), name).position(directory.position() + rest);
        int flags = fields.getShort(8) & 0xffff;
        String text = Archive.text(name, flags);
        if (nameLength > LONGEST_NAME || !Sentence.isOneLine(text)) {
            throw new ZipException("a name is none");
        }
        long size = fields.getInt(24) & WIDE;
        long packed = fields.getInt(20) & WIDE;
        long header = fields.getInt(42) & WIDE;
        ByteBuffer wide = wide(extra);
        size = size == WIDE ? next(wide) : size;
        packed = packed == WIDE ? next(wide) : packed;
        header = header == WIDE ? next(wide) : header;
        return new ArchiveEntry(text, flags, fields.getShort(10) & 0xffff, fields.getInt(16) & WIDE, packed, size, header);
    }

    /// The wide fields among what a packer adds to an entry; empty when there are none.
    private static ByteBuffer wide(ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int id = extra.getShort();
            int length = Math.min(extra.getShort() & 0xffff, extra.remaining());
            if (id == WIDE_FIELD) {
                return extra.slice(extra.position(), length).order(extra.order());
            }
            extra.position(extra.position() + length);
        }
        return ByteBuffer.allocate(0);
    }

    private static long next(ByteBuffer wide) throws ZipException {
        long number = wide.remaining() < Long.BYTES ? -1 : wide.getLong();
        if (number < 0) {
            throw new ZipException("a wide field is missing");
        }
        return number;
    }
}
