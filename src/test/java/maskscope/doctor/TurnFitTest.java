package maskscope.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import maskscope.mask.Decoding;
import maskscope.mask.DoubleRaster;
import maskscope.mask.Extent;
import maskscope.mask.Raster;
import maskscope.mask.Turn;
import org.junit.jupiter.api.Test;

/// How well masks agree when one of them is turned.
class TurnFitTest {

    private static Raster mask(int width, double... values) {
        return new DoubleRaster(width, values.length / width, 1, values, Decoding.CLIPPED);
    }

    private static Turn turn(String word) {
        return Turn.parse(word).orElseThrow();
    }

    @Test
    void theScoreIsDiceOfTheTurnedMask() {
        // 1 1 0      1 0
        // 0 0 0  and 1 0
        //            0 1
        TurnFit fit = new TurnFit(mask(3, 1, 1, 0, 0, 0, 0), mask(2, 1, 0, 1, 0, 0, 1));
        assertEquals(4 / 5.0, fit.score(turn("xy")), 1e-12);
        assertEquals(2 / 5.0, fit.score(turn("-xy")), 1e-12);
        assertEquals(0, new TurnFit(mask(2, 0, 0), mask(2, 0, 0)).score(Turn.NONE));
    }

    @Test
    void pixelsThatAreLeftOutOfEitherMaskDoNotCount() {
        double none = Double.NaN;
        assertEquals(1, new TurnFit(mask(4, 1, none, 1, 0), mask(4, 1, 1, none, 0)).score(Turn.NONE), 1e-12);
    }

    @Test
    void ofTurnsThatAgreeAlikeThePlainestIsTheBest() {
        List<Turn> all = Turn.between(new Extent(3, 3, 1), new Extent(3, 3, 1));
        Raster middle = mask(3, 0, 0, 0, 0, 1, 0, 0, 0, 0);
        assertEquals(Turn.NONE, new TurnFit(middle, middle).best(all));
        Raster row = mask(3, 0, 0, 0, 1, 1, 1, 0, 0, 0);
        Raster column = mask(3, 0, 1, 0, 0, 1, 0, 0, 1, 0);
        assertEquals(Turn.TRANSPOSED, new TurnFit(row, column).best(all));
        Raster corner = mask(3, 1, 0, 0, 0, 0, 0, 0, 0, 0);
        Raster across = mask(3, 0, 0, 1, 0, 0, 0, 0, 0, 0);
        assertEquals(turn("y-x"), new TurnFit(corner, across).best(all));
    }

    @Test
    void aLargeMaskIsLookedAtAllOver() {
        int side = 1024;
        double[] values = new double[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % side < side / 2 ? 1 : 0;
        }
        TurnFit fit = new TurnFit(mask(side, values), mask(side, values));
        assertEquals(1, fit.score(Turn.NONE), 1e-12);
        assertEquals(0, fit.score(turn("y-x")), 1e-12);
        assertEquals(0.5, fit.score(Turn.TRANSPOSED), 0.01);
    }

    @Test
    void aMaskOfOneValueIsTheSameHoweverItIsTurned() {
        assertTrue(TurnFit.constant(mask(2, 0.25, 0.25)));
        assertFalse(TurnFit.constant(mask(2, 0.25, 0.5)));
        assertFalse(TurnFit.constant(mask(2, 0.25, Double.NaN)));
    }
}
