package maskscope.pixel.surface;

import maskscope.mask.Extent;
import maskscope.pixel.CutMask;

/// The pixels of a mask, 64 neighbours in a row at once; what lies outside is no object.
final class MaskRows {

    private final CutMask mask;
    private final int width;
    private final int height;
    private final int depth;

    MaskRows(CutMask mask) {
        Extent extent = mask.extent();
        this.mask = mask;
        this.width = extent.width();
        this.height = extent.height();
        this.depth = extent.depth();
    }

    /// Pixels `x` to `x + 63` of a row, the first in the lowest bit; `x` may be −1.
    long at(int x, int y, int z) {
        if (y < 0 || z < 0 || y >= height || z >= depth || x >= width) {
            return 0;
        }
        int row = (z * height + y) * width;
        if (x < 0) {
            return at(0, y, z) << 1;
        }
        long bits = from(row + x);
        int left = width - x;
        return left < 64 ? bits & ~(-1L << left) : bits;
    }

    private long from(int index) {
        int word = index >> 6;
        long low = mask.word(word) >>> index;
        return (index & 63) == 0 || word + 1 == mask.words() ? low : low | mask.word(word + 1) << -index;
    }
}
