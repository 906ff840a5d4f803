package maskscope.pixel.surface;

import java.util.function.IntToLongFunction;
import maskscope.mask.Extent;
import maskscope.pixel.CutMask;

/// Pixels of a mask, 64 neighbours in a row at once; what lies outside is no object.
final class MaskRows {

    private final IntToLongFunction words;
    private final int width;
    private final int height;
    private final int depth;
    private final int last;

    MaskRows(CutMask mask) {
        this(mask.extent(), mask::word);
    }

    /// @param words the pixels by the number of their word, of an extent
    MaskRows(Extent extent, IntToLongFunction words) {
        this.words = words;
        this.width = extent.width();
        this.height = extent.height();
        this.depth = extent.depth();
        this.last = (int) (extent.pixels() - 1 >> 6);
    }

    /// Pixels `x` to `x + 63` of a row, the first in the lowest bit; `x` may be below 0.
    long at(int x, int y, int z) {
        if (y < 0 || z < 0 || y >= height || z >= depth || x >= width) {
            return 0;
        }
        int row = (z * height + y) * width;
        if (x < 0) {
            return x <= -64 ? 0 : at(0, y, z) << -x;
        }
        long bits = from(row + x);
        int left = width - x;
        return left < 64 ? bits & ~(-1L << left) : bits;
    }

    private long from(int index) {
        int word = index >> 6;
        long low = words.applyAsLong(word) >>> index;
        return (index & 63) == 0 || word == last ? low : low | words.applyAsLong(word + 1) << -index;
    }
}
