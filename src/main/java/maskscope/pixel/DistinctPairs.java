package maskscope.pixel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import maskscope.mask.MaskPair;

/// A growing set of distinct (truth, prediction) pairs with their counts, numbered in the order they are met.
///
/// An open hash table over primitive arrays: a pixel costs one look-up, which boxed keys would make a hundred times
/// dearer.
final class DistinctPairs {

    private final int limit;
    private final int[] slot;
    private final double[] truth;
    private final double[] prediction;
    private final long[] count;
    private int size;
    private boolean leftOut;

    DistinctPairs(int limit) {
        this.limit = limit;
        this.slot = new int[Integer.highestOneBit(limit) * 4];
        this.truth = new double[limit];
        this.prediction = new double[limit];
        this.count = new long[limit];
        Arrays.fill(slot, -1);
    }

    /// Adds `n` pixels of one pair and returns its number, or -1 when it would be one pair too many.
    int add(double t, double p, long n) {
        int at = hash(t, p);
        while (true) {
            int number = slot[at];
            if (number < 0) {
                if (size == limit) {
                    return -1;
                }
                slot[at] = size;
                truth[size] = t;
                prediction[size] = p;
                count[size] = n;
                return size++;
            }
            if (truth[number] == t && prediction[number] == p) {
                count[number] += n;
                return number;
            }
            at = at + 1 & slot.length - 1;
        }
    }

    private int hash(double t, double p) {
        // Adding 0.0 makes the two zeros one.
        long mixed = Double.doubleToRawLongBits(p + 0.0) * 0x9E3779B97F4A7C15L
                ^ Double.doubleToRawLongBits(t + 0.0) * 0xC2B2AE3D27D4EB4FL;
        return (int) (mixed >>> 40 ^ mixed >>> 20) & slot.length - 1;
    }

    /// Collects all pixels of a pair and writes their numbers into `codes`, or
    /// [PixelTable#LEFT_OUT]; false as soon as there are too many pairs.
    boolean collect(MaskPair pair, char[] codes) {
        double[] t = new double[Values.BLOCK];
        double[] p = new double[Values.BLOCK];
        for (int from = 0; from < codes.length; from += Values.BLOCK) {
            int length = Math.min(Values.BLOCK, codes.length - from);
            Values.read(pair.truth(), from, length, t);
            Values.read(pair.prediction(), from, length, p);
            for (int i = 0; i < length; i++) {
                if (Double.isNaN(t[i])) {
                    leftOut = true;
                    codes[from + i] = PixelTable.LEFT_OUT;
                    continue;
                }
                int number = add(t[i], p[i], 1);
                if (number < 0) {
                    return false;
                }
                codes[from + i] = (char) number;
            }
        }
        return true;
    }

    /// Whether [#collect] met pixels that are left out.
    boolean metLeftOut() {
        return leftOut;
    }

    /// For each number the row it gets when the pairs are ordered by truth, then prediction.
    int[] ranks() {
        int[] order = order();
        int[] rank = new int[size];
        for (int row = 0; row < size; row++) {
            rank[order[row]] = row;
        }
        return rank;
    }

    private int[] order() {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> truth[i]).thenComparingDouble(i -> prediction[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The table of these pairs, its rows placed by `rank`; with a last row of no pixels if some are left out.
    PixelTable table(MaskPair pair, int[] rank, Codes codes, boolean withLeftOut) {
        int rows = withLeftOut ? size + 1 : size;
        double[] t = new double[rows];
        double[] p = new double[rows];
        double[] overlap = new double[rows];
        long[] n = new long[rows];
        for (int i = 0; i < size; i++) {
            t[rank[i]] = truth[i];
            p[rank[i]] = prediction[i];
            overlap[rank[i]] = truth[i] * prediction[i];
            n[rank[i]] = count[i];
        }
        return PixelTable.exact(pair, PairCounts.ofOne(PairRows.exact(t, p, overlap, withLeftOut), n), codes);
    }
}
