package maskscope.pixel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// How many pixels are what at every threshold: sums over the rows of a table, which are made once, so that another threshold
/// costs a look into a sorted list however large the picture is.
///
/// A pixel is an object in the truth from one half on, and in the prediction from the threshold on. Of rows that are bins the
/// mean decides. Immutable.
public final class ThresholdCounts {

    /// What is an object in the truth.
    public static final double HALF = 0.5;

    /// The distinct predictions, ascending.
    private final double[] predictions;
    /// How many pixels lie below each of them, and below all that could come behind the last: objects and the rest.
    private final long[] objectsBelow;
    private final long[] restBelow;

    private ThresholdCounts(double[] predictions, long[] objectsBelow, long[] restBelow) {
        this.predictions = predictions;
        this.objectsBelow = objectsBelow;
        this.restBelow = restBelow;
    }

    /// The counts of a column. Pixels that are left out are in none.
    public static ThresholdCounts of(PairCounts counts, int column) {
        PairRows rows = counts.rows();
        int[] order = IntStream.range(0, rows.size())
                .filter(row -> counts.count(column, row) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(rows::prediction))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] predictions = new double[order.length];
        long[] objects = new long[order.length + 1];
        long[] rest = new long[order.length + 1];
        int distinct = 0;
        for (int row : order) {
            double prediction = rows.prediction(row);
            if (distinct == 0 || predictions[distinct - 1] != prediction) {
                predictions[distinct] = prediction;
                distinct++;
                objects[distinct] = objects[distinct - 1];
                rest[distinct] = rest[distinct - 1];
            }
            boolean object = rows.truth(row) >= HALF;
            objects[distinct] += object ? counts.count(column, row) : 0;
            rest[distinct] += object ? 0 : counts.count(column, row);
        }
        return new ThresholdCounts(
                Arrays.copyOf(predictions, distinct), Arrays.copyOf(objects, distinct + 1), Arrays.copyOf(rest, distinct + 1));
    }

    /// The counts where a prediction is an object from `threshold` on.
    public HardCounts at(double threshold) {
        int found = Arrays.binarySearch(predictions, threshold);
        int below = found < 0 ? -found - 1 : found;
        long objects = objectsBelow[predictions.length];
        long rest = restBelow[predictions.length];
        return new HardCounts(
                objects - objectsBelow[below], rest - restBelow[below], objectsBelow[below], restBelow[below]);
    }

    /// The thresholds at which the counts change, ascending: each cuts between itself and whatever is smaller.
    public double[] steps() {
        return predictions.clone();
    }
}
