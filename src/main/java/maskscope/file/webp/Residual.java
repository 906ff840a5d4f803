package maskscope.file.webp;

import java.util.Arrays;

/// What a block is more than it was expected to be: its coefficients as they are read (RFC 6386, section 13), and what they
/// add to its samples (section 14).
final class Residual {

    /// Blocks of brightness without their first coefficients, of these, of colour, of brightness with them.
    static final int REST = 0;
    static final int FIRST = 1;
    static final int COLOUR = 2;
    static final int WHOLE = 3;

    private static final int SIZE = 16;
    private static final int CONTEXTS = 3;
    private static final int PROBABILITIES = 11;
    private static final int BANDS = 8;
    private static final int[] BAND = {0, 1, 2, 3, 6, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 0};
    private static final int[] ZIGZAG = {0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15};
    /// The bits of numbers from 11, 19, 35 and 67 on.
    private static final int[][] LARGE = {{173, 148, 140}, {176, 155, 140, 135}, {180, 157, 141, 134, 130},
        {254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129}};

    private final short[] coefficients = new short[SIZE];

    private Residual() {}

    static Residual empty() {
        return new Residual();
    }

    void clear() {
        Arrays.fill(coefficients, (short) 0);
    }

    /// Reads the coefficients from `first` on; returns the place after the last one that is not 0. `context` is how many of
    /// the blocks above and to the left have any.
    int read(BoolInput in, int[] tokens, int kind, int context, int first, int dc, int ac) {
        int at = first;
        int p = place(kind, at, context);
        while (at < SIZE) {
            if (!in.bit(tokens[p])) {
                return at;
            }
            while (!in.bit(tokens[p + 1])) {
                p = place(kind, ++at, 0);
                if (at == SIZE) {
                    return SIZE;
                }
            }
            int number = in.bit(tokens[p + 2]) ? large(in, tokens, p) : 1;
            p = place(kind, at + 1, number == 1 ? 1 : 2);
            coefficients[ZIGZAG[at]] = (short) ((in.bit() ? -number : number) * (at == 0 ? dc : ac));
            at++;
        }
        return SIZE;
    }

    private static int place(int kind, int at, int context) {
        return ((kind * BANDS + BAND[at]) * CONTEXTS + context) * PROBABILITIES;
    }

    private static int large(BoolInput in, int[] tokens, int p) {
        if (!in.bit(tokens[p + 3])) {
            return !in.bit(tokens[p + 4]) ? 2 : in.bit(tokens[p + 5]) ? 4 : 3;
        }
        if (!in.bit(tokens[p + 6])) {
            if (!in.bit(tokens[p + 7])) {
                return in.bit(159) ? 6 : 5;
            }
            return 7 + (in.bit(165) ? 2 : 0) + (in.bit(145) ? 1 : 0);
        }
        boolean high = in.bit(tokens[p + 8]);
        int kind = (high ? 2 : 0) + (in.bit(tokens[p + (high ? 10 : 9)]) ? 1 : 0);
        int number = 0;
        for (int probability : LARGE[kind]) {
            number = 2 * number + (in.bit(probability) ? 1 : 0);
        }
        return number + 3 + (8 << kind);
    }

    int coefficient(int at) {
        return coefficients[at];
    }

    void setFirst(int value) {
        coefficients[0] = (short) value;
    }

    /// The first coefficients of sixteen blocks from these (a Walsh-Hadamard transform).
    void spread(Residual[] blocks) {
        int[] half = new int[SIZE];
        for (int x = 0; x < 4; x++) {
            int outer = coefficients[x] + coefficients[12 + x];
            int inner = coefficients[4 + x] + coefficients[8 + x];
            int innerLess = coefficients[4 + x] - coefficients[8 + x];
            int outerLess = coefficients[x] - coefficients[12 + x];
            half[x] = outer + inner;
            half[4 + x] = outerLess + innerLess;
            half[8 + x] = outer - inner;
            half[12 + x] = outerLess - innerLess;
        }
        for (int y = 0; y < SIZE; y += 4) {
            int outer = half[y] + half[y + 3] + 3;
            int inner = half[y + 1] + half[y + 2];
            int innerLess = half[y + 1] - half[y + 2];
            int outerLess = half[y] - half[y + 3] + 3;
            blocks[y].setFirst(outer + inner >> 3);
            blocks[y + 1].setFirst(outerLess + innerLess >> 3);
            blocks[y + 2].setFirst(outer - inner >> 3);
            blocks[y + 3].setFirst(outerLess - innerLess >> 3);
        }
    }

    /// Adds what the coefficients stand for (a cosine transform) to a block.
    void add(Plane plane, int left, int top) {
        int[] half = new int[SIZE];
        for (int x = 0; x < 4; x++) {
            int even = coefficients[x] + coefficients[8 + x];
            int odd = coefficients[x] - coefficients[8 + x];
            int less = sine(coefficients[4 + x]) - cosine(coefficients[12 + x]);
            int more = cosine(coefficients[4 + x]) + sine(coefficients[12 + x]);
            half[x] = even + more;
            half[4 + x] = odd + less;
            half[8 + x] = odd - less;
            half[12 + x] = even - more;
        }
        for (int y = 0; y < 4; y++) {
            int even = half[4 * y] + half[4 * y + 2] + 4;
            int odd = half[4 * y] - half[4 * y + 2] + 4;
            int less = sine(half[4 * y + 1]) - cosine(half[4 * y + 3]);
            int more = cosine(half[4 * y + 1]) + sine(half[4 * y + 3]);
            plane.add(left, top + y, even + more >> 3);
            plane.add(left + 1, top + y, odd + less >> 3);
            plane.add(left + 2, top + y, odd - less >> 3);
            plane.add(left + 3, top + y, even - more >> 3);
        }
    }

    /// Times √2 cos(π/8), in whole numbers.
    private static int cosine(int value) {
        return value + (value * 20_091 >> 16);
    }

    /// Times √2 sin(π/8).
    private static int sine(int value) {
        return value * 35_468 >> 16;
    }
}
