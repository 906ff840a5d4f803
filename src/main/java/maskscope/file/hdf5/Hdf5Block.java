package maskscope.file.hdf5;

import io.jhdf.checksum.ChecksumUtils;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import maskscope.mask.BadInput;

/// A block of a file that tells where chunks lie: it begins with four letters, and ends with a sum of all its bytes.
///
/// @param bytes all of them, the position behind what each block begins with
record Hdf5Block(ByteBuffer bytes) {

    static final int CHECKSUM = 4;
    /// Letters, a version, and what the chunks are like.
    private static final int BEGINNING = 6;

    /// A block whose beginning is followed by `length` bytes, and these by a sum, which must be right.
    static Hdf5Block read(Hdf5Store store, long address, String letters, long length) throws BadInput {
        ByteBuffer bytes = store.readBufferFromAddress(address, Math.toIntExact(length(length)));
        byte[] first = new byte[letters.length()];
        bytes.get(0, first);
        if (!Arrays.equals(first, letters.getBytes(StandardCharsets.US_ASCII)) || bytes.get(letters.length()) != 0) {
            throw store.damaged();
        }
        ChecksumUtils.validateChecksum(bytes);
        return new Hdf5Block(bytes.position(BEGINNING));
    }

    /// How long such a block is.
    static long length(long inside) {
        return BEGINNING + inside + CHECKSUM;
    }

    /// A part that only a sum follows.
    static ByteBuffer page(Hdf5Store store, long address, long length) {
        ByteBuffer bytes = store.readBufferFromAddress(address, Math.toIntExact(length + CHECKSUM));
        ChecksumUtils.validateChecksum(bytes);
        return bytes.rewind();
    }

    /// The next byte, without a sign.
    int small() {
        return bytes.get() & 0xff;
    }

    /// The next number of 2, 4 or 8 bytes. All bits set are -1, as an address that is none.
    long number(int length) {
        return switch (length) {
            case 2 -> bytes.getShort() & 0xffff;
            case 4 -> bytes.getInt() & 0xffff_ffffL;
            default -> bytes.getLong();
        };
    }

    void skip(int count) {
        bytes.position(bytes.position() + count);
    }

    /// Whether the `k`-th of a row of bits from here on is set, the highest bit of a byte first.
    boolean flag(long k) {
        return (bytes.get(bytes.position() + (int) (k / 8)) & 0x80 >> k % 8) != 0;
    }
}
