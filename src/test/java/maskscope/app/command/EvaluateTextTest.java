package maskscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import org.junit.jupiter.api.Test;

/// What `evaluate` prints for people.
class EvaluateTextTest {

    private static final String CASE = "imbalanced_256x256";

    @Test
    void theSumsStandAboveTheLosses() {
        String text = Ran.evaluate(CASE).answer();
        int sums = text.indexOf("TP 564.227451   FP 1625.964706   FN 89.77254902   TN 63256.03529");
        assertTrue(sums > text.indexOf("256 x 256, 65536 pixels"), text);
        assertTrue(sums < text.indexOf("Focal"), text);
    }

    @Test
    void eachLossHasItsValueToTenDigitsAndTheParametersItUses() {
        List<String> rows = rows(CASE);
        assertEquals("Focal            0.0002188371527   alpha 0.8, gamma 2", rows.get(0));
        assertEquals("Dice             0.6032423830      smooth 1e-6", rows.get(1));
        assertEquals("BCE-Dice         0.6303419171      smooth 1e-6", rows.get(2));
        assertEquals("IoU              0.7525279886      smooth 1e-6", rows.get(3));
        assertEquals("Tversky          0.6032423827      alpha 0.5, beta 0.5, smooth 1e-6", rows.get(4));
        assertEquals("Focal Tversky    0.6032423827      alpha 0.5, beta 0.5, gamma 1, smooth 1e-6", rows.get(5));
        assertEquals("Combo           -0.1947934473      alpha 0.5, smooth 1e-6, ce-ratio 0.5", rows.get(6));
    }

    @Test
    void theDecimalPointsAreAligned() {
        List<Integer> points = rows(CASE).stream().map(row -> row.indexOf('.')).distinct().toList();
        assertEquals(1, points.size());
    }

    @Test
    void aNegativeComboIsExplained() {
        assertTrue(Ran.evaluate(CASE).answer().contains("Combo subtracts"));
        assertFalse(Ran.evaluate(CASE, "--ce-ratio", "1").answer().contains("Combo subtracts"));
    }

    @Test
    void anUndefinedLossIsToldInWords() {
        String text = Ran.evaluate("both_empty_32x32", "--smooth", "0").answer();
        assertTrue(text.contains("Dice is undefined (0/0: both masks are empty and smoothing is 0)."), text);
        assertFalse(text.contains("NaN"), text);
    }

    private static List<String> rows(String name) {
        return Ran.evaluate(name).answer().lines()
                .filter(line -> Losses.ALL.stream().map(Loss::name).anyMatch(loss -> line.startsWith(loss + " ")))
                .limit(Losses.ALL.size())
                .toList();
    }
}
