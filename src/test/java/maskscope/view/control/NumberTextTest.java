package maskscope.view.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberTextTest {

    @Test
    void anExactNumberHasAtLeastSoManyDecimals() {
        assertEquals("0.50", NumberText.exact(0.5, 2));
        assertEquals("0.00", NumberText.exact(0, 2));
        assertEquals("0.00", NumberText.exact(-0.0, 2));
        assertEquals("-0.25", NumberText.exact(-0.25, 2));
        assertEquals("12.00", NumberText.exact(12, 2));
        assertEquals("0.125", NumberText.exact(0.125, 2));
    }

    @Test
    void anExactNumberWithoutDecimalsIsAsShortAsItCanBe() {
        assertEquals("0", NumberText.exact(0, 0));
        assertEquals("1", NumberText.exact(1, 0));
        assertEquals("100", NumberText.exact(100, 0));
        assertEquals("0.001", NumberText.exact(0.001, 0));
        assertEquals("1e-6", NumberText.exact(1e-6, 0));
        assertEquals("1e7", NumberText.exact(1e7, 0));
    }

    @Test
    void anExactNumberIsReadAsTheSameNumberAgain() {
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            double value = Math.scalb(random.nextDouble() - 0.5, random.nextInt(40) - 16);
            String text = NumberText.exact(value, 2);
            assertEquals(value, Double.parseDouble(text), 0);
            if (!text.contains("e")) {
                assertEquals(Math.max(2, new BigDecimal(Double.toString(value)).stripTrailingZeros().scale()),
                        new BigDecimal(text).scale(), text);
            }
        }
    }
}
