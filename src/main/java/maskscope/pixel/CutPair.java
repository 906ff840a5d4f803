package maskscope.pixel;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import maskscope.mask.Extent;

/// The pixels of a table, cut to two masks.
///
/// A pixel is object in the truth from one half on, and in the prediction from a threshold on. What is left out is object in
/// neither. Where rows of the table are bins, the pixels of the bin that the threshold cuts are looked at one by one, so that
/// every pixel is what its own values say, however many distinct ones there are.
///
/// @param truth the truth
/// @param prediction the prediction
/// @param counts how many pixels are what
public record CutPair(CutMask truth, CutMask prediction, HardCounts counts) {

    private static final char TRUTH = 1;
    private static final char PREDICTION = 2;
    private static final char LEFT_OUT = 4;
    private static final char LOOK = 8;

    private static final int STRIPE = 1 << 16;

    /// The pixels of a table, a prediction being object from `threshold` on.
    public static CutPair of(PixelTable table, double threshold) {
        char[] kinds = kinds(table, threshold);
        Codes.Lookup lookup = table.codes().lookup(kinds);
        Extent extent = new Extent(table.width(), table.height(), table.depth());
        long[] truth = new long[CutMask.words(extent)];
        long[] prediction = new long[truth.length];
        int pixels = table.pixels();
        HardCounts counts = IntStream.range(0, Math.ceilDiv(pixels, STRIPE))
                .parallel()
                .mapToObj(stripe -> {
                    int from = stripe * STRIPE;
                    int length = Math.min(STRIPE, pixels - from);
                    char[] kind = new char[length];
                    lookup.copy(from, 1, length, kind);
                    return write(table, threshold, kind, from, truth, prediction);
                })
                .reduce(new HardCounts(0, 0, 0, 0), HardCounts::plus);
        return new CutPair(new CutMask(extent, truth), new CutMask(extent, prediction), counts);
    }

    private static HardCounts write(
            PixelTable table, double threshold, char[] kind, int from, long[] truth, long[] prediction) {
        long[] found = new long[4];
        for (int i = 0; i < kind.length; i++) {
            int what = kind[i];
            int index = from + i;
            if (what >= LOOK) {
                what = look(table, threshold, index);
            }
            truth[index >> 6] |= (long) (what & TRUTH) << index;
            prediction[index >> 6] |= (long) (what >> 1 & 1) << index;
            if (what < LEFT_OUT) {
                found[what]++;
            }
        }
        return new HardCounts(found[TRUTH | PREDICTION], found[PREDICTION], found[TRUTH], found[0]);
    }

    private static int look(PixelTable table, double threshold, int index) {
        int row = table.codes().at(index);
        return what(table.truthAt(index, row), table.predictionAt(index, row), threshold);
    }

    private static int what(double truth, double prediction, double threshold) {
        return (truth >= ThresholdCounts.HALF ? TRUTH : 0) | (prediction >= threshold ? PREDICTION : 0);
    }

    /// What the pixels of each row are.
    private static char[] kinds(PixelTable table, double threshold) {
        PairRows rows = table.counts().rows();
        char[] kinds = new char[rows.size()];
        for (int row = 0; row < kinds.length; row++) {
            kinds[row] = (char) what(rows.truth(row), rows.prediction(row), threshold);
        }
        if (!rows.exact()) {
            markCut(kinds, rows::predictionBin, PREDICTION);
            markCut(kinds, rows::truthClass, TRUTH);
        }
        rows.leftOut().ifPresent(row -> kinds[row] = LEFT_OUT);
        return kinds;
    }

    /// Marks the rows of which pixels may lie on both sides of a cut. Bins grow with what they are bins of, so that the bin
    /// that is cut is the last with a mean below, or the first with one that is not.
    private static void markCut(char[] kinds, IntUnaryOperator bins, char side) {
        int lastBelow = PairRows.EXACT;
        int firstAbove = Integer.MAX_VALUE;
        for (int row = 0; row < kinds.length; row++) {
            int bin = bins.applyAsInt(row);
            if (bin != PairRows.EXACT && (kinds[row] & side) == 0) {
                lastBelow = Math.max(lastBelow, bin);
            } else if (bin != PairRows.EXACT) {
                firstAbove = Math.min(firstAbove, bin);
            }
        }
        for (int row = 0; row < kinds.length; row++) {
            int bin = bins.applyAsInt(row);
            if (bin != PairRows.EXACT && (bin == lastBelow || bin == firstAbove)) {
                kinds[row] |= LOOK;
            }
        }
    }
}
