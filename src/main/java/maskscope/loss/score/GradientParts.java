package maskscope.loss.score;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import maskscope.pixel.PairCounts;
import maskscope.pixel.PairRows;
import maskscope.pixel.ThresholdCounts;

/// On which pixels the gradient of a loss falls: shares of the sum of its sizes over all pixels, 0 to 1.
///
/// @param falsePositives pixels that are object in the cut prediction alone
/// @param misses pixels that are object in the truth alone
/// @param hits pixels that are object in both
/// @param background pixels that are object in neither
/// @param along pixels along the border of the truth, whatever else they are; empty while they are not known
/// @param against the share that pushes a prediction away from its truth, wherever it falls: a loss that rewards a mistake
public record GradientParts(double falsePositives, double misses, double hits, double background,
        OptionalDouble along, double against) {

    /// Less is rounding.
    private static final double NOTHING = 1e-9;

    /// The parts of a gradient that is told by row. Empty where there is none, and where it has no size.
    ///
    /// @param column whose pixels count
    /// @param gradient by row, what a pixel of it feels
    /// @param threshold from where on a prediction is object
    /// @param alongBorder by row, how many pixels lie along the border of the truth; empty while they are not known
    public static Optional<GradientParts> of(
            PairCounts counts, int column, IntToDoubleFunction gradient, double threshold, Optional<long[]> alongBorder) {
        PairRows rows = counts.rows();
        OptionalInt leftOut = rows.leftOut();
        double[] parts = new double[4];
        double along = 0;
        double against = 0;
        for (int row = 0; row < rows.size(); row++) {
            if (counts.count(column, row) == 0 || leftOut.isPresent() && leftOut.getAsInt() == row) {
                continue;
            }
            double slope = gradient.applyAsDouble(row);
            double size = Math.abs(slope) * counts.count(column, row);
            along += alongBorder.isEmpty() ? 0 : Math.abs(slope) * alongBorder.get()[row];
            boolean object = rows.truth(row) >= ThresholdCounts.HALF;
            boolean predicted = rows.prediction(row) >= threshold;
            parts[object ? predicted ? 2 : 1 : predicted ? 0 : 3] += size;
            // A step goes against the slope: a prediction rises where that is below 0.
            if (slope < 0 && rows.prediction(row) > rows.truth(row) || slope > 0 && rows.prediction(row) < rows.truth(row)) {
                against += size;
            }
        }
        double all = parts[0] + parts[1] + parts[2] + parts[3];
        if (!(all > 0) || !Double.isFinite(all)) {
            return Optional.empty();
        }
        return Optional.of(new GradientParts(parts[0] / all, parts[1] / all, parts[2] / all, parts[3] / all,
                alongBorder.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(along / all), against / all));
    }

    /// Whether the loss rewards a mistake of these pixels.
    public boolean rewardsMistakes() {
        return against > NOTHING;
    }

    /// What the numbers before the sigmoid feel, where `gradient` is what predictions feel. A number at infinity moves nothing,
    /// however steep the loss is there.
    public static IntToDoubleFunction ofLogits(PairRows rows, IntToDoubleFunction gradient) {
        return row -> {
            double prediction = rows.prediction(row);
            double slope = prediction * (1 - prediction);
            return slope == 0 ? 0 : gradient.applyAsDouble(row) * slope;
        };
    }
}
