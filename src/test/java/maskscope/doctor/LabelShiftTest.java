package maskscope.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import maskscope.file.DoubleGrid;
import maskscope.file.Grid;
import maskscope.mask.NumberSet;
import org.junit.jupiter.api.Test;

/// Labels of a prediction that are one beside those of the truth.
class LabelShiftTest {

    private static Grid grid(double... numbers) {
        return new DoubleGrid(numbers.length, 1, 1, numbers);
    }

    private static int between(Grid truth, Grid prediction, double... leftOut) {
        return LabelShift.between(truth, prediction, NumberSet.of(leftOut));
    }

    @Test
    void labelsThatAreOneLowerOrHigherAreSeen() {
        assertEquals(1, between(grid(1, 1, 2, 3, 3), grid(0, 0, 1, 2, 2)));
        assertEquals(-1, between(grid(1, 1, 2, 3, 3), grid(2, 2, 3, 4, 4)));
        assertEquals(0, between(grid(1, 1, 2, 3, 3), grid(1, 1, 2, 3, 3)));
        assertEquals(0, between(grid(1, 1, 2, 3, 3), grid(3, 3, 4, 5, 5)));
    }

    @Test
    void labelsALittleOffAreThoseThatAreMeant() {
        assertEquals(1, between(grid(1.0000001, 1.0000001, 2.0000002, 2.0000002), grid(0, 0, 0.9999, 0.9999)));
    }

    @Test
    void mostOfTwoLabelsMustAgreeAndMoreThanAsTheyAre() {
        assertEquals(0, between(grid(1, 1, 1, 2), grid(0, 0, 0, 2)));
        assertEquals(0, between(grid(1, 1, 1, 1), grid(0, 0, 0, 0)));
        assertEquals(0, between(grid(1, 1, 2, 2), grid(0, 1, 1, 2)));
    }

    @Test
    void nothingButBackgroundIsNoShift() {
        assertEquals(0, between(grid(1, 1, 2, 2), grid(0, 0, 0, 0)));
        assertEquals(0, between(grid(0, 0, 0, 0), grid(1, 1, 1, 1)));
    }

    @Test
    void whatIsLeftOutDoesNotSpeak() {
        assertEquals(1, between(grid(1, 2, 255, 255, 255), grid(0, 1, 255, 255, 255), 255));
        assertEquals(0, between(grid(1, 1, 2, 2), grid(0, 0, 1, 1), 2));
    }

    @Test
    void pixelsWithoutANumberDoNotSpeakEither() {
        assertEquals(1, between(grid(1, 2, Double.NaN), grid(0, 1, Double.NaN)));
    }

    @Test
    void numbersOfObjectsHaveNoNeighbours() {
        assertEquals(0, between(grid(1001, 1002, 1003), grid(1000, 1001, 1002)));
    }
}
