package maskscope.loss.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import maskscope.loss.LossEngine;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.CutPair;
import maskscope.pixel.PixelTable;
import maskscope.pixel.RowsWithin;
import maskscope.pixel.surface.Borders;
import org.junit.jupiter.api.Test;

class GradientPartsTest {

    /// A hit, two misses, a false positive and two pixels of background.
    private static final float[] TRUTH = {1, 1, 1, 0, 0, 0};
    private static final float[] PREDICTION = {0.75f, 0.25f, 0.25f, 0.75f, 0.125f, 0.25f};
    private static final PixelTable TABLE = PixelTable.of(new MaskPair(
            "t", "p", new FloatRaster(6, 1, 1, TRUTH), new FloatRaster(6, 1, 1, PREDICTION), Optional.empty()));

    private static GradientParts parts(IntToDoubleFunction gradient, double threshold) {
        return GradientParts.of(TABLE.counts(), 0, gradient, threshold, Optional.empty()).orElseThrow();
    }

    private static IntToDoubleFunction towardsTruth() {
        return row -> TABLE.prediction(row) - TABLE.truth(row);
    }

    @Test
    void theyAreSharesOfTheSizesOfAllPixels() {
        GradientParts parts = parts(towardsTruth(), 0.5);
        double all = 0.25 + 2 * 0.75 + 0.75 + 0.125 + 0.25;
        assertEquals(0.25 / all, parts.hits(), 1e-12);
        assertEquals(1.5 / all, parts.misses(), 1e-12);
        assertEquals(0.75 / all, parts.falsePositives(), 1e-12);
        assertEquals(0.375 / all, parts.background(), 1e-12);
        assertFalse(parts.rewardsMistakes());
    }

    @Test
    void theThresholdDecidesWhatAPixelIs() {
        GradientParts parts = parts(towardsTruth(), 0.2);
        assertEquals(0, parts.misses());
        assertEquals((0.75 + 0.25) / 2.875, parts.falsePositives(), 1e-12);
    }

    @Test
    void aSlopeThatLeadsAwayFromTheTruthIsTold() {
        IntToDoubleFunction turned = row -> TABLE.truth(row) < 0.5 && TABLE.prediction(row) > 0.5 ? -0.75 : towardsTruth()
                .applyAsDouble(row);
        GradientParts parts = parts(turned, 0.5);
        assertEquals(0.75 / 2.875, parts.against(), 1e-12);
        assertTrue(parts.rewardsMistakes());
    }

    @Test
    void ofNoGradientThereIsNothingToTell() {
        assertTrue(GradientParts.of(TABLE.counts(), 0, row -> 0, 0.5, Optional.empty()).isEmpty());
        assertTrue(GradientParts.of(TABLE.counts(), 0, row -> Double.NEGATIVE_INFINITY, 0.5, Optional.empty()).isEmpty());
    }

    @Test
    void theShareAlongTheBorderIsToldOnceItIsKnown() {
        assertTrue(parts(towardsTruth(), 0.5).along().isEmpty());
        CutPair cut = CutPair.of(TABLE, 0.5);
        long[] along = RowsWithin.of(TABLE, Borders.along(cut.truth(), 1.5, () -> true));
        GradientParts parts = GradientParts.of(TABLE.counts(), 0, towardsTruth(), 0.5, Optional.of(along)).orElseThrow();
        assertEquals((0.25 + 2 * 0.75 + 0.75) / 2.875, parts.along().orElseThrow(), 1e-12,
                "three pixels of the truth and one more");
    }

    @Test
    void tverskyRewardsNoMistake() {
        try (LossEngine engine = new LossEngine(TABLE, Losses.ALL)) {
            IntToDoubleFunction slope = engine.gradient(Losses.byKey("tversky").orElseThrow(), Settings.TUTORIAL);
            assertFalse(parts(slope, 0.5).rewardsMistakes());
            assertTrue(parts(row -> -slope.applyAsDouble(row), 0.5).against() > 0.99, "turned round all of it leads away");
        }
    }

    @Test
    void theLogitFeelsLessWhereAPredictionIsSure() {
        IntToDoubleFunction logit = GradientParts.ofLogits(TABLE.counts().rows(), row -> 1);
        for (int row = 0; row < TABLE.rows(); row++) {
            assertEquals(TABLE.prediction(row) * (1 - TABLE.prediction(row)), logit.applyAsDouble(row), 1e-12);
        }
        PixelTable sure = PixelTable.of(new MaskPair("t", "p",
                new FloatRaster(1, 1, 1, new float[] {1}), new FloatRaster(1, 1, 1, new float[] {0}), Optional.empty()));
        assertEquals(0, GradientParts.ofLogits(sure.counts().rows(), row -> Double.NEGATIVE_INFINITY).applyAsDouble(0));
    }
}
