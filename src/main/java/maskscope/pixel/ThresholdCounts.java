package maskscope.pixel;

import java.util.Arrays;
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
        double[] predictions = IntStream.range(0, rows.size())
                .filter(row -> counts.count(column, row) > 0)
                .mapToDouble(row -> rows.prediction(row) + 0.0)
                .sorted()
                .distinct()
                .toArray();
        long[] objects = new long[predictions.length + 1];
        long[] rest = new long[predictions.length + 1];
        for (int row = 0; row < rows.size(); row++) {
            long count = counts.count(column, row);
            if (count > 0) {
                int behind = Arrays.binarySearch(predictions, rows.prediction(row) + 0.0) + 1;
                (rows.truth(row) >= HALF ? objects : rest)[behind] += count;
            }
        }
        Arrays.parallelPrefix(objects, Long::sum);
        Arrays.parallelPrefix(rest, Long::sum);
        return new ThresholdCounts(predictions, objects, rest);
    }

    /// The counts of a column at one threshold, where no other is asked for: one look at each row, and nothing to keep.
    public static HardCounts at(PairCounts counts, int column, double threshold) {
        PairRows rows = counts.rows();
        long[] of = new long[4];
        counts.each(column, (row, count) ->
                of[(rows.truth(row) >= HALF ? 0 : 1) + (rows.prediction(row) >= threshold ? 0 : 2)] += count);
        return new HardCounts(of[0], of[1], of[2], of[3]);
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
