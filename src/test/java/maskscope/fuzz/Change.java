package maskscope.fuzz;

import java.util.random.RandomGenerator;

/// One way to damage a file; all that is left to chance comes from the generator, so that it can be repeated.
@FunctionalInterface
interface Change {

    /// Never more bytes than this, or a few doublings would fill the memory.
    int MOST_BYTES = 1 << 20;

    /// The damaged bytes, or `bytes` itself where the change does not apply; `bytes` stay as they are.
    byte[] apply(byte[] bytes, RandomGenerator random);

    /// A place in the bytes: half of the time among the first, where headers are.
    static int place(byte[] bytes, RandomGenerator random) {
        int within = random.nextBoolean() ? Math.min(bytes.length, 128) : bytes.length;
        return within == 0 ? 0 : random.nextInt(within);
    }

    /// The bytes with `length` of them from `at` on replaced by others.
    static byte[] replace(byte[] bytes, int at, int length, byte[] others) {
        if ((long) bytes.length - length + others.length > MOST_BYTES) {
            return bytes;
        }
        byte[] changed = new byte[bytes.length - length + others.length];
        System.arraycopy(bytes, 0, changed, 0, at);
        System.arraycopy(others, 0, changed, at, others.length);
        System.arraycopy(bytes, at + length, changed, at + others.length, bytes.length - at - length);
        return changed;
    }
}
