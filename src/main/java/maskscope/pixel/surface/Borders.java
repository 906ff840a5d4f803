package maskscope.pixel.surface;

import java.util.function.BooleanSupplier;
import maskscope.mask.Extent;
import maskscope.pixel.CutMask;

/// The borders of a truth and a prediction: object pixels beside one that is none, among four neighbours in a picture and six in
/// a volume. What lies outside is no object.
///
/// Borders and distances are those of MetricsReloaded (Maier-Hein et al. 2024, Nature Methods 21), whose distances go from the
/// centre of a pixel to the centre of another.
///
/// Memory: a bit a pixel for each mask, and sixteen bytes for each pixel of a border.
public final class Borders {

    private final CutMask truth;
    private final CutMask prediction;
    private final boolean picture;
    private final Points ofTruth;
    private final Points ofPrediction;

    private Borders(CutMask truth, CutMask prediction) {
        this.truth = truth;
        this.prediction = prediction;
        picture = Grid.isPicture(truth.extent());
        ofTruth = of(truth);
        ofPrediction = of(prediction);
    }

    /// Of two masks of the same size.
    public static Borders of(CutMask truth, CutMask prediction) {
        if (!truth.extent().equals(prediction.extent())) {
            throw new IllegalArgumentException("masks of " + truth.extent() + " and " + prediction.extent());
        }
        return new Borders(truth, prediction);
    }

    static Points of(CutMask mask) {
        Extent extent = mask.extent();
        boolean volume = !Grid.isPicture(extent);
        MaskRows rows = new MaskRows(mask);
        Points border = new Points(Grid.ofPixels(extent));
        for (int z = 0; z < extent.depth(); z++) {
            for (int y = 0; y < extent.height(); y++) {
                int row = (z * extent.height() + y) * extent.width();
                for (int x = 0; x < extent.width(); x += 64) {
                    long object = rows.at(x, y, z);
                    if (object != 0) {
                        long inside = rows.at(x - 1, y, z) & rows.at(x + 1, y, z) & rows.at(x, y - 1, z) & rows.at(x, y + 1, z);
                        inside &= volume ? rows.at(x, y, z - 1) & rows.at(x, y, z + 1) : inside;
                        border.add(row + x, object & ~inside);
                    }
                }
            }
        }
        return border;
    }

    /// How far the truth's border lies from the prediction's. Both masks have an object.
    ///
    /// @throws java.util.concurrent.CancellationException when `wanted` says no
    public BorderDistances truthToPrediction(Spacing spacing, BooleanSupplier wanted) {
        return distances(ofTruth, ofPrediction, spacing, wanted);
    }

    /// How far the prediction's border lies from the truth's. Both masks have an object.
    ///
    /// @throws java.util.concurrent.CancellationException when `wanted` says no
    public BorderDistances predictionToTruth(Spacing spacing, BooleanSupplier wanted) {
        return distances(ofPrediction, ofTruth, spacing, wanted);
    }

    private BorderDistances distances(Points from, Points to, Spacing spacing, BooleanSupplier wanted) {
        return new BorderDistances(new NearestPoint(to).distances(from, to.grid().steps(spacing, picture), wanted));
    }

    /// What the two bands along the borders have in common: the object pixels less than `distance` pixels from the border.
    ///
    /// @throws java.util.concurrent.CancellationException when `wanted` says no
    public Overlap bands(double distance, BooleanSupplier wanted) {
        Points one = band(truth, ofTruth, distance, wanted);
        Points other = band(prediction, ofPrediction, distance, wanted);
        long both = one.countShared(other);
        return new Overlap(both, one.count() + (long) other.count() - both);
    }

    /// The pixels on both sides of a mask's border that lie less than `distance` pixels from it, border pixels among them.
    ///
    /// @throws java.util.concurrent.CancellationException when `wanted` says no
    public static CutMask along(CutMask mask, double distance, BooleanSupplier wanted) {
        CutMask everywhere = CutMask.of(mask.extent(), pixel -> true);
        Points band = band(everywhere, of(mask), distance, wanted);
        return CutMask.of(mask.extent(), band::at);
    }

    private static Points band(CutMask mask, Points border, double distance, BooleanSupplier wanted) {
        return distance <= Ball.LARGEST
                ? new Ball(distance, mask.extent()).around(border, mask, wanted)
                : new NearestPoint(border).within(distance, Points.of(mask), Spacing.PIXELS, wanted);
    }

    /// Of two sets of pixels.
    ///
    /// @param both how many are in both
    /// @param either how many are in one or both
    public record Overlap(long both, long either) {}
}
