package maskscope.file.hdf5;

import maskscope.mask.BadInput;

/// Unpacks what h5py has packed with LZF: bytes as they are, and stretches that came before.
///
/// A first byte below 32 is followed by one byte more than it says. In any other, three bits say how long a stretch is,
/// less 2 (7: add the next byte), and the rest with one byte more how far back it begins, less 1.
///
/// Source: Marc Lehmann, liblzf, as h5py registers it under the number 32000.
final class Lzf {

    private static final int PLAIN = 32;
    private static final int LONG = 7;

    private Lzf() {}

    static byte[] unpacked(byte[] packed, int size, Hdf5Store store) throws BadInput {
        byte[] bytes = new byte[size];
        int at = 0;
        int from = 0;
        while (from < packed.length) {
            int control = packed[from++] & 0xff;
            boolean plain = control < PLAIN;
            int length = plain ? control + 1 : (control >> 5) + 2;
            if (!plain && control >> 5 == LONG && from < packed.length) {
                length += packed[from++] & 0xff;
            }
            int back = plain || from == packed.length ? 0 : ((control & 0x1f) << 8) + (packed[from++] & 0xff) + 1;
            if (at + length > size || (plain ? from + length > packed.length : back < 1 || back > at)) {
                throw store.damaged();
            }
            for (int end = at + length; at < end; at++) {
                bytes[at] = plain ? packed[from++] : bytes[at - back];
            }
        }
        if (at < size) {
            throw store.damaged();
        }
        return bytes;
    }
}
