package maskscope.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Parameters;
import maskscope.loss.measure.Clip;
import maskscope.loss.measure.Measures;
import maskscope.loss.measure.Nd4jMeasures;
import maskscope.mask.DoubleRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PixelTable;
import maskscope.testing.English;
import org.junit.jupiter.api.Test;

/// What a form says of itself beside its value.
class LossFormulaTest {

    private static final Parameters PARAMETERS = FiveParameters.of(0.2, 0.9, 1, 0, 0.5);

    private static PixelTable table(double[] truth, double[] prediction) {
        return PixelTable.of(new MaskPair(
                "t",
                "p",
                new DoubleRaster(truth.length, 1, 1, truth),
                new DoubleRaster(truth.length, 1, 1, prediction),
                Optional.empty()));
    }

    private static Settings settings(String convention) {
        return Settings.TUTORIAL
                .withConvention(Conventions.SHIPPED.byKey(convention).orElseThrow())
                .withEverywhere(Parameter.ALPHA, PARAMETERS.get(Parameter.ALPHA))
                .withEverywhere(Parameter.BETA, PARAMETERS.get(Parameter.BETA));
    }

    private static String weights(String convention, Loss loss) {
        ErrorWeights weights = settings(convention).errorWeights(loss);
        return weights.falsePositive().symbol() + " " + weights.falsePositive().value() + ", "
                + weights.miss().symbol() + " " + weights.miss().value();
    }

    @Test
    void errorsAreWeighedAsTheFormulaWeighsThem() {
        assertEquals("α 0.2, β 0.9", weights("tutorial", Losses.FOCAL_TVERSKY));
        assertEquals("β 0.9, α 0.2", weights("keras-3.15", Losses.TVERSKY));
        assertEquals("(1 − α) 0.8, α 0.2", weights("keras-unet-collection", Losses.TVERSKY));
    }

    @Test
    void weightsThatAreFixedAreNotTheSliders() {
        assertEquals("0.3 0.3, 0.7 0.7", weights("segloss", Losses.TVERSKY));
        assertEquals("0.3 0.3, 0.7 0.7", weights("abraham", Losses.FOCAL_TVERSKY));
    }

    @Test
    void aLossThatDoesNotWeighErrorsTakesAlphaAndBeta() {
        assertEquals("α 0.2, β 0.9", weights("tutorial", Losses.DICE));
        assertEquals("α 0.2, β 0.9", weights("tutorial", Losses.COMBO));
        assertEquals("α 0.2, β 0.9", weights("mmseg", Losses.TVERSKY), "the mean of two has no weights of its own");
    }

    @Test
    void aFormulaNamesWhatItsMeaningTellsOfAndItDoesNotTake() {
        Conventions.SHIPPED.withVariants().forEach(convention -> Losses.ALL.forEach(loss -> convention.form(loss).ifPresent(
                form -> {
                    Set<Parameter> told = new HashSet<>(Parameter.ALL);
                    String meaning = form.meaning().map(English::of).orElse("");
                    told.removeIf(parameter -> form.takes(parameter) || !meaning.contains(English.of(parameter.label())));
                    assertEquals(told, form.named(), convention + " " + loss);
                })));
    }

    @Test
    void aPerfectMaskFeelsNothingWhereTheMeanIsFocused() {
        double[] perfect = {1, 0};
        PixelTable table = table(perfect, perfect);
        LossFormula form = Conventions.SHIPPED.byKey("kaggle-pytorch").orElseThrow().form(Losses.FOCAL).orElseThrow();
        try (Measures measures = new Nd4jMeasures(table.counts(), Clip.LOGITS)) {
            Parameters parameters = FiveParameters.of(0.8, 0.5, 0.5, 1, 0.5);
            assertEquals(0, form.value(measures, parameters).value());
            assertEquals(0, form.gradient(measures, parameters).applyAsDouble(0), 1e-300);
            assertEquals(0, form.gradient(measures, parameters).applyAsDouble(1), 1e-300);
        }
    }

    @Test
    void ofSeveralPartsTheUndefinedOneSaysWhy() {
        PixelTable table = table(new double[] {1, 1}, new double[] {0.5, 1});
        LossFormula form = Conventions.SHIPPED.byKey("mlyg/delta").orElseThrow().form(Losses.FOCAL_TVERSKY).orElseThrow();
        try (Measures measures = new Nd4jMeasures(table.counts(), Clip.LOGITS)) {
            LossValue value = form.value(measures, FiveParameters.of(0.5, 1, 0.75, 0, 0.5));
            assertEquals(
                    "0/0: nothing overlaps, no error is weighed and smoothing is 0", English.of(value.undefined()));
        }
    }
}
