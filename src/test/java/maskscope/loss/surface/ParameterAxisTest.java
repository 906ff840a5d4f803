package maskscope.loss.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import maskscope.loss.formula.Parameter;
import maskscope.text.BundleWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterAxisTest {

    @Test
    void ofAParameterItIsTheRangeOfItsSlider() {
        assertEquals(new ParameterAxis(Parameter.ALPHA, 0, 1, false, 101), ParameterAxis.of(Parameter.ALPHA));
        assertEquals(new ParameterAxis(Parameter.GAMMA, 0, 5, false, 101), ParameterAxis.of(Parameter.GAMMA));
        assertEquals(new ParameterAxis(Parameter.SMOOTHING, 1e-8, 1e3, true, 101), ParameterAxis.of(Parameter.SMOOTHING));
    }

    @Test
    void valuesAreEvenAndHaveNoDigitsThatComeFromAddingUp() {
        double[] values = ParameterAxis.of(Parameter.GAMMA).values();
        assertEquals(101, values.length);
        for (int i = 0; i < values.length; i++) {
            assertEquals(Double.parseDouble((5 * i) / 100 + "." + String.format("%02d", 5 * i % 100)), values[i]);
        }
    }

    @Test
    void equalStepsOfALogarithmicAxisAreEqualFactors() {
        double[] values = new ParameterAxis(Parameter.SMOOTHING, 1e-8, 1e3, true, 12).values();
        for (int i = 0; i < values.length; i++) {
            assertEquals(Double.parseDouble("1e" + (i - 8)), values[i]);
        }
    }

    @Test
    void theEndsAreExactHoweverFineTheSteps() {
        for (boolean logarithmic : new boolean[] {false, true}) {
            double[] fine = new ParameterAxis(Parameter.ALPHA, 0.3, 0.3 + 1e-12, logarithmic, 21).values();
            assertEquals(0.3, fine[0]);
            assertEquals(0.3 + 1e-12, fine[20]);
            for (int i = 1; i < fine.length; i++) {
                assertTrue(fine[i] > fine[i - 1], i + ": " + fine[i]);
            }
            double[] wide = new ParameterAxis(Parameter.SMOOTHING, 1e-300, 1e300, logarithmic, 7).values();
            assertEquals(logarithmic ? 1e-200 : 1e300 / 6, wide[1], wide[1] * 1e-11);
            assertEquals(1e300, wide[6]);
        }
    }

    @Test
    void aPositionIsWhereAValueLies() {
        for (ParameterAxis axis : new ParameterAxis[] {
            ParameterAxis.of(Parameter.SMOOTHING), new ParameterAxis(Parameter.GAMMA, 1, 4, false, 31)
        }) {
            for (int step = 0; step < axis.steps(); step++) {
                assertEquals(step, axis.step(axis.position(axis.value(step))));
            }
            assertTrue(axis.position(axis.to() + 1) > 1);
            assertTrue(axis.position(0) < 0);
            assertEquals(0, axis.step(axis.position(0)));
            assertEquals(axis.steps() - 1, axis.step(2));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-1  | 1   | false | 11   | alpha must be a number of 0 or more, not -1",
        "0   | NaN | false | 11   | alpha must be a number of 0 or more, not NaN",
        "1   | 1   | false | 11   | a range of alpha from 1 to 1 is none; it must end above where it begins",
        "0.5 | 0.2 | false | 11   | a range of alpha from 0.5 to 0.2 is none; it must end above where it begins",
        "0   | 1   | true  | 11   | a logarithmic range of alpha must begin above 0",
        "0   | 1   | false | 1    | alpha can have from 2 to 1001 steps, not 1",
        "0   | 1   | false | 5000 | alpha can have from 2 to 1001 steps, not 5000",
    })
    void whatIsNoAxisIsSaid(double from, double to, boolean logarithmic, int steps, String said) {
        assertEquals(said, BundleWords.english().of(
                ParameterAxis.fault(Parameter.ALPHA, from, to, logarithmic, steps).orElseThrow()));
        assertThrows(
                IllegalArgumentException.class, () -> new ParameterAxis(Parameter.ALPHA, from, to, logarithmic, steps));
    }
}
