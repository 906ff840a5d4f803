package maskscope.open.classes;

import java.util.stream.IntStream;
import maskscope.mask.Extent;
import maskscope.mask.Placement;
import maskscope.mask.Plane;
import maskscope.mask.Slice;

/// Which pixels of a grid a [ClassMap] is made of: of a picture all, or every so many, of a volume those of some slices, of which
/// one will be shown.
final class Sampling {

    /// So many slices are looked at for the one that shows most.
    private static final int SLICES = 24;

    private final Plane[] planes;
    private final int step;
    private final int width;
    private final int height;

    /// `batch` is whether slices are pictures of their own.
    Sampling(Extent size, Placement place, boolean batch) {
        int side = size.depth() == 1 || batch ? 2 : Plane.side(size, place);
        int slices = size.along(side);
        int every = Math.ceilDiv(slices, SLICES);
        planes = IntStream.range(0, Math.ceilDiv(slices, every))
                .mapToObj(k -> Plane.of(size, place, new Slice(side, Math.min(slices - 1, k * every + every / 2))))
                .toArray(Plane[]::new);
        step = Math.ceilDiv(Math.max(planes[0].width(), planes[0].height()), ClassMap.LONGEST);
        width = Math.ceilDiv(planes[0].width(), step);
        height = Math.ceilDiv(planes[0].height(), step);
    }

    /// How many pixels it has.
    int length() {
        return planes.length * slice();
    }

    int slices() {
        return planes.length;
    }

    /// How many of them lie in a slice; those of the first come first.
    int slice() {
        return width * height;
    }

    /// Where one of them lies in the grid.
    int index(int k) {
        int at = k % slice();
        return planes[k / slice()].index(at % width * step, at / width * step);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Plane plane() {
        return planes[0];
    }
}
