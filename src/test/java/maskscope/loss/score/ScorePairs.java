package maskscope.loss.score;

import java.util.Optional;
import java.util.Random;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.Raster;
import maskscope.pixel.HardCounts;
import maskscope.pixel.PixelTable;
import maskscope.pixel.ThresholdCounts;

/// Pairs to score, and what is counted in them pixel by pixel.
final class ScorePairs {

    private static final int SIDE = 40;

    private ScorePairs() {}

    /// Truth and prediction, pixel for pixel in one row.
    static MaskPair of(double[] truth, double... prediction) {
        return new MaskPair("t", "p", row(truth), row(prediction), Optional.empty());
    }

    private static Raster row(double... values) {
        float[] samples = new float[values.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) values[i];
        }
        return new FloatRaster(samples.length, 1, 1, samples);
    }

    /// A prediction of `different` even values that is more often right than not, over a truth of `truths` even values.
    static MaskPair random(long seed, int truths, int different) {
        Random random = new Random(seed);
        float[] truth = new float[SIDE * SIDE];
        float[] prediction = new float[SIDE * SIDE];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = random.nextInt(truths) / (float) (truths - 1);
            double wanted = Math.clamp(truth[i] * 0.5 + 0.25 + 0.3 * random.nextGaussian(), 0.0, 1.0);
            prediction[i] = Math.round(wanted * (different - 1)) / (float) (different - 1);
        }
        return new MaskPair("t", "p", new FloatRaster(SIDE, SIDE, 1, truth), new FloatRaster(SIDE, SIDE, 1, prediction),
                Optional.empty());
    }

    static ThresholdCounts counts(MaskPair pair) {
        return ThresholdCounts.of(PixelTable.of(pair).counts(), 0);
    }

    static ThresholdScores scores(MaskPair pair) {
        return ThresholdScores.of(counts(pair), 1);
    }

    static HardCounts counted(MaskPair pair, double threshold) {
        long[] found = new long[4];
        for (int i = 0; i < pair.truth().pixels(); i++) {
            boolean object = pair.truth().value(i) >= 0.5;
            boolean predicted = pair.prediction().value(i) >= threshold;
            found[object ? predicted ? 0 : 2 : predicted ? 1 : 3]++;
        }
        return new HardCounts(found[0], found[1], found[2], found[3]);
    }
}
