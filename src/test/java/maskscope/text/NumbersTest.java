package maskscope.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0,                    0",
        "0.1,                  0.1000000000",
        "-0.33521416884,       -0.3352141688",
        "16.118095650958,      16.11809565",
        "65536,                65536.00000",
        "9999999999,           9999999999",
        "0.99999999996,        1.000000000",
        "0.00021883715273,     0.0002188371527",
        "1.23456789012e-9,     1.234567890e-9",
        "1.23456789012e-12,    1.234567890e-12",
        "1.23456789012e15,     1.234567890e15",
    })
    void aLossHasTenSignificantDigits(double value, String text) {
        assertEquals(text, Numbers.significant(value, 10));
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "0.25, 0.25", "1e-6, 1e-6", "1e-7, 1e-7", "1.5e-8, 1.5e-8", "1000, 1000", "0, 0"})
    void aParameterIsWrittenAsShortAsItCanBeRead(double value, String text) {
        assertEquals(text, Numbers.shortest(value));
    }

    @Test
    void zerosAtTheEndAreLeftOut() {
        assertEquals("0.25", Numbers.trimmed(0.25, 4));
        assertEquals("10", Numbers.trimmed(10, 2));
        assertEquals("100", Numbers.trimmed(100.4, 0));
        assertEquals("0", Numbers.trimmed(0.0001, 2));
        assertEquals("-1.5", Numbers.trimmed(-1.5, 3));
    }

    @Test
    void powersOfTenHaveNeitherPlusNorLeadingZeros() {
        assertEquals("1.2e6", Numbers.scientific(1_234_567, 1));
        assertEquals("2.0e-5", Numbers.scientific(0.00002, 1));
        assertEquals("1.0e12", Numbers.scientific(1e12, 1));
        assertEquals("0.00e0", Numbers.scientific(0, 2));
        assertEquals("-3.0e-300", Numbers.scientific(-3e-300, 1));
    }

    @ParameterizedTest
    @CsvSource({"255, 255", "-0.0, 0", "0.5, 0.5", "-7.341, -7.341", "100.0001, 100", "0.00001234567, 1.23e-05",
        "1234567.5, 1.23e+06", "NaN, NaN", "-Infinity, -Infinity", "123456.5, 1.235e+05"})
    void aSentenceHasFewDigits(double value, String text) {
        assertEquals(text, Numbers.brief(value));
    }

    @Test
    void thousandsAreSetApartAsJavaDoesIt() {
        for (long number : new long[] {0, 7, 999, 1_000, 12_345, 999_999, 1_000_000, -1, -999, -1_000, -123_456, Long.MIN_VALUE,
            Long.MAX_VALUE}) {
            assertEquals(String.format(Locale.ROOT, "%,d", number), Numbers.grouped(number));
        }
        assertEquals("1 pixel", Numbers.count(1, "pixel", "pixels"));
        assertEquals("2,000 pixels", Numbers.count(2_000, "pixel", "pixels"));
    }

    @Test
    void smallSharesHaveADecimal() {
        assertEquals("42 %", Numbers.percent(0.42));
        assertEquals("1.5 %", Numbers.percent(0.015));
        assertEquals("< 0.1 %", Numbers.percent(0.0001));
        assertEquals("0.0 %", Numbers.percent(0));
    }
}
