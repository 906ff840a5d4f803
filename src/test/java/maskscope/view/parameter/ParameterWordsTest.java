package maskscope.view.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import maskscope.loss.Convention;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.testing.English;
import maskscope.text.Message;
import org.junit.jupiter.api.Test;

class ParameterWordsTest {

    private static final ParameterWords WORDS = new ParameterWords(Losses.ALL);

    private static String hint(Parameter parameter) {
        return English.of(WORDS.hint(parameter, Losses.ALL.stream().filter(loss -> loss.uses(parameter)).toList(),
                Settings.TUTORIAL.convention()));
    }

    @Test
    void hintsNameTheLossesThatMove() {
        assertEquals("weight of a false positive · Tversky, Focal Tversky; scales Focal, Combo", hint(Parameter.ALPHA));
        assertEquals("weight of a miss · Tversky, Focal Tversky", hint(Parameter.BETA));
        assertEquals("how much easy pixels are ignored · Focal, Focal Tversky", hint(Parameter.GAMMA));
        assertEquals("added above and below the ratios · all but Focal", hint(Parameter.SMOOTHING));
        assertEquals("share of cross-entropy in Combo", hint(Parameter.CE_RATIO));
        assertEquals("weight of a miss", English.of(WORDS.hint(Parameter.BETA, List.of(), Settings.TUTORIAL.convention())));
    }

    @Test
    void theWholeSentenceSpeaksOfEveryLoss() {
        for (Parameter parameter : Parameter.ALL) {
            for (Loss loss : Losses.ALL) {
                String effect = English.of(WORDS.effect(parameter, Settings.TUTORIAL.convention()));
                assertTrue(effect.contains(loss.name()), parameter + " is silent about " + loss);
            }
        }
    }

    private static String hint(Parameter parameter, String convention, String... losses) {
        return English.of(WORDS.hint(parameter, Stream.of(losses).map(key -> Losses.byKey(key).orElseThrow()).toList(),
                Conventions.SHIPPED.byKey(convention).orElseThrow()));
    }

    @Test
    void underALibraryAParameterIsSaidToBeWhatItIsAndWhereItIsSomethingElse() {
        assertEquals("weight of a false positive · Tversky", hint(Parameter.ALPHA, "paper", "tversky"));
        assertEquals("share of cross-entropy in Combo", hint(Parameter.CE_RATIO, "paper", "combo"));
        assertEquals("weight of a false positive · Tversky · Focal by MONAI: weight of the object’s pixels",
                hint(Parameter.ALPHA, "monai", "focal", "tversky"));
        assertEquals("weight of a false positive · Tversky by Keras 3 to 3.15: weight of a miss",
                hint(Parameter.ALPHA, "keras-3.15", "tversky"));
        assertEquals("weight of a miss · Tversky by Keras 3 to 3.15: weight of a false positive",
                hint(Parameter.BETA, "keras-3.15", "tversky"));
        assertEquals("share of cross-entropy in Combo · read by no loss here", hint(Parameter.CE_RATIO, "monai"));
        assertEquals("how much easy pixels are ignored", hint(Parameter.GAMMA, "monai"), "Focal reads it, with its own value");
    }

    @Test
    void inAllOfAChartAParameterIsOneThingOrNothingIsSaid() {
        Convention keras = Conventions.SHIPPED.byKey("keras-3.15").orElseThrow();
        assertEquals("weight of a miss", English.of(WORDS.meaning(Parameter.ALPHA, keras).orElseThrow()));
        Convention monai = Conventions.SHIPPED.byKey("monai").orElseThrow();
        assertTrue(WORDS.meaning(Parameter.ALPHA, monai).isEmpty(), "a false positive's weight, or the object's");
    }

    /// A clause that speaks of a parameter which the form takes must be told in the parameter's row, too.
    @Test
    void noDepartureThatNamesAParameterIsForgotten() {
        Set<String> usual = Set.of("weights-not-reversed", "mean-of-both", "halves", "combo-background", "fixed-power");
        Map<Parameter, String> words = Map.of(Parameter.ALPHA, "alpha", Parameter.BETA, "beta", Parameter.GAMMA, "1/gamma",
                Parameter.SMOOTHING, "smoothing");
        Conventions.SHIPPED.withVariants().forEach(convention -> Losses.ALL.forEach(loss ->
                convention.form(loss).filter(form -> form.meaning().isPresent()).ifPresent(form -> words.forEach((one, word) -> {
                    Message clause = form.meaning().get();
                    boolean named = form.takes(one) && Pattern.compile("\\b" + word + "\\b").matcher(English.of(clause)).find();
                    boolean told = Readings.of(form, one).isPresent() || usual.contains(clause.key().replace("loss.departs.", ""))
                            || English.of(clause).contains("without smoothing");
                    assertTrue(!named || told, () -> convention.key() + " " + loss + " " + one + ": " + English.of(clause));
                }))));
    }
}
