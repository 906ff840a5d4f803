package maskscope.file.coco;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Which pixels of an image belong to a shape: one bit each, column after column, as COCO counts them.
///
/// Only the words between the first and the last that were touched are looked at, so that many small shapes in a large
/// image take little time.
final class CocoBits {

    private final int width;
    private final int height;
    private final long[] words;
    private int first = Integer.MAX_VALUE;
    private int last = -1;

    CocoBits(int width, int height) {
        this.width = width;
        this.height = height;
        // An edge may leave through the end of the last column.
        this.words = new long[(int) (((long) width * height >> 6) + 1)];
    }

    /// Adds the pixels from `from` up to but not including `to`.
    void fill(int from, int to) {
        if (from >= to) {
            return;
        }
        int a = from >> 6;
        int b = to - 1 >> 6;
        touch(a);
        touch(b);
        long head = -1L << from;
        long tail = -1L >>> -to;
        if (a == b) {
            words[a] |= head & tail;
        } else {
            words[a] |= head;
            Arrays.fill(words, a + 1, b, -1L);
            words[b] |= tail;
        }
    }

    /// Turns one bit over.
    void toggle(int at) {
        touch(at >> 6);
        words[at >> 6] ^= 1L << at;
    }

    /// Makes every bit the parity of the bits up to it: what lies between an edge and the next is filled.
    void fillBetweenEdges() {
        long carry = 0;
        for (int i = first; i <= last; i++) {
            long word = words[i];
            if (word == 0) {
                words[i] = carry;
                continue;
            }
            word ^= word << 1;
            word ^= word << 2;
            word ^= word << 4;
            word ^= word << 8;
            word ^= word << 16;
            word ^= word << 32;
            word ^= carry;
            words[i] = word;
            carry = word >> 63; // all bits the last one
        }
    }

    void add(CocoBits other) {
        if (other.last < 0) {
            return;
        }
        touch(other.first);
        touch(other.last);
        for (int i = other.first; i <= other.last; i++) {
            words[i] |= other.words[i];
        }
    }

    void clear() {
        if (last >= 0) {
            Arrays.fill(words, first, last + 1, 0);
        }
        first = Integer.MAX_VALUE;
        last = -1;
    }

    /// How many words lie between the first and the last that were touched.
    int span() {
        return last < 0 ? 0 : last - first + 1;
    }

    /// How many pixels belong to the shape.
    long count() {
        long count = 0;
        for (int i = first; i <= last; i++) {
            count += Long.bitCount(words[i]);
        }
        return count;
    }

    private void touch(int word) {
        first = Math.min(first, word);
        last = Math.max(last, word);
    }

    /// Hands over each pixel of the shape by its place in rows. Goes through squares of 64 × 64, since columns turned to
    /// rows one by one would miss the processor's cache at every pixel.
    void each(IntConsumer pixel) {
        if (last < 0) {
            return;
        }
        int leftmost = (int) (((long) first << 6) / height);
        int rightmost = (int) Math.min(width - 1L, (((long) last << 6) + 63) / height);
        for (int left = leftmost; left <= rightmost; left += 64) {
            int right = Math.min(rightmost, left + 63);
            for (int top = 0; top < height; top += 64) {
                for (int x = left; x <= right; x++) {
                    long bits = bits(x * height + top, Math.min(64, height - top));
                    for (; bits != 0; bits &= bits - 1) {
                        pixel.accept((top + Long.numberOfTrailingZeros(bits)) * width + x);
                    }
                }
            }
        }
    }

    /// `count` bits (1 to 64) from `at` on.
    private long bits(int at, int count) {
        long bits = words[at >> 6] >>> at;
        if ((at & 63) != 0 && (at >> 6) + 1 < words.length) {
            bits |= words[(at >> 6) + 1] << -at;
        }
        return bits & -1L >>> -count;
    }
}
