package maskscope.pixel;

import java.util.Arrays;
import maskscope.mask.Extent;

/// Which pixels are object: a mask that was cut, one bit a pixel.
///
/// Pixels lie row by row, slice by slice, as in a raster; bit `index & 63` of word `index >> 6` is pixel `index`. Immutable.
public final class CutMask {

    private final Extent extent;
    private final long[] bits;

    /// The words are given away. Bits behind the last pixel are 0.
    CutMask(Extent extent, long[] bits) {
        if (bits.length != words(extent)) {
            throw new IllegalArgumentException(bits.length + " words are no mask of " + extent);
        }
        this.extent = extent;
        this.bits = bits;
    }

    /// A mask of pixels that are told one by one.
    ///
    /// @param object what is object, by the index of a pixel
    public static CutMask of(Extent extent, PixelTest object) {
        long[] bits = new long[words(extent)];
        for (int index = 0; index < extent.pixels(); index++) {
            if (object.of(index)) {
                bits[index >> 6] |= 1L << index;
            }
        }
        return new CutMask(extent, bits);
    }

    /// Whether a pixel is something.
    @FunctionalInterface
    public interface PixelTest {
        boolean of(int index);
    }

    /// How many words the pixels of an extent take.
    static int words(Extent extent) {
        return Math.toIntExact(extent.pixels() + 63 >> 6);
    }

    public Extent extent() {
        return extent;
    }

    /// Whether pixel `index` is object.
    public boolean at(int index) {
        return (bits[index >> 6] >>> index & 1) != 0;
    }

    /// Whether the pixel at a place is object; what lies outside is not.
    public boolean at(int x, int y, int z) {
        return x >= 0 && y >= 0 && z >= 0 && x < extent.width() && y < extent.height() && z < extent.depth()
                && at((z * extent.height() + y) * extent.width() + x);
    }

    /// 64 pixels from pixel `word * 64` on, the first in the lowest bit.
    public long word(int word) {
        return bits[word];
    }

    /// Number of words.
    public int words() {
        return bits.length;
    }

    /// How many pixels are object.
    public long count() {
        return Arrays.stream(bits).map(Long::bitCount).sum();
    }

    public boolean isEmpty() {
        return Arrays.stream(bits).allMatch(word -> word == 0);
    }
}
