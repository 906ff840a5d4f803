package maskscope.open;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.Arrays;
import maskscope.mask.Decoding;
import maskscope.mask.DoubleRaster;
import maskscope.mask.Raster;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;

/// Pixels that one of two masks leaves out.
class HolesTest {

    private static final double NONE = Double.NaN;

    private static Raster mask(double... values) {
        return new DoubleRaster(values.length, 1, 1, values, Decoding.CLIPPED);
    }

    private static void assertHolds(Raster mask, double... values) {
        double[] held = new double[mask.pixels()];
        Arrays.setAll(held, mask::value);
        assertEquals(Arrays.toString(values), Arrays.toString(held));
    }

    @Test
    void aPredictionWithoutHolesLeavesBothAsTheyAre() {
        Raster truth = mask(1, NONE);
        Raster prediction = mask(0.5, 0.25);
        assertSame(truth, Holes.of(truth, prediction).truth());
        assertSame(prediction, Holes.of(truth, prediction).prediction());
    }

    @Test
    void whatOneOfThemLeavesOutIsLeftOutOfTheTruth() {
        Holes holes = Holes.of(mask(1, NONE, 0, NONE), mask(0.5, 0.25, NONE, NONE));
        assertHolds(holes.truth(), 1, NONE, NONE, NONE);
        assertHolds(holes.prediction(), 0.5, 0.25, 0, 0);
        assertEquals(1, holes.alone());
    }

    @Test
    void holesWhereTheTruthCountsAreRefusedUnlessTheyAreExplained() {
        Path file = Path.of("p.npy");
        Holes alone = Holes.of(mask(1, 0, NONE), mask(NONE, NONE, NONE));
        Told.by(() -> alone.check(file, true), "p.npy", "2 pixels", "NaN", "where the truth counts");
        assertDoesNotThrow(() -> alone.check(file, false));
        assertDoesNotThrow(() -> Holes.of(mask(1, NONE), mask(1, NONE)).check(file, true));
    }
}
