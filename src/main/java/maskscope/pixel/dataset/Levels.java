package maskscope.pixel.dataset;

import java.util.Arrays;
import java.util.OptionalInt;
import maskscope.pixel.PairRows;

/// The rows of 8-bit predictions over a hard truth, which most images of a data set have: 256 levels of the background, then
/// 256 of the object. The prediction of level k is exactly k / 255.
///
/// Images that share these rows stand in columns of one matrix, so that a weight of a row is worked out once for all of them.
public final class Levels {

    /// Levels of a prediction, from 0 to 255.
    public static final int OF_PREDICTION = 256;

    /// Rows, those of both truths.
    public static final int ROWS = 2 * OF_PREDICTION;

    /// The rows as what counts over them: row `256 t + k` has truth t and prediction k / 255.
    public static final PairRows PAIRS = pairs();

    private static final int LARGEST = OF_PREDICTION - 1;

    private Levels() {}

    private static PairRows pairs() {
        double[] truth = new double[ROWS];
        double[] prediction = new double[ROWS];
        Arrays.setAll(truth, row -> row / OF_PREDICTION);
        Arrays.setAll(prediction, row -> row % OF_PREDICTION / 255.0);
        return PairRows.of(truth, prediction);
    }

    /// The row of a truth and a prediction; empty where there is none that has exactly these.
    public static OptionalInt row(double truth, double prediction) {
        long level = Math.round(prediction * LARGEST);
        boolean exact = (truth == 0 || truth == 1) && level >= 0 && level <= LARGEST
                && (double) level / LARGEST == prediction;
        return exact ? OptionalInt.of((int) truth * OF_PREDICTION + (int) level) : OptionalInt.empty();
    }

    /// The least level whose prediction is at or above a threshold; 256 where none is.
    public static int from(double threshold) {
        int level = 0;
        while (level < OF_PREDICTION && (double) level / LARGEST < threshold) {
            level++;
        }
        return level;
    }
}
