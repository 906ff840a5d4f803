package maskscope.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import maskscope.loss.Loss;
import maskscope.loss.Losses;
import maskscope.loss.Sweep;
import maskscope.loss.formula.Parameter;
import org.junit.jupiter.api.Test;

class ValueRangeTest {

    private static final Loss DICE = Losses.byKey("dice").orElseThrow();
    private static final Loss BCE_DICE = Losses.byKey("bce-dice").orElseThrow();

    private static Sweep flat(double bceDice, double others) {
        Map<String, double[]> values = new HashMap<>();
        Losses.ALL.forEach(loss -> values.put(loss.key(), new double[] {others, others}));
        values.put("bce-dice", new double[] {bceDice, Double.NaN});
        return new Sweep(Parameter.ALPHA, Losses.ALL, new double[] {0, 1}, values);
    }

    @Test
    void itHoldsTheCurvesAndZeroWithAir() {
        ValueRange range = ValueRange.fitting(0.2, 0.48);
        assertTrue(range.low() < 0 && range.low() > -0.1);
        assertTrue(range.high() > 0.48 && range.high() < 0.65);
        assertTrue(ValueRange.fitting(-0.4, 0.1).low() < -0.4);
    }

    @Test
    void aMaskWithoutAnyLossStillHasAnAxis() {
        assertTrue(ValueRange.fitting(0, 0).high() > 0);
        assertThrows(IllegalArgumentException.class, () -> new ValueRange(1, 1));
    }

    @Test
    void gridLinesLieAtRoundNumbers() {
        assertEquals(0.2, new ValueRange(-0.4, 0.6).step(144), 1e-12);
        assertEquals(2, new ValueRange(0, 9).step(144), 1e-12);
        assertEquals(0.01, new ValueRange(0, 0.05).step(144), 1e-12);
    }

    @Test
    void whileAControlIsHeldItOnlyGrows() {
        ValueRange range = new ValueRange(-0.4, 0.6);
        assertEquals(range, range.moved(new ValueRange(-0.1, 0.1), true));
        assertEquals(new ValueRange(-0.4, 0.9), range.moved(new ValueRange(-0.1, 0.9), true));
    }

    @Test
    void onceLetGoItIsThatOfTheCurves() {
        ValueRange range = new ValueRange(-0.4, 0.6);
        assertEquals(new ValueRange(-0.3, 0.5), range.moved(new ValueRange(-0.3, 0.5), false));
        assertEquals(new ValueRange(-0.1, 0.1), range.moved(new ValueRange(-0.1, 0.1), false));
        assertEquals(new ValueRange(-0.1, 0.7), range.moved(new ValueRange(-0.1, 0.7), false));
    }

    @Test
    void aTallLossStretchesTheRangeOnlyWhenItIsSelected() {
        assertTrue(new RangeKeeper().next(flat(16, 0.5), null, DICE, false).high() < 3);
        assertTrue(new RangeKeeper().next(flat(16, 0.5), null, BCE_DICE, false).high() > 16);
    }

    @Test
    void aTallLossThatIsAloneIsSeenWhole() {
        Sweep all = flat(16, 0.5);
        Sweep alone = new Sweep(all.axis(), List.of(BCE_DICE), all.x(), all.values());
        assertTrue(new RangeKeeper().next(alone, null, DICE, false).high() > 16);
    }

    @Test
    void theRangeIsThatOfTheCurvesThatAreSeenAlsoWhileAControlIsHeld() {
        Sweep all = flat(1.5, 0.5);
        RangeKeeper ranges = new RangeKeeper();
        ranges.next(all, null, DICE, true);
        Sweep fewer = new Sweep(all.axis(), List.of(DICE), all.x(), all.values());
        assertTrue(ranges.next(fewer, null, DICE, true).high() < 0.7);
    }

    @Test
    void aNewPairIsFittedAnewEvenIfTheOldRangeHeldIt() {
        RangeKeeper ranges = new RangeKeeper();
        ValueRange before = ranges.next(flat(1, 0.5), null, DICE, true);
        assertEquals(before, ranges.next(flat(0.8, 0.5), null, DICE, true));
        ranges.forget();
        assertTrue(ranges.next(flat(0.8, 0.5), null, DICE, true).high() < before.high());
    }

    @Test
    void whatWasShownBeforeDecidesNothing() {
        RangeKeeper ranges = new RangeKeeper();
        ValueRange first = ranges.next(flat(0.8, 0.5), null, DICE, false);
        ranges.next(flat(1, 0.9), null, DICE, false);
        assertEquals(first, ranges.next(flat(0.8, 0.5), null, DICE, false));
        ranges.next(flat(1.6, 0.5), null, DICE, true);
        assertEquals(first, ranges.next(flat(0.8, 0.5), null, DICE, false), "a drag that is over is over");
    }
}
