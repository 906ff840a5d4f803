package maskscope.file.webp;

/// What stands before the blocks of a lossy picture (RFC 6386, section 9): how they are packed, filtered and multiplied.
///
/// @param segmentBits the probabilities by which a block tells its segment; empty where it does not tell
/// @param simple whether the simple filter is used
/// @param level how much is filtered, 0 to 63
/// @param sharpness how much less is filtered where there are edges
/// @param lessByKind what is added to the level for blocks that are predicted as a whole, and for those in parts
/// @param partitions among how many parts of the data the rows of blocks are dealt out
/// @param quantisers by segment
/// @param levels how much is filtered, by segment
/// @param tokens the probabilities of [LossyTables#TOKENS] as they are here
/// @param skipped the probability by which a block tells that it has no coefficients; 0 where it does not tell
record LossyHeader(
        int[] segmentBits,
        boolean simple,
        int level,
        int sharpness,
        int[] lessByKind,
        int partitions,
        Quantiser[] quantisers,
        int[] levels,
        int[] tokens,
        int skipped) {

    private static final int SEGMENTS = 4;
    private static final int MOST = 127;
    private static final int MOST_OF_COLOUR = 117;
    private static final int MOST_LEVEL = 63;

    /// What coefficients are multiplied with: the first one, and all others.
    record Quantiser(int dc, int ac, int secondDc, int secondAc, int colourDc, int colourAc) {}

    /// What is told of segments.
    ///
    /// @param absolute whether they tell what they have, or what they have more than the picture
    private record Segments(int[] bits, boolean absolute, int[] quantisers, int[] levels) {

        static final Segments NONE = new Segments(new int[0], false, new int[SEGMENTS], new int[SEGMENTS]);

        static Segments read(BoolInput in) {
            if (!in.bit()) {
                return NONE;
            }
            boolean map = in.bit();
            boolean absolute = true;
            int[] quantisers = new int[SEGMENTS];
            int[] levels = new int[SEGMENTS];
            if (in.bit()) {
                absolute = in.bit();
                for (int k = 0; k < SEGMENTS; k++) {
                    quantisers[k] = in.optional(7);
                }
                for (int k = 0; k < SEGMENTS; k++) {
                    levels[k] = in.optional(6);
                }
            }
            int[] bits = new int[map ? SEGMENTS - 1 : 0];
            for (int k = 0; k < bits.length; k++) {
                bits[k] = in.bit() ? in.number(8) : 255;
            }
            return new Segments(bits, absolute, quantisers, levels);
        }

        int of(int[] own, int segment, int all) {
            return absolute ? own[segment] : own[segment] + all;
        }
    }

    static LossyHeader read(BoolInput in) {
        in.number(2);
        Segments segments = Segments.read(in);
        boolean simple = in.bit();
        int level = in.number(6);
        int sharpness = in.number(3);
        int[] less = lessByKind(in);
        int partitions = 1 << in.number(2);
        int base = in.number(7);
        int[] more = new int[5];
        for (int k = 0; k < more.length; k++) {
            more[k] = in.optional(4);
        }
        Quantiser[] quantisers = new Quantiser[SEGMENTS];
        int[] levels = new int[SEGMENTS];
        for (int segment = 0; segment < SEGMENTS; segment++) {
            quantisers[segment] = quantiser(segments.of(segments.quantisers, segment, base), more);
            levels[segment] = segments.of(segments.levels, segment, level);
        }
        in.bit();
        int[] tokens = LossyTables.TOKENS.clone();
        for (int k = 0; k < tokens.length; k++) {
            tokens[k] = in.bit(LossyTables.UPDATES[k]) ? in.number(8) : tokens[k];
        }
        return new LossyHeader(segments.bits, simple, level, sharpness, less, partitions, quantisers, levels, tokens,
                in.bit() ? in.number(8) : 0);
    }

    /// Of what is told only that of pictures which are predicted from themselves matters.
    private static int[] lessByKind(BoolInput in) {
        int[] less = new int[8];
        if (in.bit() && in.bit()) {
            for (int k = 0; k < less.length; k++) {
                less[k] = in.optional(6);
            }
        }
        return new int[] {less[0], less[0] + less[4]};
    }

    private static Quantiser quantiser(int base, int[] more) {
        return new Quantiser(
                LossyTables.DC[Math.clamp(base + more[0], 0, MOST)],
                LossyTables.AC[Math.clamp(base, 0, MOST)],
                2 * LossyTables.DC[Math.clamp(base + more[1], 0, MOST)],
                Math.max(8, LossyTables.AC[Math.clamp(base + more[2], 0, MOST)] * 155 / 100),
                LossyTables.DC[Math.clamp(base + more[3], 0, MOST_OF_COLOUR)],
                LossyTables.AC[Math.clamp(base + more[4], 0, MOST)]);
    }

    /// How much a block is filtered that is predicted as a whole, or in parts.
    int level(int segment, boolean inParts) {
        return level == 0 ? 0 : Math.clamp(levels[segment] + lessByKind[inParts ? 1 : 0], 0, MOST_LEVEL);
    }
}
