package maskscope.file;

import java.util.Arrays;

/// Integers of 32 or 64 bits, most often a map of a few labels: kept as 16-bit codes while at most 65,536 different ones
/// are met, and as doubles from then on.
///
/// Two different integers beyond 2^53 may become the same double; no label is as large as that.
public final class WideIntegers {

    private static final int MOST_CODES = 65_536;

    private final int width;
    private final int height;
    private final int depth;
    private short[] codes;
    private double[] plain;
    private final double[] numbers = new double[MOST_CODES];
    private final int[] slots = new int[4 * MOST_CODES];
    private int distinct;
    private int last = -1;

    public WideIntegers(int width, int height, int depth) {
        this.width = width;
        this.height = height;
        this.depth = depth;
        this.codes = new short[width * height * depth];
        Arrays.fill(slots, -1);
    }

    public void put(int at, double number) {
        if (plain != null) {
            plain[at] = number;
            return;
        }
        int code = code(number);
        if (code < 0) {
            plain = new double[codes.length];
            for (int i = 0; i < plain.length; i++) {
                plain[i] = numbers[codes[i] & 0xffff];
            }
            codes = null;
            plain[at] = number;
        } else {
            codes[at] = (short) code;
        }
    }

    private int code(double number) {
        if (last >= 0 && numbers[last] == number) {
            return last;
        }
        long mixed = Double.doubleToRawLongBits(number) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 40) & slots.length - 1;
        while (slots[slot] >= 0 && numbers[slots[slot]] != number) {
            slot = slot + 1 & slots.length - 1;
        }
        if (slots[slot] < 0) {
            if (distinct == MOST_CODES) {
                return -1;
            }
            numbers[distinct] = number;
            slots[slot] = distinct++;
        }
        last = slots[slot];
        return last;
    }

    public Grid grid() {
        return codes == null
                ? new DoubleGrid(width, height, depth, plain)
                : new ShortGrid(width, height, depth, codes, numbers);
    }
}
