package maskscope.pixel.object;

import java.util.Arrays;

/// Which object of the prediction belongs to which of the truth; how is told at [ObjectMatches].
final class Matching {

    private static final int LOW = 32;

    /// By object of the truth: the one of the prediction that it is matched with, or [MaskObjects#NONE].
    private final int[] ofTruth;
    /// By object of the prediction: the one of the truth that it is matched with, or [MaskObjects#NONE].
    private final int[] ofPrediction;
    /// By object of the truth: the one of the prediction that overlaps it most, or [MaskObjects#NONE].
    private final int[] overTruth;
    /// By object of the prediction: the one of the truth that overlaps it most, or [MaskObjects#NONE].
    private final int[] overPrediction;

    Matching(MaskObjects truth, MaskObjects prediction, Overlaps overlaps) {
        ofTruth = none(truth.size());
        ofPrediction = none(prediction.size());
        overTruth = none(truth.size());
        overPrediction = none(prediction.size());
        for (int pair : order(truth, prediction, overlaps)) {
            int t = overlaps.truth(pair);
            int p = overlaps.prediction(pair);
            if (ofTruth[t] == MaskObjects.NONE && ofPrediction[p] == MaskObjects.NONE) {
                ofTruth[t] = p;
                ofPrediction[p] = t;
            }
            overTruth[t] = overTruth[t] == MaskObjects.NONE ? p : overTruth[t];
            overPrediction[p] = overPrediction[p] == MaskObjects.NONE ? t : overPrediction[p];
        }
    }

    private static int[] none(int length) {
        int[] none = new int[length];
        Arrays.fill(none, MaskObjects.NONE);
        return none;
    }

    /// Pairs by falling overlap, then by growing union, then by their objects' numbers.
    private static int[] order(MaskObjects truth, MaskObjects prediction, Overlaps overlaps) {
        long[] order = new long[overlaps.size()];
        Arrays.setAll(order, pair -> (long) -overlaps.pixels(pair) << LOW | pair);
        Arrays.sort(order);
        int from = 0;
        for (int to = 1; to <= order.length; to++) {
            if (to == order.length || order[to] >> LOW != order[from] >> LOW) {
                for (int i = from; i < to; i++) {
                    int pair = (int) order[i];
                    long both = truth.pixels(overlaps.truth(pair)) + (long) prediction.pixels(overlaps.prediction(pair));
                    order[i] = both << LOW - 1 | pair;
                }
                Arrays.sort(order, from, to);
                from = to;
            }
        }
        return Arrays.stream(order).mapToInt(pair -> (int) pair & Integer.MAX_VALUE).toArray();
    }

    /// The object of the prediction that one of the truth is matched with, or [MaskObjects#NONE].
    int ofTruth(int object) {
        return ofTruth[object];
    }

    /// The object of the truth that one of the prediction belongs to: its match, else the one that it overlaps most, else
    /// [MaskObjects#NONE].
    int homeOf(int predicted) {
        return ofPrediction[predicted] == MaskObjects.NONE ? overPrediction[predicted] : ofPrediction[predicted];
    }

    /// What became of each object of the truth.
    ObjectKind[] kinds() {
        int[] pieces = numberOver(overPrediction, ofTruth);
        int[] under = numberOver(overTruth, ofPrediction);
        ObjectKind[] kinds = new ObjectKind[ofTruth.length];
        Arrays.setAll(kinds, object -> overTruth[object] == MaskObjects.NONE ? ObjectKind.MISSED
                : under[overTruth[object]] > 1 ? ObjectKind.MERGED
                : pieces[object] > 1 ? ObjectKind.SPLIT : ObjectKind.FOUND);
        return kinds;
    }

    /// For each object of a mask how many of the other are its own: those that it overlaps most, and its match.
    ///
    /// @param over by object of the other mask
    /// @param match by object of this one
    private static int[] numberOver(int[] over, int[] match) {
        int[] number = new int[match.length];
        for (int mine : over) {
            if (mine != MaskObjects.NONE) {
                number[mine]++;
            }
        }
        for (int object = 0; object < match.length; object++) {
            number[object] += match[object] != MaskObjects.NONE && over[match[object]] != object ? 1 : 0;
        }
        return number;
    }
}
