package maskscope.view.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import maskscope.loss.SettingsReading;
import maskscope.testing.English;
import maskscope.text.Sentence;
import org.junit.jupiter.api.Test;

class PlainWordsTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();

    /// As the panel shows it.
    private static String said(SettingsReading reading, double smoothing) {
        return PlainWords.of(reading, smoothing).map(English::of).map(Sentence::capitalised).orElse("");
    }

    private static String cost(double cost) {
        return cost(cost, false);
    }

    private static String cost(double cost, boolean falsePositiveLowers) {
        return said(new SettingsReading(OptionalDouble.of(cost), falsePositiveLowers, NONE, NONE), 0);
    }

    @Test
    void theDearerErrorIsTheOneThatIsCounted() {
        assertEquals("A missed pixel costs 2.3 times a false positive", cost(0.7 / 0.3));
        assertEquals("A false positive costs 9 times a missed pixel", cost(1 / 9.0));
        assertEquals("A missed pixel costs as much as a false positive", cost(1));
        assertEquals("A missed pixel costs 1.04 times a false positive", cost(0.51 / 0.49));
        assertEquals("A missed pixel costs 10 times a false positive", cost(9.97));
        assertEquals("A missed pixel costs over 10,000 times a false positive", cost(1e6));
    }

    @Test
    void anErrorThatCostsNothingIsNamed() {
        assertEquals("A missed pixel costs nothing", cost(0));
        assertEquals("A false positive costs nothing", cost(Double.POSITIVE_INFINITY));
    }

    @Test
    void aMistakeInTheSignIsSaid() {
        assertEquals("Every wrong pixel lowers this loss", cost(1, true));
        assertEquals("A missed pixel lowers this loss", cost(-1, false));
        assertEquals("A false positive lowers this loss", cost(-2, true));
    }

    @Test
    void allPartsStandInOneLine() {
        SettingsReading reading = new SettingsReading(
                OptionalDouble.of(7.0 / 3), false, OptionalDouble.of(0.01), OptionalDouble.of(0.0002));
        assertEquals(
                "A missed pixel costs 2.3 times a false positive · easy pixels (p_t ≥ 0.9) keep at most 1 % of their weight"
                        + " · smoothing 1 counts as 0.02 % of this mask",
                said(reading, 1));
    }

    @Test
    void smoothingThatOutweighsTheMaskIsAMultipleOfIt() {
        assertEquals(
                "Smoothing 1000 counts as 120 % of this mask",
                said(new SettingsReading(NONE, false, NONE, OptionalDouble.of(1.2)), 1000));
        assertEquals(
                "Smoothing 1000 counts as 333 times this mask",
                said(new SettingsReading(NONE, false, NONE, OptionalDouble.of(1000 / 3.0)), 1000));
    }

    @Test
    void smoothingThatStandsAloneIsSaidAndWhatIsNextToNothingIsNot() {
        assertEquals(
                "Smoothing 1 stands alone: the truth is empty",
                said(new SettingsReading(NONE, false, NONE, OptionalDouble.of(Double.POSITIVE_INFINITY)), 1));
        assertEquals("", said(new SettingsReading(NONE, false, NONE, OptionalDouble.of(1e-11)), 1e-6));
    }

    @Test
    void whatIsNextToNothingIsSaidOnce() {
        assertEquals(
                "Easy pixels (p_t ≥ 0.9) keep less than 0.001 % of their weight",
                said(new SettingsReading(NONE, false, OptionalDouble.of(1e-7), NONE), 0));
        assertEquals(
                "Smoothing 1 counts as less than 0.001 % of this mask",
                said(new SettingsReading(NONE, false, NONE, OptionalDouble.of(2e-6)), 1));
    }

    @Test
    void whereThereIsNothingToSayItIsEmpty() {
        assertEquals("", said(new SettingsReading(NONE, false, NONE, NONE), 1));
    }
}
