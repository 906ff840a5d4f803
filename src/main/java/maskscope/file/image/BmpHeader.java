package maskscope.file.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// The two headers with which a BMP begins, as they stand in the file; fields that a short one lacks are 0.
///
/// The second begins with its own size: 12 bytes for OS/2 before its version 2, 16 to 64 for that one, 40 to 124 for Windows.
record BmpHeader(ByteBuffer bytes) {

    /// Where the second header begins.
    static final int SECOND = 14;
    /// The oldest second header, with sides of 16 bits.
    static final int CORE = 12;
    private static final int SHORTEST = 16;
    /// The one that every reader knows.
    private static final int WINDOWS = 40;
    private static final int LONGEST = 64;
    private static final int LONGEST_OF_WINDOWS = 124;

    static BmpHeader read(Path file) throws IOException {
        byte[] start = new byte[SECOND + LONGEST_OF_WINDOWS];
        int count;
        try (InputStream in = Files.newInputStream(file)) {
            count = in.readNBytes(start, 0, start.length);
        }
        return new BmpHeader(ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).limit(count));
    }

    int size() {
        return bytes.limit() < SECOND + 4 ? 0 : bytes.getInt(SECOND);
    }

    /// Whether the file has all of the fields that are read here.
    boolean whole() {
        boolean known = size() == CORE || size() >= SHORTEST && size() <= LONGEST_OF_WINDOWS;
        return known && bytes.limit() >= SECOND + size();
    }

    long width() {
        return size() == CORE ? bytes.getShort(18) : bytes.getInt(18);
    }

    /// A negative height in the file means that the top row comes first.
    long height() {
        return Math.abs(size() == CORE ? bytes.getShort(20) : (long) bytes.getInt(22));
    }

    int bits() {
        return bytes.getShort(size() == CORE ? 24 : 28);
    }

    int packing() {
        return size() < 20 ? 0 : bytes.getInt(30);
    }

    /// Whether it is one of OS/2 that Windows does not have: 64 bytes, or as many of them as somebody thought necessary.
    boolean os2() {
        return size() > CORE && size() < WINDOWS || size() == LONGEST;
    }

    /// The headers with the second one as Windows has it, and the length of the file as it is: some programs leave it at 0.
    /// The header of Windows says all that matters of one of OS/2, which has more that does not.
    byte[] corrected(long length) {
        int longer = os2() ? WINDOWS - size() : 0;
        ByteBuffer own = ByteBuffer.allocate(SECOND + size() + longer).order(ByteOrder.LITTLE_ENDIAN);
        own.put(0, bytes, 0, SECOND + Math.min(size(), own.capacity() - SECOND));
        own.putInt(2, (int) Math.min(0xffff_ffffL, length + longer)).putInt(10, bytes.getInt(10) + longer);
        return own.putInt(SECOND, size() + longer).array();
    }

    /// Whether the first header tells another length than the file has.
    boolean miscounted(long length) {
        return Integer.toUnsignedLong(bytes.getInt(2)) != length;
    }
}
