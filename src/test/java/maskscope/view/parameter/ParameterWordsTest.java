package maskscope.view.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import maskscope.loss.Convention;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.testing.English;
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

    @Test
    void aLibraryThatReadsAParameterAsTheTutorialDoesLeavesItItsMeaning() {
        Convention paper = Conventions.SHIPPED.byKey("paper").orElseThrow();
        List<Loss> readers = List.of(Losses.byKey("tversky").orElseThrow());
        assertEquals("weight of a false positive · read by Tversky", English.of(WORDS.hint(Parameter.ALPHA, readers, paper)));
        Loss focal = Losses.byKey("focal").orElseThrow();
        Convention monai = Conventions.SHIPPED.byKey("monai").orElseThrow();
        assertEquals("read by Focal", English.of(WORDS.hint(Parameter.ALPHA, List.of(focal), monai)), "it weighs classes there");
    }
}
