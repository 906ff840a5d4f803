package maskscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        assertEquals(text, Numbers.tenDigits(value));
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "0.25, 0.25", "1e-6, 1e-6", "1e-7, 1e-7", "1.5e-8, 1.5e-8", "1000, 1000", "0, 0"})
    void aParameterIsWrittenAsShortAsItCanBeRead(double value, String text) {
        assertEquals(text, Numbers.shortest(value));
    }
}
