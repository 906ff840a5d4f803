package maskscope.pixel.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import maskscope.mask.Extent;
import maskscope.pixel.CutMask;

/// All steps from a pixel that are shorter than a distance: a disc in a picture, a ball in a volume. For narrow bands, which are
/// made of 64 pixels at once.
final class Ball {

    /// Beyond that there are too many steps, and a search for the nearest is faster.
    static final double LARGEST = 4;

    private final Extent extent;
    private final List<Step> steps = new ArrayList<>();

    private record Step(int x, int y, int z) {}

    Ball(double distance, Extent extent) {
        this.extent = extent;
        int most = (int) Math.ceil(distance);
        int deep = Grid.isPicture(extent) ? 0 : most;
        for (int z = -deep; z <= deep; z++) {
            for (int y = -most; y <= most; y++) {
                for (int x = -most; x <= most; x++) {
                    if (Math.sqrt(x * x + y * y + z * z) < distance) {
                        steps.add(new Step(x, y, z));
                    }
                }
            }
        }
    }

    /// The object pixels of a mask that are a step from some of its pixels.
    ///
    /// @throws java.util.concurrent.CancellationException when `wanted` says no
    Points around(Points some, CutMask mask, BooleanSupplier wanted) {
        Points band = new Points(some.grid());
        MaskRows from = new MaskRows(extent, some::word);
        MaskRows object = new MaskRows(mask);
        int rows = extent.height() * extent.depth();
        // Rows do not begin with words, so they are added one after the other.
        for (int row = 0; row < rows; row++) {
            Attention.check(wanted);
            int y = row % extent.height();
            int z = row / extent.height();
            for (int x = 0; x < extent.width(); x += 64) {
                long inside = object.at(x, y, z);
                if (inside != 0) {
                    long near = 0;
                    for (Step step : steps) {
                        near |= from.at(x + step.x, y + step.y, z + step.z);
                    }
                    band.add(row * extent.width() + x, near & inside);
                }
            }
        }
        return band;
    }
}
