package maskscope.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import java.util.Random;
import maskscope.mask.ByteRaster;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PixelTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Float maps with more distinct values than a table has rows stay within 1e-6 of their value over the pixels.
class BinnedAccuracyTest {

    private static final int SIDE = 1_000;

    /// Ways in which networks spread their probabilities.
    enum Map {
        UNIFORM,
        SHARP,
        U_SHAPED,
        UNSURE,
        SATURATED
    }

    @ParameterizedTest
    @EnumSource(Map.class)
    void everyLossOfABinnedMapIsWithin1e6OfThePixels(Map map) {
        check(pair(map, new double[] {0, 1}));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5})
    void smoothedLabelsAreAsCloseAsMasks(double smoothing) {
        check(pair(Map.SHARP, new double[] {smoothing / 2, 1 - smoothing / 2}));
    }

    private static void check(MaskPair pair) {
        PixelTable table = PixelTable.of(pair);
        assertFalse(table.exact());
        try (LossEngine engine = new LossEngine(table)) {
            for (double gamma : new double[] {0, 0.5, 1, 2, 5}) {
                Settings settings = new Settings(
                        FiveParameters.of(0.3, 0.7, gamma, 1, 0.4), java.util.Map.of(), Settings.DEFAULT_EPSILON, false,
                                Conventions.TUTORIAL);
                LossReport report = engine.report(settings);
                for (Loss loss : Losses.ALL) {
                    double expected = PerPixel.loss(loss.key(), pair, settings.of(loss), settings.epsilon());
                    assertEquals(expected, report.of(loss).value(), 1e-6 * Math.abs(expected), loss + " with γ " + gamma);
                }
            }
        }
    }

    private static MaskPair pair(Map map, double[] truths) {
        Random random = new Random(map.ordinal());
        byte[] truth = new byte[SIDE * SIDE];
        float[] prediction = new float[SIDE * SIDE];
        double[] levels = new double[256];
        System.arraycopy(truths, 0, levels, 0, 2);
        for (int i = 0; i < truth.length; i++) {
            truth[i] = (byte) (random.nextDouble() < 0.15 ? 1 : 0);
            double side = truth[i] == 1 ? 1 : -1;
            prediction[i] = (float) switch (map) {
                case UNIFORM -> random.nextDouble();
                case SHARP -> sigmoid(side * 4 + random.nextGaussian() * 2);
                case U_SHAPED -> 0.5 - 0.5 * Math.cos(Math.PI * random.nextDouble());
                case UNSURE -> sigmoid(side * 0.3 + random.nextGaussian() * 0.5);
                case SATURATED -> sigmoid(side * 12 + random.nextGaussian() * 10);
            };
        }
        return new MaskPair(
                "truth",
                "prediction",
                new ByteRaster(SIDE, SIDE, 1, truth, levels),
                new FloatRaster(SIDE, SIDE, 1, prediction),
                Optional.empty());
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
