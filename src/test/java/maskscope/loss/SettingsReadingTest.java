package maskscope.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import maskscope.loss.formula.Parameters;
import maskscope.mask.DoubleRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PixelTable;
import org.junit.jupiter.api.Test;

class SettingsReadingTest {

    private static final double[] TRUTH = {1, 1, 1, 0, 0, 0, 0, 0};
    private static final double[] PREDICTION = {.9, .6, .2, .7, .1, .1, .05, .05};

    private static SettingsReading reading(String loss, String convention, Parameters parameters) {
        return reading(TRUTH, loss, convention, parameters);
    }

    private static SettingsReading reading(double[] truth, String loss, String convention, Parameters parameters) {
        MaskPair pair = new MaskPair(
                "t", "p", new DoubleRaster(8, 1, 1, truth), new DoubleRaster(8, 1, 1, PREDICTION), Optional.empty());
        Settings settings = new Settings(
                parameters, Map.of(), Settings.DEFAULT_EPSILON, false, Conventions.SHIPPED.byKey(convention).orElseThrow());
        try (LossEngine engine = new LossEngine(PixelTable.of(pair))) {
            return engine.read(Losses.byKey(loss).orElseThrow(), settings);
        }
    }

    private static Parameters parameters(double alpha, double beta, double gamma, double smoothing) {
        return FiveParameters.of(alpha, beta, gamma, smoothing, 0.5);
    }

    @Test
    void aMissCostsWhatBetaIsToAlpha() {
        assertEquals(7.0 / 3, reading("tversky", "tutorial", parameters(.3, .7, 1, 1)).missCost().orElseThrow(), 1e-12);
        assertEquals(3.0 / 7, reading("tversky", "keras-3.15", parameters(.3, .7, 1, 1)).missCost().orElseThrow(), 1e-12);
        assertEquals(1, reading("dice", "tutorial", parameters(.3, .7, 1, 1)).missCost().orElseThrow(), 1e-12);
        assertEquals(7.0 / 3, reading("focal-tversky", "tutorial", parameters(.3, .7, 2, 1)).missCost().orElseThrow(), 1e-12);
    }

    @Test
    void anErrorThatNothingWeighsCostsNothing() {
        assertEquals(0, reading("tversky", "tutorial", parameters(.5, 0, 1, 1)).missCost().orElseThrow());
        assertEquals(
                Double.POSITIVE_INFINITY, reading("tversky", "tutorial", parameters(0, .5, 1, 1)).missCost().orElseThrow());
        assertEquals(Double.POSITIVE_INFINITY, reading("focal", "paper", parameters(1, .5, 2, 1)).missCost().orElseThrow());
        assertTrue(reading("tversky", "tutorial", parameters(0, 0, 1, 1)).missCost().isEmpty(), "there is no dearer one");
    }

    @Test
    void aWeightBelow0MakesAMistakeLowerTheLoss() {
        SettingsReading invented = reading("focal", "monai", parameters(1.5, .5, 2, 1));
        assertTrue(invented.falsePositiveLowers() && !invented.missLowers());
        SettingsReading missed = reading("focal", "segloss", parameters(1.5, .5, 2, .1));
        assertTrue(missed.missLowers() && !missed.falsePositiveLowers());
        SettingsReading sound = reading("focal", "monai", parameters(1, .5, 2, 1));
        assertTrue(!sound.missLowers() && !sound.falsePositiveLowers());
    }

    @Test
    void focalsAlphaWeighsMissesOnlyWhereItIsBalanced() {
        assertEquals(1, reading("focal", "tutorial", parameters(.25, .7, 2, 1)).missCost().orElseThrow(), 1e-12);
        assertEquals(1.0 / 3, reading("focal", "monai", parameters(.25, .7, 2, 1)).missCost().orElseThrow(), 1e-12);
    }

    @Test
    void focusingLeavesAnEasyPixelAPartOfItsWeight() {
        assertEquals(.01, reading("focal", "tutorial", parameters(.25, .7, 2, 1)).easyWeight().orElseThrow(), 1e-12);
        assertTrue(reading("focal", "kaggle-pytorch", parameters(.25, .7, 2, 1)).easyWeight().isEmpty(), "all pixels alike");
        assertTrue(reading("focal-tversky", "tutorial", parameters(.25, .7, 2, 1)).easyWeight().isEmpty(), "all pixels alike");
        assertTrue(reading("focal", "tutorial", parameters(.25, .7, 0, 1)).easyWeight().isEmpty(), "no focusing");
    }

    @Test
    void smoothingIsAPartOfTheObject() {
        assertEquals(.5, reading("dice", "tutorial", parameters(.3, .7, 1, 1.5)).smoothingPart().orElseThrow(), 1e-12);
        assertTrue(reading("dice", "tutorial", parameters(.3, .7, 1, 0)).smoothingPart().isEmpty());
        assertTrue(reading("focal", "tutorial", parameters(.3, .7, 1, 1)).smoothingPart().isEmpty());
        double[] empty = new double[8];
        assertEquals(
                Double.POSITIVE_INFINITY,
                reading(empty, "dice", "tutorial", parameters(.3, .7, 1, 1)).smoothingPart().orElseThrow());
    }

    @Test
    void aSmoothingOfProbabilitiesIsNoPartOfTheObject() {
        assertTrue(reading("focal", "segloss", parameters(.3, .7, 2, .01)).smoothingPart().isEmpty());
        assertTrue(reading("dice", "segloss", parameters(.3, .7, 2, .01)).smoothingPart().isPresent());
    }

    @Test
    void aLossThatEveryWrongPixelLowersIsToldFromOneWhoseErrorsCostAlike() {
        Parameters overlapAlone = FiveParameters.of(.3, .7, 1, 1, 0);
        SettingsReading subtracted = reading("combo", "combo-author-2019-10", overlapAlone);
        assertTrue(subtracted.falsePositiveLowers() && subtracted.missCost().orElseThrow() > 0);
        assertFalse(reading("combo", "combo-author-2019", overlapAlone).falsePositiveLowers());
    }

    @Test
    void aReversedSignMakesAFalsePositiveLowerTheLoss() {
        assertTrue(reading("combo", "combo-author-head", parameters(.3, .7, 1, 1)).falsePositiveLowers());
        assertFalse(reading("combo", "combo-author-2019", parameters(.3, .7, 1, 1)).falsePositiveLowers());
    }

    @Test
    void aLossThatIsNotThereHasNothingToSay() {
        assertEquals(SettingsReading.NOTHING, reading("combo", "monai", parameters(.3, .7, 1, 1)));
    }
}
