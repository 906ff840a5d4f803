package maskscope.loss.score;

import java.util.ArrayList;
import java.util.List;
import maskscope.pixel.PairCounts;

/// How far a prediction can be believed: of the pixels with p near 0.8, are 80 % object?
///
/// As scikit-learn's `calibration_curve` and torchmetrics' `BinaryCalibrationError` have it for two classes, p itself is held
/// against how often the truth is object; the confidence in the likelier class (Guo et al., ICML 2017, for many classes) would
/// lay both halves of the scale upon each other. Bins are of equal width and closed at the right, as Guo's are, 0 belonging to
/// the first. A soft truth counts with its mean. A row of a binned table falls into a bin by the mean of its predictions.
///
/// @param bins all of them, ascending, the empty ones too
public record Reliability(List<Bin> bins) {

    public static final int FEWEST = 5;
    public static final int USUAL = 15;
    public static final int MOST = 50;

    /// @param from its lower end, which belongs to the bin below
    /// @param to its upper end
    /// @param prediction the mean of p of its pixels; NaN without pixels
    /// @param truth how often they are object, the mean of t; NaN without pixels
    public record Bin(double from, double to, long pixels, double prediction, double truth) {

        public boolean empty() {
            return pixels == 0;
        }
    }

    public Reliability {
        bins = List.copyOf(bins);
    }

    /// `bins` is [#FEWEST] to [#MOST].
    public static Reliability of(PairCounts counts, int column, int bins) {
        if (bins < FEWEST || bins > MOST) {
            throw new IllegalArgumentException("bins are " + FEWEST + " to " + MOST + ", not " + bins);
        }
        long[] pixels = new long[bins];
        double[] predictions = new double[bins];
        double[] truths = new double[bins];
        counts.each(column, (row, count) -> {
            double prediction = counts.rows().prediction(row);
            int bin = binOf(prediction, bins);
            pixels[bin] += count;
            predictions[bin] += count * prediction;
            truths[bin] += count * counts.rows().truth(row);
        });
        List<Bin> all = new ArrayList<>();
        for (int i = 0; i < bins; i++) {
            all.add(new Bin(edge(i, bins), edge(i + 1, bins), pixels[i], predictions[i] / pixels[i], truths[i] / pixels[i]));
        }
        return new Reliability(all);
    }

    private static double edge(int i, int bins) {
        return (double) i / bins;
    }

    /// By comparing with the edges themselves: the product p · bins is rounded and may fall on the wrong side.
    private static int binOf(double prediction, int bins) {
        int bin = Math.clamp((int) (prediction * bins), 0, bins - 1);
        while (bin > 0 && prediction <= edge(bin, bins)) {
            bin--;
        }
        while (bin < bins - 1 && prediction > edge(bin + 1, bins)) {
            bin++;
        }
        return bin;
    }

    public long pixels() {
        return bins.stream().mapToLong(Bin::pixels).sum();
    }

    /// The expected calibration error, 0 to 1: how far p and truth are apart in a bin, in the mean over all pixels. NaN where
    /// there is none.
    public double error() {
        double sum = 0;
        for (Bin bin : bins) {
            sum += bin.empty() ? 0 : bin.pixels() * Math.abs(bin.prediction() - bin.truth());
        }
        return sum / pixels();
    }
}
