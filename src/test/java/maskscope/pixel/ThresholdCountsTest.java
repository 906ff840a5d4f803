package maskscope.pixel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Random;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.Raster;
import org.junit.jupiter.api.Test;

class ThresholdCountsTest {

    private static final int SIDE = 60;

    private static Raster floats(long seed, int different) {
        Random random = new Random(seed);
        float[] samples = new float[SIDE * SIDE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = random.nextInt(different) / (float) (different - 1);
        }
        return new FloatRaster(SIDE, SIDE, 1, samples);
    }

    private static MaskPair pair(long seed, int truths, int predictions) {
        return new MaskPair("t", "p", floats(seed, truths), floats(seed + 1, predictions), Optional.empty());
    }

    private static ThresholdCounts counts(MaskPair pair) {
        return ThresholdCounts.of(PixelTable.of(pair).counts(), 0);
    }

    /// Pixel by pixel.
    private static HardCounts counted(MaskPair pair, double threshold) {
        long[] found = new long[4];
        for (int i = 0; i < pair.truth().pixels(); i++) {
            boolean object = pair.truth().value(i) >= 0.5;
            boolean predicted = pair.prediction().value(i) >= threshold;
            found[object ? predicted ? 0 : 2 : predicted ? 1 : 3]++;
        }
        return new HardCounts(found[0], found[1], found[2], found[3]);
    }

    @Test
    void theyAreThoseOfEachPixelAtEveryThreshold() {
        for (int seed = 0; seed < 20; seed++) {
            MaskPair pair = pair(seed, 2 + seed % 3, 1 + 7 * seed + 1);
            ThresholdCounts counts = counts(pair);
            for (double threshold : new double[] {-1, 0, 1e-9, 0.25, 0.3, 0.5, 0.75, 1, 1.1}) {
                assertEquals(counted(pair, threshold), counts.at(threshold), seed + " at " + threshold);
                assertEquals(counted(pair, threshold), ThresholdCounts.at(PixelTable.of(pair).counts(), 0, threshold));
            }
            for (double step : counts.steps()) {
                assertEquals(counted(pair, step), counts.at(step), seed + " at its own " + step);
                assertEquals(counted(pair, Math.nextUp(step)), counts.at(Math.nextUp(step)));
            }
        }
    }

    @Test
    void theyChangeAtThePredictionsThatThereAre() {
        assertArrayEquals(new double[] {0, 0.5, 1}, counts(pair(3, 2, 3)).steps());
    }

    @Test
    void countsBelowNothingAreNone() {
        assertThrows(IllegalArgumentException.class, () -> new HardCounts(1, -1, 0, 0));
    }
}
