package maskscope.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// What a bad copy does to any file: flipped bits, wild bytes, ends that are missing or too much, stretches that are
/// missing, doubled or exchanged.
final class ByteChanges {

    static final List<Change> ALL = List.of(
            ByteChanges::flipOne,
            ByteChanges::flipSeveral,
            ByteChanges::wildBytes,
            ByteChanges::cut,
            ByteChanges::extend,
            ByteChanges::delete,
            ByteChanges::doubleUp,
            ByteChanges::overwrite,
            ByteChanges::exchange,
            ByteChanges::blank);

    private ByteChanges() {}

    static byte[] flipOne(byte[] bytes, RandomGenerator random) {
        return flip(bytes.clone(), 1, random);
    }

    private static byte[] flipSeveral(byte[] bytes, RandomGenerator random) {
        return flip(bytes.clone(), random.nextInt(2, 20), random);
    }

    private static byte[] flip(byte[] bytes, int count, RandomGenerator random) {
        for (int i = 0; i < count && bytes.length > 0; i++) {
            bytes[Change.place(bytes, random)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] wildBytes(byte[] bytes, RandomGenerator random) {
        byte[] changed = bytes.clone();
        int at = Change.place(bytes, random);
        int end = Math.min(bytes.length, at + random.nextInt(1, 9));
        for (int i = at; i < end; i++) {
            changed[i] = (byte) random.nextInt();
        }
        return changed;
    }

    private static byte[] cut(byte[] bytes, RandomGenerator random) {
        return Arrays.copyOf(bytes, Change.place(bytes, random));
    }

    private static byte[] extend(byte[] bytes, RandomGenerator random) {
        byte[] more = new byte[random.nextInt(1, 300)];
        if (random.nextBoolean()) {
            random.nextBytes(more);
        }
        return Change.replace(bytes, bytes.length, 0, more);
    }

    private static byte[] delete(byte[] bytes, RandomGenerator random) {
        int at = Change.place(bytes, random);
        return Change.replace(bytes, at, length(bytes, at, random), new byte[0]);
    }

    private static byte[] doubleUp(byte[] bytes, RandomGenerator random) {
        int at = Change.place(bytes, random);
        return Change.replace(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length(bytes, at, random)));
    }

    private static byte[] overwrite(byte[] bytes, RandomGenerator random) {
        int to = Change.place(bytes, random);
        int from = Change.place(bytes, random);
        byte[] changed = bytes.clone();
        System.arraycopy(bytes, from, changed, to, length(bytes, Math.max(from, to), random));
        return changed;
    }

    private static byte[] exchange(byte[] bytes, RandomGenerator random) {
        int one = Change.place(bytes, random);
        int other = Change.place(bytes, random);
        int length = length(bytes, Math.max(one, other), random);
        byte[] changed = bytes.clone();
        System.arraycopy(bytes, one, changed, other, length);
        System.arraycopy(bytes, other, changed, one, length);
        return changed;
    }

    private static byte[] blank(byte[] bytes, RandomGenerator random) {
        int at = Change.place(bytes, random);
        byte[] changed = bytes.clone();
        Arrays.fill(changed, at, at + length(bytes, at, random), (byte) (random.nextBoolean() ? 0 : 0xff));
        return changed;
    }

    /// A head of one file with a tail of another.
    static byte[] splice(byte[] head, byte[] tail, RandomGenerator random) {
        int from = Change.place(tail, random);
        int at = random.nextBoolean() ? Math.min(from, head.length) : Change.place(head, random);
        return Change.replace(head, at, head.length - at, Arrays.copyOfRange(tail, from, tail.length));
    }

    /// Of a stretch from `at` on: mostly short, never past the end.
    private static int length(byte[] bytes, int at, RandomGenerator random) {
        int most = bytes.length - at;
        return most <= 0 ? 0 : random.nextInt(Math.min(most, random.nextInt(4) == 0 ? most : 16) + 1);
    }
}
