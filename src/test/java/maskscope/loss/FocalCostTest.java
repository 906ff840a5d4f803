package maskscope.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FocalCostTest {

    @Test
    void withoutFocusingItIsCrossEntropy() {
        assertEquals(Math.log(2), FocalCost.value(0.5, 0), 1e-15);
        assertEquals(-Math.log(0.03), FocalCost.value(0.03, 0), 1e-15);
    }

    @Test
    void anEasyPixelOfThePaperCostsAHundredTimesLessAtGammaTwo() {
        assertEquals(0.01, FocalCost.value(0.9, 2) / FocalCost.value(0.9, 0), 1e-12);
        assertEquals(Math.pow(0.8, 5) * Math.log(5), FocalCost.value(0.2, 5), 1e-15);
    }

    @Test
    void aCertainPixelCostsNothingAndAHopelessOneWithoutEnd() {
        assertEquals(0, FocalCost.value(1, 0));
        assertEquals(0, FocalCost.value(1, 2));
        assertEquals(Double.POSITIVE_INFINITY, FocalCost.value(0, 2));
    }

    @Test
    void valuesThatMeanNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> FocalCost.value(1.1, 2));
        assertThrows(IllegalArgumentException.class, () -> FocalCost.value(Double.NaN, 2));
        assertThrows(IllegalArgumentException.class, () -> FocalCost.value(0.5, -1));
    }
}
