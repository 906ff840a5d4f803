package maskscope.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.random.RandomGenerator;

/// Header fields that lie: sizes, counts and offsets that are none, negative or enormous, or only just wrong.
final class FieldChanges {

    static final List<Change> ALL =
            List.of(FieldChanges::extreme, FieldChanges::extreme, FieldChanges::nudge, FieldChanges::floating);

    /// Where a header may still have a field; NIfTI's are the longest.
    private static final int EARLY = 560;
    private static final long[] EXTREMES = {
        0, 1, -1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x1_0000, 0x7fff_ffff, 0x8000_0000L, 0xffff_ffffL,
        1L << 32, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE, 4096, 1 << 20, 1 << 28,
    };
    private static final double[] FLOATS = {
        0, -0.0, 1, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Float.MAX_VALUE, Float.MIN_VALUE,
        1e-30, 1e10,
    };

    private FieldChanges() {}

    private static byte[] extreme(byte[] bytes, RandomGenerator random) {
        return field(bytes, random, before -> EXTREMES[random.nextInt(EXTREMES.length)]);
    }

    private static byte[] nudge(byte[] bytes, RandomGenerator random) {
        return field(bytes, random, before -> switch (random.nextInt(5)) {
            case 0 -> before + 1;
            case 1 -> before - 1;
            case 2 -> before * 2;
            case 3 -> -before;
            default -> before / 2;
        });
    }

    private static byte[] floating(byte[] bytes, RandomGenerator random) {
        double number = FLOATS[random.nextInt(FLOATS.length)];
        return random.nextBoolean()
                ? field(bytes, random, 8, before -> Double.doubleToRawLongBits(number))
                : field(bytes, random, 4, before -> Float.floatToRawIntBits((float) number));
    }

    private interface Number {
        long instead(long before);
    }

    private static byte[] field(byte[] bytes, RandomGenerator random, Number number) {
        return field(bytes, random, 1 << random.nextInt(4), number);
    }

    /// Another number in a field of `size` bytes in either byte order at any early place.
    private static byte[] field(byte[] bytes, RandomGenerator random, int size, Number number) {
        int last = Math.min(bytes.length, random.nextBoolean() ? 64 : EARLY) - size;
        if (last < 0) {
            return ByteChanges.flipOne(bytes, random);
        }
        byte[] changed = bytes.clone();
        ByteBuffer buffer =
                ByteBuffer.wrap(changed).order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = random.nextInt(last + 1);
        switch (size) {
            case 1 -> buffer.put(at, (byte) number.instead(buffer.get(at)));
            case 2 -> buffer.putShort(at, (short) number.instead(buffer.getShort(at)));
            case 4 -> buffer.putInt(at, (int) number.instead(buffer.getInt(at)));
            default -> buffer.putLong(at, number.instead(buffer.getLong(at)));
        }
        return changed;
    }
}
