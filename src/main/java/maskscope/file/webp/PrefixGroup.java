package maskscope.file.webp;

import java.util.Arrays;

/// The five codes that the pixels of a part of a picture are written in: one for green, lengths of copies and places in the
/// cache; one each for red, blue and opacity; one for how far back a copy begins.
///
/// @param first green, then lengths, then the cache
record PrefixGroup(PrefixCode first, PrefixCode red, PrefixCode blue, PrefixCode alpha, PrefixCode distance) {

    static final int LEVELS = 256;
    static final int LENGTHS = 24;
    private static final int DISTANCES = 40;
    /// In which order the lengths of the code for lengths are written.
    private static final int[] ORDER = {17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    private static final int REPEAT = 16;
    private static final int FEW_ZEROS = 17;
    private static final int USUAL_LENGTH = 8;

    static PrefixGroup read(BitInput in, int cache) throws Damaged {
        return new PrefixGroup(code(in, LEVELS + LENGTHS + cache), code(in, LEVELS), code(in, LEVELS), code(in, LEVELS),
                code(in, DISTANCES));
    }

    private static PrefixCode code(BitInput in, int alphabet) throws Damaged {
        return new PrefixCode(in.bit() ? simple(in, alphabet) : lengths(in, alphabet));
    }

    /// One symbol, or two of one bit each.
    private static int[] simple(BitInput in, int alphabet) throws Damaged {
        int[] lengths = new int[LEVELS + alphabet];
        boolean two = in.bit();
        lengths[in.read(in.bit() ? 8 : 1)] = 1;
        if (two) {
            lengths[in.read(8)] = 1;
        }
        return Arrays.copyOf(lengths, alphabet);
    }

    private static int[] lengths(BitInput in, int alphabet) throws Damaged {
        int[] own = new int[ORDER.length];
        int count = 4 + in.read(4);
        for (int k = 0; k < count; k++) {
            own[ORDER[k]] = in.read(3);
        }
        PrefixCode code = new PrefixCode(own);
        int left = in.bit() ? 2 + in.read(2 + 2 * in.read(3)) : alphabet;
        int[] lengths = new int[alphabet];
        int before = USUAL_LENGTH;
        for (int symbol = 0; symbol < alphabet && left > 0; left--) {
            int read = code.read(in);
            if (read < REPEAT) {
                lengths[symbol++] = read;
                before = read == 0 ? before : read;
                continue;
            }
            int times = read == REPEAT ? 3 + in.read(2) : read == FEW_ZEROS ? 3 + in.read(3) : 11 + in.read(7);
            if (times > alphabet - symbol) {
                throw new Damaged();
            }
            Arrays.fill(lengths, symbol, symbol + times, read == REPEAT ? before : 0);
            symbol += times;
        }
        return lengths;
    }
}
