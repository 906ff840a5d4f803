package maskscope.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The numbers of a grid are counted the same whichever kind it is, and over the borders of the stripes they are counted in.
class SurveyTest {

    /// More than two stripes.
    private static final int MANY = (1 << 21) + 7;

    private static Survey ofFloats(int count, Fill fill) {
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (float) fill.at(i);
        }
        return Survey.of(new FloatGrid(count, 1, 1, samples));
    }

    private interface Fill {
        double at(int index);
    }

    @Test
    void bytesOfSeveralStripesAreCounted() {
        byte[] samples = new byte[MANY];
        for (int i = 0; i < MANY; i++) {
            samples[i] = (byte) (i % 3 == 0 ? 200 : i % 3);
        }
        Survey survey = Survey.of(ByteGrid.unsigned(MANY, 1, 1, samples));
        assertArrayEquals(new double[] {1, 2, 200}, survey.numbers());
        assertEquals(MANY, Arrays.stream(survey.counts()).sum());
        assertEquals((MANY + 2) / 3, survey.count(200));
        assertEquals(MANY, survey.pixels());
    }

    @Test
    void floatsOfSeveralStripesAreCounted() {
        Survey survey = ofFloats(MANY, i -> i % 4 / 4.0);
        assertArrayEquals(new double[] {0, 0.25, 0.5, 0.75}, survey.numbers());
        assertEquals(MANY, Arrays.stream(survey.counts()).sum());
        assertTrue(survey.few());
        assertFalse(survey.whole());
    }

    @Test
    void moreNumbersThanAreListedStillHaveTheirRange() {
        Survey survey = ofFloats(MANY, i -> i == MANY - 1 ? 7.5 : i == 3 ? -2 : i / (double) MANY);
        assertFalse(survey.few());
        assertEquals(0, survey.numbers().length);
        assertEquals(-2, survey.least());
        assertEquals(7.5, survey.greatest());
        assertEquals(2, survey.outside());
        assertEquals(MANY, survey.pixels());
        assertFalse(survey.whole());
    }

    @Test
    void gapsAndInfinitiesAreNoNumbers() {
        Survey survey = ofFloats(10, i -> i == 1 || i == 2 ? Double.NaN : i == 5 ? Double.POSITIVE_INFINITY : 1);
        assertEquals(2, survey.gaps());
        assertEquals(1, survey.infinite());
        assertEquals(7, survey.count(1));
        assertEquals(1, survey.greatest());
        assertTrue(survey.whole());
    }

    @Test
    void manyWholeNumbersAreKnownToBeWhole() {
        assertTrue(ofFloats(5_000, i -> i).whole());
        assertFalse(ofFloats(5_000, i -> i == 4_999 ? 0.5 : i).whole());
    }

    @Test
    void theTwoZerosAreOneNumber() {
        Survey survey = ofFloats(4, i -> i % 2 == 0 ? 0.0 : -0.0);
        assertArrayEquals(new double[] {0}, survey.numbers());
        assertEquals(4, survey.count(-0.0));
        assertTrue(survey.has(-0.0));
    }

    @Test
    void aGridOfGapsHasNoRange() {
        Survey survey = ofFloats(3, i -> Double.NaN);
        assertTrue(Double.isNaN(survey.least()));
        assertEquals(3, survey.gaps());
    }

    @Test
    void wideIntegersOfFewValuesBecomeBytes() {
        short[] samples = {-5, 300, -5, 0};
        Grid wide = Grids.signedShorts(2, 2, 1, samples);
        Grid narrow = Grids.narrowed(wide, Survey.of(wide));
        assertTrue(narrow instanceof ByteGrid);
        for (int i = 0; i < samples.length; i++) {
            assertEquals(samples[i], narrow.number(i));
        }
    }
}
