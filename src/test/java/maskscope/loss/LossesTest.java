package maskscope.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import maskscope.loss.formula.Parameter;
import maskscope.loss.measure.Sums;
import maskscope.mask.DoubleRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PixelTable;
import maskscope.testing.English;
import org.junit.jupiter.api.Test;

/// A mask of eight pixels, small enough to work by hand, and what must hold on any mask.
class LossesTest {

    private static final double[] TRUTH = {1, 1, 1, 0, 0, 0, 0, 0};
    private static final double[] PREDICTION = {.9, .6, .2, .7, .1, .1, .05, .05};

    private static MaskPair pair(double[] truth, double[] prediction) {
        return new MaskPair(
                "t",
                "p",
                new DoubleRaster(truth.length, 1, 1, truth),
                new DoubleRaster(truth.length, 1, 1, prediction),
                Optional.empty());
    }

    private static Settings settings(double alpha, double beta, double gamma, double smoothing, double ceRatio) {
        return new Settings(
                FiveParameters.of(alpha, beta, gamma, smoothing, ceRatio), Map.of(), Settings.DEFAULT_EPSILON, false,
                        Conventions.TUTORIAL);
    }

    private static LossValue value(String key, MaskPair pair, Settings settings) {
        try (LossEngine engine = new LossEngine(PixelTable.of(pair))) {
            return engine.report(settings).of(Losses.byKey(key).orElseThrow());
        }
    }

    private static double byHand(String key, double alpha, double beta, double gamma, double smoothing) {
        return value(key, pair(TRUTH, PREDICTION), settings(alpha, beta, gamma, smoothing, 0.5)).value();
    }

    @Test
    void theSumsAreThoseWorkedByHand() {
        try (LossEngine engine = new LossEngine(PixelTable.of(pair(TRUTH, PREDICTION)))) {
            Sums sums = engine.report(Settings.TUTORIAL).sums();
            assertEquals(1.7, sums.tp(), 1e-12);
            assertEquals(1.0, sums.fp(), 1e-12);
            assertEquals(1.3, sums.fn(), 1e-12);
            assertEquals(4.0, sums.tn(), 1e-12);
            assertEquals(0.46786, sums.crossEntropy(), 5e-6);
        }
    }

    @Test
    void focalsFactorIsPerPixelAndItsAlphaIsUniform() {
        assertEquals(0.17051, byHand("focal", 0.8, 0, 2, 0), 5e-6, "factor on the mean gives .05226, balanced α .09030");
    }

    @Test
    void smoothingIsAddedOnceAboveAndOnceBelow() {
        assertEquals(0.40351, byHand("dice", 0, 0, 0, 0), 5e-6);
        assertEquals(0.34328, byHand("dice", 0, 0, 0, 1), 5e-6);
        assertEquals(0.46, byHand("iou", 0, 0, 0, 1), 1e-12);
    }

    @Test
    void alphaWeighsFalsePositivesAndBetaMisses() {
        assertEquals(0.41581, byHand("tversky", 0.3, 0.7, 0, 0), 5e-6, "exchanged they give .39068");
        assertEquals(0.39068, byHand("tversky", 0.7, 0.3, 0, 0), 5e-6);
    }

    @Test
    void combosOuterAlphaMultipliesBothTerms() {
        assertEquals(-0.23510, byHand("combo", 0.5, 0, 0, 1), 5e-6, "the paper's bracket gives −.21139");
    }

    @Test
    void overlapIsTakenBeforeTheClipOfTheLogarithms() {
        MaskPair empty = pair(new double[4], new double[4]);
        assertEquals(0.0, value("dice", empty, settings(0, 0, 0, 1e-6, 0.5)).value(), 1e-12, "clipped first it is .28");
    }

