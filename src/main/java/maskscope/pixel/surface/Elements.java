package maskscope.pixel.surface;

import java.util.function.BooleanSupplier;
import maskscope.mask.Extent;
import maskscope.pixel.CutMask;

/// The surfaces of a truth and a prediction as elements between pixels: one at each corner of pixels around which some are object
/// and some are not, as large as the surface there. What lies outside is no object.
///
/// Elements and distances are those of google-deepmind/surface-distance (Nikolov et al. 2021, J Med Internet Res 23(7)), whose
/// distances go from corner to corner.
///
/// Memory: a bit a pixel for each mask, and thirteen bytes for each element.
public final class Elements {

    private final CutMask truth;
    private final CutMask prediction;
    private final boolean picture;
    private final Points ofTruth;
    private final Points ofPrediction;

    private Elements(CutMask truth, CutMask prediction) {
        this.truth = truth;
        this.prediction = prediction;
        picture = Grid.isPicture(truth.extent());
        ofTruth = of(truth);
        ofPrediction = of(prediction);
    }

    /// Of two masks of the same size.
    public static Elements of(CutMask truth, CutMask prediction) {
        if (!truth.extent().equals(prediction.extent())) {
            throw new IllegalArgumentException("masks of " + truth.extent() + " and " + prediction.extent());
        }
        return new Elements(truth, prediction);
    }

    /// The corners of a mask's pixels at which there is an element.
    static Points of(CutMask mask) {
        Extent extent = mask.extent();
        MaskRows rows = new MaskRows(mask);
        Points corners = new Points(Grid.ofCorners(extent));
        int slices = Grid.isPicture(extent) ? 0 : extent.depth();
        int width = extent.width() + 1;
        for (int z = 0; z <= slices; z++) {
            int front = slices == 0 ? 0 : z - 1;
            for (int y = 0; y <= extent.height(); y++) {
                int line = (z * (extent.height() + 1) + y) * width;
                for (int x = 0; x < width; x += 64) {
                    long some = 0;
                    long all = -1;
                    for (int side = 0; side < 8; side++) {
                        long bits = rows.at(x - (side & 1), y - (side >> 1 & 1), (side & 4) == 0 ? z : front);
                        some |= bits;
                        all &= bits;
                    }
                    corners.add(line + x, some & ~all);
                }
            }
        }
        return corners;
    }

    /// How far the truth's surface lies from the prediction's. Both masks have an object.
    ///
    /// @throws java.util.concurrent.CancellationException when `wanted` says no
    public ElementDistances truthToPrediction(Spacing spacing, BooleanSupplier wanted) {
        return distances(truth, ofTruth, ofPrediction, spacing, wanted);
    }

    /// How far the prediction's surface lies from the truth's. Both masks have an object.
    ///
    /// @throws java.util.concurrent.CancellationException when `wanted` says no
    public ElementDistances predictionToTruth(Spacing spacing, BooleanSupplier wanted) {
        return distances(prediction, ofPrediction, ofTruth, spacing, wanted);
    }

    private ElementDistances distances(CutMask mask, Points from, Points to, Spacing spacing, BooleanSupplier wanted) {
        double[] distances = new NearestPoint(to).distances(from, to.grid().steps(spacing, picture), wanted);
        byte[] codes = new byte[distances.length];
        int[] number = {0};
        from.each(0, from.grid().points(), index -> codes[number[0]++] = (byte) code(mask, index));
        return new ElementDistances(distances, codes, picture ? ElementSizes.lengths(spacing) : ElementSizes.areas(spacing));
    }

    /// Which pixels around a corner are object.
    private static int code(CutMask mask, int corner) {
        Extent extent = mask.extent();
        int x = corner % (extent.width() + 1);
        int y = corner / (extent.width() + 1) % (extent.height() + 1);
        int z = corner / (extent.width() + 1) / (extent.height() + 1);
        int code = 0;
        for (int side = 0; side < (Grid.isPicture(extent) ? 4 : 8); side++) {
            int slice = Grid.isPicture(extent) ? 0 : z - 1 + (side >> 2);
            code |= mask.at(x - 1 + (side & 1), y - 1 + (side >> 1 & 1), slice) ? 1 << side : 0;
        }
        return code;
    }
}
