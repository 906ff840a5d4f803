package maskscope.view.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import maskscope.loss.formula.Parameter;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static final Scale SMOOTHING = Scale.of(Parameter.SMOOTHING);
    private static final Scale GAMMA = Scale.of(Parameter.GAMMA);

    @Test
    void tenStepsOfSmoothingAreADecadeWhereverTheyBegin() {
        double value = 1;
        for (int i = 0; i < 10; i++) {
            value = SMOOTHING.stepped(value, 1);
        }
        assertEquals(10, value);
        assertEquals(3.2, SMOOTHING.stepped(2.5, 1), "steps do not drift by rounding");
        for (int i = 0; i < 10; i++) {
            value = SMOOTHING.stepped(value, -1);
        }
        assertEquals(1, value);
    }

    @Test
    void smoothingStepsBetweenZeroAndItsSmallestValue() {
        assertEquals(0, SMOOTHING.stepped(1e-8, -1));
        assertEquals(1e-8, SMOOTHING.stepped(0, 1));
        assertEquals(0, SMOOTHING.stepped(0, -1));
        assertEquals(1000, SMOOTHING.stepped(1000, 1));
    }

    @Test
    void aStepNeverLeavesTheRangeNorPullsBackIntoIt() {
        assertEquals(5, GAMMA.stepped(4.98, 1));
        assertEquals(7, GAMMA.stepped(7, 1));
        assertEquals(5, GAMMA.stepped(7, -1));
        assertEquals(0, Scale.UNIT.stepped(0.005, -10));
    }

    @Test
    void aDraggedPositionGivesARoundValue() {
        assertEquals(0.33, Scale.UNIT.setBy(1 / 3.0));
        assertEquals(1.67, GAMMA.setBy(1 / 3.0));
        assertEquals(SMOOTHING.setBy(0.5), NumberText.toDigits(SMOOTHING.setBy(0.5), 2));
        assertEquals(0, SMOOTHING.setBy(0));
        assertEquals(1000, SMOOTHING.setBy(1));
    }

    @Test
    void fieldsShowNumbersExactlyAndShortly() {
        assertEquals("0.30", Scale.UNIT.text(0.3));
        assertEquals("0.123456789", Scale.UNIT.text(0.123456789));
        assertEquals("1.00", Scale.UNIT.text(1));
        assertEquals("1", SMOOTHING.text(1));
        assertEquals("0", SMOOTHING.text(0));
        assertEquals("1000", SMOOTHING.text(1000));
        assertEquals("1e-6", SMOOTHING.text(1e-6));
        assertEquals("1.25e-6", SMOOTHING.text(1.25e-6));
        for (double value : new double[] {0.1 + 0.2, 1e-12, 12345.678, 1e300}) {
            assertEquals(OptionalDouble.of(value), NumberText.parse(SMOOTHING.text(value)));
        }
    }

    @Test
    void typedNumbersAreReadAsPeopleWriteThem() {
        assertEquals(OptionalDouble.of(0.5), NumberText.parse(" 0,5 "));
        assertEquals(OptionalDouble.of(0.5), NumberText.parse(".5"));
        assertEquals(OptionalDouble.of(1e-6), NumberText.parse("1E-6"));
        assertEquals(OptionalDouble.of(-2), NumberText.parse("−2"));
        assertEquals(OptionalDouble.of(0.125), NumberText.parse("0,125"), "no thousands begin with 0");
        assertEquals(OptionalDouble.of(1.5e3), NumberText.parse("1,5e3"));
        for (String noNumber : List.of(
                "", "NaN", "Infinity", "1d", "0x10", "1.2.3", "a lot", "1e", "1,234.5", "1,000,000", "1,000", "-12,345")) {
            assertEquals(OptionalDouble.empty(), NumberText.parse(noNumber), noNumber);
        }
    }

    @Test
    void valuesAndChangesAreShownWithEnoughDigits() {
        assertEquals("0.1940", NumberText.reading(0.19399));
        assertEquals("0.0000", NumberText.reading(0));
        assertEquals("−0.3400", NumberText.reading(-0.34));
        assertEquals("2.0e-5", NumberText.reading(0.00002));
        assertEquals("1.2e6", NumberText.reading(1_234_567));
        assertEquals("+0.0102", NumberText.change(0.0102));
        assertEquals("−3.0e-6", NumberText.change(-3e-6));
    }
}