    @Test
    void aFullyWrongPixelCostsTheSameFromEitherSide() {
        double missed = value("focal", pair(new double[] {1}, new double[] {0}), settings(1, 0, 0, 0, 0)).value();
        double invented = value("focal", pair(new double[] {0}, new double[] {1}), settings(1, 0, 0, 0, 0)).value();
        assertEquals(-Math.log(1e-7), missed, 1e-12);
        assertEquals(missed, invented, 1e-12);
    }

    @Test
    void identitiesBetweenLossesHold() {
        assertEquals(byHand("dice", 0, 0, 0, 2), byHand("tversky", 0.5, 0.5, 0, 1), 1e-14);
        assertEquals(byHand("iou", 0, 0, 0, 1), byHand("tversky", 1, 1, 0, 1), 1e-14);
        assertEquals(byHand("bce-dice", 0, 0, 0, 1) - byHand("dice", 0, 0, 0, 1), byHand("focal", 1, 0, 0, 0), 1e-14);
        assertEquals(byHand("tversky", 0.3, 0.7, 0, 1), byHand("focal-tversky", 0.3, 0.7, 1, 1), 1e-14);
        double combo = value("combo", pair(TRUTH, PREDICTION), settings(0.5, 0, 0, 1, 0)).value();
        assertEquals(byHand("dice", 0, 0, 0, 1) - 1, combo, 1e-14);
    }

    @Test
    void emptyMasksWithoutSmoothingAreUndefinedInWords() {
        MaskPair empty = pair(new double[4], new double[4]);
        for (String key : new String[] {"dice", "bce-dice", "iou", "tversky", "focal-tversky", "combo"}) {
            LossValue value = value(key, empty, settings(0.5, 0.5, 1, 0, 0.5));
            assertFalse(value.defined(), key);
            assertEquals("0/0: both masks are empty and smoothing is 0", English.of(value.undefined()));
        }
        assertTrue(value("focal", empty, settings(0.5, 0.5, 1, 0, 0.5)).defined());
    }

    @Test
    void tverskyWithoutWeightsOnATotalMissSaysWhyItIsUndefined() {
        LossValue value = value("tversky", pair(new double[] {1, 0}, new double[] {0, 1}), settings(0, 0, 1, 0, 0.5));
        assertTrue(English.of(value.undefined()).contains("nothing overlaps"));
    }

    @Test
    void focalTverskyWithGammaZeroIsOneOnAPerfectMask() {
        MaskPair perfect = pair(new double[] {1, 0}, new double[] {1, 0});
        assertEquals(1.0, value("focal-tversky", perfect, settings(0.5, 0.5, 0, 1e-6, 0.5)).value());
        assertEquals(0.0, value("focal-tversky", perfect, settings(0.5, 0.5, 0.75, 1e-6, 0.5)).value());
    }

    @Test
    void anUndefinedRatioHasNoPowerEitherNotEvenZero() {
        LossValue value = value("focal-tversky", pair(new double[4], new double[4]), settings(0.5, 0.5, 0, 0, 0.5));
        assertEquals("0/0: both masks are empty and smoothing is 0", English.of(value.undefined()));
    }

    /// keras-unet-collection weighs false positives by 1 - α, which is below 0 here: (0 + 1e-7) / (-0.5 · 0.3 + 1e-7).
    @Test
    void aDenominatorMayFallBelowZeroWhereAWeightDoes() {
        Convention convention = Conventions.SHIPPED.byKey("keras-unet-collection").orElseThrow();
        Settings settings = settings(1.5, 0.5, 1, 1, 0.5).withConvention(convention);
        LossValue value = value("tversky", pair(new double[] {0}, new double[] {0.3}), settings);
        assertEquals(Optional.empty(), value.undefined());
        assertEquals(1 + 1e-7 / 0.15, value.value(), 1e-12);
    }

