package maskscope.pixel;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import maskscope.mask.MaskPair;

/// Builds the table of a pair with more distinct values than a table has rows: one bin for each class of truth and
/// each bin of the prediction, those that hold pixels becoming rows of mean values.
///
/// A truth of few values (a mask, smoothed labels) keeps each as a class of its own and gives the prediction all the
/// fineness that is left. A truth of many values is cut into [#SOFT_CLASSES] even classes; the sums of t, p and t·p
/// are exact even then, logarithms of such a pair are not as close as those of a mask.
final class BinnedTable {

    private static final int SOFT_CLASSES = 64;

    /// Bins of the prediction for one class of truth: as many as 1e-6 takes, since a slider pays for each of them.
    private static final int MOST_BINS = 16_384;

    private final double[] truths;
    private final Binning binning;
    private final long[] count;
    private final double[] truthSum;
    private final double[] predictionSum;
    private final double[] overlapSum;
    private final ReentrantLock merging = new ReentrantLock();
    private volatile boolean leftOut;

    private BinnedTable(double[] truths, Binning binning) {
        this.truths = truths;
        this.binning = binning;
        int bins = classes() * binning.bins();
        this.count = new long[bins];
        this.truthSum = new double[bins];
        this.predictionSum = new double[bins];
        this.overlapSum = new double[bins];
    }

    static PixelTable build(MaskPair pair, char[] codes) {
        double[] truths = TableBuilder.distinctTruths(pair.truth(), SOFT_CLASSES);
        int classes = truths == null ? SOFT_CLASSES : truths.length;
        BinnedTable bins = new BinnedTable(truths, Binning.atMost(Math.min(MOST_BINS, (PixelTable.MAX_ROWS - 1) / classes)));
        Stripes.each(codes.length, (from, to) -> bins.collect(pair, codes, from, to));
        return bins.table(pair, codes);
    }

    private int classes() {
        return truths == null ? SOFT_CLASSES : truths.length;
    }

    private int classOf(double t) {
        return truths == null ? (int) Math.min(SOFT_CLASSES - 1, t * SOFT_CLASSES) : Arrays.binarySearch(truths, t);
    }

    /// Sums go into arrays of the stripe's own, so that stripes run side by side, and are then added up once.
    private void collect(MaskPair pair, char[] codes, int from, int to) {
        BinSums sums = new BinSums(count.length, truths == null);
        double[] t = new double[Values.BLOCK];
        double[] p = new double[Values.BLOCK];
        for (int start = from; start < to; start += Values.BLOCK) {
            int length = Math.min(Values.BLOCK, to - start);
            Values.read(pair.truth(), start, length, t);
            Values.read(pair.prediction(), start, length, p);
            collect(t, p, codes, start, length, sums);
        }
        merging.lock();
        try {
            merge(sums);
        } finally {
            merging.unlock();
        }
    }

    private void collect(double[] t, double[] p, char[] codes, int start, int length, BinSums sums) {
        double lastTruth = Double.NaN;
        int base = 0;
        for (int i = 0; i < length; i++) {
            if (Double.isNaN(t[i])) {
                leftOut = true;
                codes[start + i] = PixelTable.LEFT_OUT;
                continue;
            }
            if (t[i] != lastTruth) {
                lastTruth = t[i];
                base = classOf(t[i]) * binning.bins();
            }
            int bin = base + binning.of(p[i]);
            codes[start + i] = (char) bin;
            sums.count()[bin]++;
            sums.prediction()[bin] += p[i];
            if (truths == null) {
                sums.truth()[bin] += t[i];
                sums.overlap()[bin] += t[i] * p[i];
            }
        }
    }

    /// Sums of one stripe by bin; those of t and t·p only where t varies within a bin.
    private record BinSums(int[] count, double[] prediction, double[] truth, double[] overlap) {

        BinSums(int bins, boolean soft) {
            this(new int[bins], new double[bins], new double[soft ? bins : 0], new double[soft ? bins : 0]);
        }
    }

    private void merge(BinSums sums) {
        for (int bin = 0; bin < count.length; bin++) {
            int n = sums.count()[bin];
            if (n > 0) {
                double t = truths == null ? 0 : truths[bin / binning.bins()];
                count[bin] += n;
                predictionSum[bin] += sums.prediction()[bin];
                truthSum[bin] += truths == null ? sums.truth()[bin] : n * t;
                overlapSum[bin] += truths == null ? sums.overlap()[bin] : t * sums.prediction()[bin];
            }
        }
    }

    private PixelTable table(MaskPair pair, char[] codes) {
        char[] rowOfBin = new char[count.length];
        int rows = 0;
        for (int bin = 0; bin < count.length; bin++) {
            if (count[bin] > 0) {
                rowOfBin[bin] = (char) rows++;
            }
        }
        int withLeftOut = leftOut ? rows + 1 : rows;
        double[] t = new double[withLeftOut];
        double[] p = new double[withLeftOut];
        double[] overlap = new double[withLeftOut];
        long[] n = new long[withLeftOut];
        int[] truthClass = new int[withLeftOut];
        int[] predictionBin = new int[withLeftOut];
        char behindLast = (char) rows;
        for (int bin = 0; bin < count.length; bin++) {
            if (count[bin] > 0) {
                int row = rowOfBin[bin];
                n[row] = count[bin];
                t[row] = truths == null ? truthSum[bin] / count[bin] : truths[bin / binning.bins()];
                p[row] = predictionSum[bin] / count[bin];
                overlap[row] = overlapSum[bin] / count[bin];
                truthClass[row] = truths == null ? bin / binning.bins() : PairRows.EXACT;
                predictionBin[row] = binOf(bin % binning.bins());
            }
        }
        if (leftOut) {
            truthClass[rows] = PairRows.EXACT;
            predictionBin[rows] = PairRows.EXACT;
        }
        Stripes.each(codes.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                codes[i] = codes[i] == PixelTable.LEFT_OUT ? behindLast : rowOfBin[codes[i]];
            }
        });
        PairRows pairs = PairRows.binned(t, p, overlap, truthClass, predictionBin, leftOut);
        return PixelTable.binned(pair, PairCounts.ofOne(pairs, n), new Codes.Stored(codes));
    }

    /// The first bin and the last one hold exact zeros and ones.
    private int binOf(int bin) {
        return bin == 0 || bin == binning.bins() - 1 ? PairRows.EXACT : bin;
    }
}
