package maskscope.pixel.surface;

import java.util.BitSet;
import java.util.Random;
import maskscope.mask.Extent;
import maskscope.pixel.CutMask;

/// Masks of boxes and specks, of all sizes from one pixel on.
final class RandomMasks {

    private final Random random;

    RandomMasks(long seed) {
        random = new Random(seed);
    }

    Extent picture() {
        return new Extent(side(150), side(40), 1);
    }

    Extent volume() {
        return new Extent(side(20), side(15), 1 + side(12));
    }

    private int side(int most) {
        return 1 + random.nextInt(most);
    }

    Spacing spacing() {
        return new Spacing(0.2 + 2 * random.nextDouble(), 0.2 + 2 * random.nextDouble(), 0.2 + 2 * random.nextDouble());
    }

    /// With at least one object pixel.
    CutMask mask(Extent extent) {
        BitSet object = new BitSet();
        for (int box = random.nextInt(4); box > 0; box--) {
            int left = random.nextInt(extent.width());
            int top = random.nextInt(extent.height());
            int front = random.nextInt(extent.depth());
            int right = left + random.nextInt(extent.width() - left);
            int bottom = top + random.nextInt(extent.height() - top);
            int back = front + random.nextInt(extent.depth() - front);
            for (int i = 0; i < extent.pixels(); i++) {
                int x = i % extent.width();
                int y = i / extent.width() % extent.height();
                int z = i / extent.width() / extent.height();
                if (x >= left && x <= right && y >= top && y <= bottom && z >= front && z <= back) {
                    object.set(i);
                }
            }
        }
        for (int speck = random.nextInt(20); speck >= 0; speck--) {
            object.flip(random.nextInt((int) extent.pixels()));
        }
        if (object.isEmpty()) {
            object.set(random.nextInt((int) extent.pixels()));
        }
        return CutMask.of(extent, object::get);
    }
}
