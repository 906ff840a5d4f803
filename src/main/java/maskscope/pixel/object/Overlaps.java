package maskscope.pixel.object;

import java.util.Arrays;

/// How many pixels an object of the truth and one of the prediction have in common, for each two that have any; by the number of
/// the one in the truth, then by that of the other.
final class Overlaps {

    private static final int PREDICTION_BITS = 32;

    private final long[] key;
    private final int[] pixels;

    private Overlaps(long[] key, int[] pixels) {
        this.key = key;
        this.pixels = pixels;
    }

    static Overlaps of(MaskObjects truth, MaskObjects prediction) {
        Tally tally = new Tally();
        CommonRuns.each(truth, prediction, (from, to, t, p) -> {
            if (t != MaskObjects.NONE && p != MaskObjects.NONE) {
                tally.add((long) t << PREDICTION_BITS | p, to - from);
            }
        });
        long[] key = Arrays.copyOf(tally.key, tally.size);
        Arrays.sort(key);
        int[] pixels = new int[key.length];
        Arrays.setAll(pixels, pair -> tally.pixels[tally.slot[tally.find(key[pair])]]);
        return new Overlaps(key, pixels);
    }

    /// Number of pairs.
    int size() {
        return key.length;
    }

    int truth(int pair) {
        return (int) (key[pair] >>> PREDICTION_BITS);
    }

    int prediction(int pair) {
        return (int) key[pair];
    }

    /// How many pixels a pair has in common, 1 or more.
    int pixels(int pair) {
        return pixels[pair];
    }

    /// How many pixels the two have in common; 0 where they have none.
    int pixels(int truth, int prediction) {
        int pair = Arrays.binarySearch(key, (long) truth << PREDICTION_BITS | prediction);
        return pair < 0 ? 0 : pixels[pair];
    }

    /// A hash table over primitive arrays: a mask of specks has as many pairs as it has runs.
    private static final class Tally {

        private static final int FREE = -1;

        private long[] key = new long[1 << 9];
        private int[] pixels = new int[1 << 9];
        private int[] slot = free(1 << 10);
        private int size;

        private static int[] free(int length) {
            int[] slots = new int[length];
            Arrays.fill(slots, FREE);
            return slots;
        }

        void add(long of, int n) {
            int at = find(of);
            if (slot[at] == FREE) {
                if (size == key.length) {
                    grow();
                    at = find(of);
                }
                key[size] = of;
                slot[at] = size++;
            }
            pixels[slot[at]] += n;
        }

        /// The slot that holds a key, or the free one where it belongs.
        int find(long of) {
            int at = (int) (of * 0x9E3779B97F4A7C15L >>> 32) & slot.length - 1;
            while (slot[at] != FREE && key[slot[at]] != of) {
                at = at + 1 & slot.length - 1;
            }
            return at;
        }

        private void grow() {
            key = Arrays.copyOf(key, 2 * size);
            pixels = Arrays.copyOf(pixels, 2 * size);
            slot = free(4 * size);
            for (int i = 0; i < size; i++) {
                slot[find(key[i])] = i;
            }
        }
    }
}
