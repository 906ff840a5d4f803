package maskscope.pixel.surface;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.IntConsumer;
import maskscope.pixel.CutMask;

/// Some points of a grid, one bit each: bit `index & 63` of word `index >> 6` is point `index`, counted along lines.
final class Points {

    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

    private final Grid grid;
    private final long[] words;

    /// No point.
    Points(Grid grid) {
        this.grid = grid;
        this.words = new long[Math.ceilDiv(grid.points(), 64)];
    }

    /// The object pixels of a mask.
    static Points of(CutMask mask) {
        Points points = new Points(Grid.ofPixels(mask.extent()));
        for (int word = 0; word < points.words.length; word++) {
            points.words[word] = mask.word(word);
        }
        return points;
    }

    Grid grid() {
        return grid;
    }

    /// 64 points from point `word * 64` on.
    long word(int word) {
        return words[word];
    }

    /// Adds those of 64 points from `index` on whose bits are set.
    void add(int index, long bits) {
        words[index >> 6] |= bits << index;
        if ((index & 63) != 0 && bits >>> -index != 0) {
            words[(index >> 6) + 1] |= bits >>> -index;
        }
    }

    /// Adds points of one word, which others may add to at the same time.
    void addTogether(int word, long bits) {
        WORD.getAndBitwiseOr(words, word, bits);
    }

    boolean at(int index) {
        return (words[index >> 6] >>> index & 1) != 0;
    }

    /// How many there are from one number to another, exclusive.
    int count(int from, int to) {
        int count = 0;
        for (int word = from >> 6; word << 6 < to; word++) {
            count += Long.bitCount(word(word, from, to));
        }
        return count;
    }

    int count() {
        return count(0, grid.points());
    }

    boolean isEmpty(int from, int to) {
        for (int word = from >> 6; word << 6 < to; word++) {
            if (word(word, from, to) != 0) {
                return false;
            }
        }
        return true;
    }

    /// Tells the points from one number to another, exclusive, in their order.
    void each(int from, int to, IntConsumer each) {
        for (int word = from >> 6; word << 6 < to; word++) {
            for (long bits = word(word, from, to); bits != 0; bits &= bits - 1) {
                each.accept((word << 6) + Long.numberOfTrailingZeros(bits));
            }
        }
    }

    /// How many are among both.
    long countShared(Points other) {
        long count = 0;
        for (int word = 0; word < words.length; word++) {
            count += Long.bitCount(words[word] & other.words[word]);
        }
        return count;
    }

    private long word(int word, int from, int to) {
        long bits = words[word];
        if (word == from >> 6) {
            bits &= -1L << from;
        }
        if (word == to >> 6) {
            bits &= ~(-1L << to);
        }
        return bits;
    }
}
