package maskscope.pixel.surface;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import maskscope.pixel.CutMask;

/// The skeleton of a picture's mask: what is left when it is thinned until nothing goes any more, as scikit-image's `skeletonize`
/// has it.
///
/// A pixel is looked at again only after one beside it has gone, so that the time follows the number of object pixels, however
/// thick they lie. Takes a byte for each pixel of the smallest rectangle around the object.
public final class Skeleton {

    private static final byte OBJECT = 1;
    /// How often an object pixel is to be looked at, in the bits above: once in each pass.
    private static final byte TO_BE_SEEN = OBJECT | 2 << 1;
    /// Up to so many pixels two masks are thinned side by side; of larger ones memory for one at a time is taken.
    private static final int BESIDE = 1 << 26;
    private static final Thinning THINNING = new Thinning();

    private final Grid picture;
    private final int left;
    private final int top;
    /// Of a line, with an empty pixel at each end.
    private final int width;
    private final byte[] pixels;
    /// From a pixel to its neighbours, clockwise from the one above.
    private final int[] ring;
    /// Those that are to be looked at.
    private IntList listed = new IntList();
    private IntList next = new IntList();

    private Skeleton(CutMask mask) {
        Points object = Points.of(mask);
        picture = object.grid();
        int across = picture.width();
        int first = 0;
        int last = picture.depth() - 1;
        while (object.isEmpty(first * across, (first + 1) * across)) {
            first++;
        }
        while (object.isEmpty(last * across, (last + 1) * across)) {
            last--;
        }
        int[] sides = {across, 0};
        for (int y = first; y <= last; y++) {
            int row = y * across;
            object.each(row, row + across, index -> {
                sides[0] = Math.min(sides[0], index - row);
                sides[1] = Math.max(sides[1], index - row);
            });
        }
        left = sides[0];
        top = first;
        width = sides[1] - left + 3;
        pixels = new byte[Math.multiplyExact(width, last - first + 3)];
        ring = new int[] {-width, 1 - width, 1, width + 1, width, width - 1, -1, -width - 1};
        MaskRows rows = new MaskRows(mask);
        for (int y = first; y <= last; y++) {
            for (int x = left; x <= sides[1]; x += 64) {
                fill(x, y, rows);
            }
        }
    }

    /// Only pixels beside one that is no object may go at first.
    private void fill(int x, int y, MaskRows rows) {
        int line = at(x, y);
        long object = rows.at(x, y, 0);
        long inside = -1;
        for (int row = y - 1; row <= y + 1; row++) {
            inside &= rows.at(x, row, 0) & rows.at(x + 1, row, 0) & rows.at(x - 1, row, 0);
        }
        for (long bits = object; bits != 0; bits &= bits - 1) {
            pixels[line + Long.numberOfTrailingZeros(bits)] = OBJECT;
        }
        for (long bits = object & ~inside; bits != 0; bits &= bits - 1) {
            list(line + Long.numberOfTrailingZeros(bits));
        }
    }

    private int at(int x, int y) {
        return (y - top + 1) * width + x - left + 1;
    }

    /// Whether a mask has one: volumes have none.
    public static boolean isOf(CutMask mask) {
        return Grid.isPicture(mask.extent());
    }

    /// How much of each skeleton lies in the other mask. Both are pictures with an object.
    ///
    /// @throws java.util.concurrent.CancellationException when `wanted` says no
    public static Overlap overlap(CutMask truth, CutMask prediction, BooleanSupplier wanted) {
        CutMask[] masks = {truth, prediction};
        Points[] skeletons = new Points[2];
        IntStream both = IntStream.range(0, 2);
        (truth.extent().pixels() > BESIDE ? both : both.parallel()).forEach(i -> skeletons[i] = of(masks[i], wanted));
        return new Overlap(skeletons[0].count(), skeletons[0].countShared(Points.of(prediction)), skeletons[1].count(),
                skeletons[1].countShared(Points.of(truth)));
    }

    /// How many pixels of skeletons lie where.
    ///
    /// @param truth of the truth's skeleton
    /// @param truthInPrediction of these, in the prediction
    /// @param prediction of the prediction's skeleton
    /// @param predictionInTruth of these, in the truth
    public record Overlap(long truth, long truthInPrediction, long prediction, long predictionInTruth) {}

    /// @param mask a picture with an object
    static Points of(CutMask mask, BooleanSupplier wanted) {
        if (!isOf(mask)) {
            throw new IllegalArgumentException("skeletons are of pictures, and this is a volume: " + mask.extent());
        }
        Skeleton skeleton = new Skeleton(mask);
        skeleton.thin(wanted);
        return skeleton.points();
    }

    private void thin(BooleanSupplier wanted) {
        IntList gone = new IntList();
        for (int pass = 0; listed.size > 0; pass = 1 - pass) {
            Attention.check(wanted);
            gone.size = 0;
            choose(pass, gone);
            for (int i = 0; i < gone.size; i++) {
                pixels[gone.items[i]] = 0;
            }
            for (int i = 0; i < gone.size; i++) {
                for (int step : ring) {
                    list(gone.items[i] + step);
                }
            }
        }
    }

    /// All of a pass go at once, so none goes before all have been looked at.
    private void choose(int pass, IntList gone) {
        next.size = 0;
        for (int i = 0; i < listed.size; i++) {
            int at = listed.items[i];
            if (THINNING.goes(around(at), pass)) {
                gone.add(at);
            } else {
                pixels[at] -= 2;
                if (pixels[at] > OBJECT) {
                    next.add(at);
                }
            }
        }
        IntList seen = listed;
        listed = next;
        next = seen;
    }

    private int around(int at) {
        int above = at - width;
        int below = at + width;
        return pixels[above] & 1
                | (pixels[above + 1] & 1) << 1
                | (pixels[at + 1] & 1) << 2
                | (pixels[below + 1] & 1) << 3
                | (pixels[below] & 1) << 4
                | (pixels[below - 1] & 1) << 5
                | (pixels[at - 1] & 1) << 6
                | (pixels[above - 1] & 1) << 7;
    }

    /// An object pixel is to be looked at in both passes.
    private void list(int at) {
        if (pixels[at] != 0) {
            if (pixels[at] == OBJECT) {
                listed.add(at);
            }
            pixels[at] = TO_BE_SEEN;
        }
    }

    private Points points() {
        Points points = new Points(picture);
        for (int i = width; i < pixels.length - width; i++) {
            if (pixels[i] != 0) {
                points.add((i / width - 1 + top) * picture.width() + i % width - 1 + left, 1);
            }
        }
        return points;
    }

    /// Numbers that grow in number.
    private static final class IntList {

        private int[] items = new int[1024];
        private int size;

        void add(int item) {
            if (size == items.length) {
                items = Arrays.copyOf(items, size * 2);
            }
            items[size++] = item;
        }
    }
}
