package maskscope.file.hdf5;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// The bytes of one chunk while they are unpacked.
///
/// @param bytes all of them
/// @param shuffled how many bytes a number has where all first bytes come before all second ones; 1 where they lie together
record Hdf5Chunk(byte[] bytes, int shuffled) {

    /// The same, shuffled at most as numbers of `size` bytes are.
    Hdf5Chunk of(int size) {
        return shuffled == size ? this : new Hdf5Chunk(together(), 1);
    }

    /// Some numbers of `size` bytes from the place `from` on. What is shuffled is put together only now, so that a chunk is not
    /// twice in memory.
    ByteBuffer numbers(int from, int count, int size) {
        return shuffled == 1
                ? ByteBuffer.wrap(bytes, from * size, count * size).slice()
                : ByteBuffer.wrap(gathered(from, count));
    }

    /// All bytes as they were before they were shuffled. A single number was not, nor what is left of a last one.
    byte[] together() {
        int numbers = bytes.length / shuffled;
        if (shuffled == 1 || numbers < 2) {
            return bytes;
        }
        byte[] all = Arrays.copyOf(gathered(0, numbers), bytes.length);
        int rest = numbers * shuffled;
        System.arraycopy(bytes, rest, all, rest, bytes.length - rest);
        return all;
    }

    private byte[] gathered(int from, int count) {
        byte[] gathered = new byte[count * shuffled];
        int numbers = bytes.length / shuffled;
        for (int part = 0; part < shuffled; part++) {
            int at = part * numbers + from;
            for (int k = 0; k < count; k++) {
                gathered[k * shuffled + part] = bytes[at + k];
            }
        }
        return gathered;
    }
}