    @Test
    void gradientsAgreeWithDifferences() {
        Settings settings = settings(0.3, 0.7, 1.7, 0.5, 0.4);
        double step = 1e-6;
        PixelTable table = PixelTable.of(pair(TRUTH, PREDICTION));
        try (LossEngine engine = new LossEngine(table)) {
            for (Loss loss : Losses.ALL) {
                IntToDoubleFunction gradient = engine.gradient(loss, settings);
                double[] differences = new double[TRUTH.length];
                double[] actual = new double[TRUTH.length];
                for (int i = 0; i < TRUTH.length; i++) {
                    double[] up = PREDICTION.clone();
                    double[] down = PREDICTION.clone();
                    up[i] += step;
                    down[i] -= step;
                    differences[i] = (value(loss.key(), pair(TRUTH, up), settings).value()
                                    - value(loss.key(), pair(TRUTH, down), settings).value()) / (2 * step);
                    actual[i] = gradient.applyAsDouble(table.codes().at(i));
                }
                assertArrayEquals(differences, actual, 1e-8, loss.name());
            }
        }
    }

    @Test
    void anUndefinedStretchIsAGapInTheCurve() {
        try (LossEngine engine = new LossEngine(PixelTable.of(pair(new double[4], new double[4])))) {
            Sweep sweep = engine.sweep(Settings.TUTORIAL, Parameter.SMOOTHING);
            double[] dice = sweep.values().get("dice");
            assertTrue(Double.isNaN(dice[0]));
            assertEquals(0.0, sweep.x()[0]);
            assertTrue(Arrays.stream(dice).skip(10).allMatch(y -> Math.abs(y) < 1e-12));
        }
    }

    @Test
    void theFormulaShowsTheNumbersItWasComputedWith() {
        try (LossEngine engine = new LossEngine(PixelTable.of(pair(TRUTH, PREDICTION)))) {
            Loss tversky = Losses.byKey("tversky").orElseThrow();
            assertEquals(
                    "1-\\frac{1.7+1}{1.7+0.3\\cdot 1+0.7\\cdot 1.3+1}", engine.formula(tversky, settings(0.3, 0.7, 1, 1, 0.5)));
        }
    }

    @Test
    void settingsRefuseWhatTheFormulasDoNotAllow() {
        assertThrows(IllegalArgumentException.class, () -> Settings.TUTORIAL.withShared(Parameter.ALPHA, -0.1));
        assertThrows(IllegalArgumentException.class, () -> Settings.TUTORIAL.withShared(Parameter.GAMMA, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Settings.TUTORIAL.withShared(Parameter.CE_RATIO, 1.1));
        assertThrows(IllegalArgumentException.class, () -> Settings.TUTORIAL.withEpsilon(0));
        assertEquals(7.5, Settings.TUTORIAL.withShared(Parameter.GAMMA, 7.5).shared().get(Parameter.GAMMA));
    }

    @Test
    void alphaAndBetaCanBeHeldAtOne() {
        Settings held = Settings.TUTORIAL.withComplementary(true).withShared(Parameter.ALPHA, 0.3);
        assertEquals(0.7, held.shared().get(Parameter.BETA));
        assertEquals(0.2, held.withShared(Parameter.BETA, 0.8).shared().get(Parameter.ALPHA));
        assertEquals(0.8, held.withComplementary(false).withShared(Parameter.ALPHA, 0.8).shared().get(Parameter.ALPHA));
        assertEquals(0.7, held.withComplementary(false).withShared(Parameter.ALPHA, 0.8).shared().get(Parameter.BETA));
    }

    @Test
    void everyScaleMapsBothWays() {
        for (Parameter parameter : Parameter.ALL) {
            for (double at : new double[] {0, 0.1, 0.5, 0.77, 1}) {
                assertEquals(at, parameter.position(parameter.valueAt(at)), 1e-12, parameter + " at " + at);
            }
        }
        assertEquals(0.0, Parameter.SMOOTHING.valueAt(0));
        assertEquals(1e3, Parameter.SMOOTHING.valueAt(1), 1e-9);
        assertEquals(1e-8, Parameter.SMOOTHING.valueAt(Parameter.SMOOTHING.position(1e-8)), 1e-20);
    }
}
