package maskscope.file.hdf5;

import java.util.Arrays;
import maskscope.mask.BadInput;

/// The sum by Fletcher that HDF5 writes behind a chunk: two sums of words of 16 bits, the high byte first.
///
/// Source: HDF5 File Format Specification Version 3.0, and as the HDF5 library counts.
final class Fletcher {

    static final int BYTES = 4;

    /// So many words can be added up before a sum could be too large for 32 bits.
    private static final int BLOCK = 360;

    private Fletcher() {}

    /// The bytes before the sum, which must be right.
    static byte[] checked(byte[] bytes, Hdf5Store store) throws BadInput {
        int length = bytes.length - BYTES;
        if (length < 0) {
            throw store.damaged();
        }
        int written = 0;
        for (int k = 0; k < BYTES; k++) {
            written |= (bytes[length + k] & 0xff) << 8 * k;
        }
        int sum = sum(bytes, length);
        // A version of the library wrote both halves with their bytes exchanged, and every later one reads that.
        if (written != sum && written != ((sum & 0xff00_ff00) >>> 8 | (sum & 0x00ff_00ff) << 8)) {
            throw store.damaged();
        }
        return Arrays.copyOf(bytes, length);
    }

    private static int sum(byte[] bytes, int length) {
        int first = 0;
        int second = 0;
        for (int at = 0; at < length; ) {
            int end = Math.min(length, at + 2 * BLOCK);
            for (; at < end; at += 2) {
                first += (bytes[at] & 0xff) << 8 | (at + 1 < length ? bytes[at + 1] & 0xff : 0);
                second += first;
            }
            first = (first & 0xffff) + (first >>> 16);
            second = (second & 0xffff) + (second >>> 16);
        }
        first = (first & 0xffff) + (first >>> 16);
        second = (second & 0xffff) + (second >>> 16);
        return second << 16 | first;
    }
}
