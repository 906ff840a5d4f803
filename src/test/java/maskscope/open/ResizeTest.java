package maskscope.open;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import maskscope.file.DoubleGrid;
import maskscope.file.Grid;
import maskscope.mask.Extent;
import maskscope.mask.NumberSet;
import org.junit.jupiter.api.Test;

/// Masks brought to a whole multiple of their size; the expected values are worked out by hand.
class ResizeTest {

    private static String values(Grid grid) {
        double[] values = new double[grid.pixels()];
        Arrays.setAll(values, i -> Math.rint(grid.number(i) * 1e6) / 1e6);
        return Arrays.toString(values);
    }

    @Test
    void labelsRepeatTheirPixelsInEverySlice() {
        Grid small = new DoubleGrid(2, 1, 2, new double[] {0, 1, 0.5, 0.25});
        Grid large = Resize.nearest(small, 2);
        assertEquals(new Extent(4, 2, 2), large.extent());
        assertEquals("[0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0, 1.0, 0.5, 0.5, 0.25, 0.25, 0.5, 0.5, 0.25, 0.25]", values(large));
    }

    @Test
    void aPredictionRisesBetweenTheMiddlesOfPixels() {
        Grid row = new DoubleGrid(2, 1, 1, new double[] {0, 1});
        assertEquals("[0.0, 0.25, 0.75, 1.0, 0.0, 0.25, 0.75, 1.0]", values(Resize.linear(row, 2, NumberSet.NONE)));
        Grid column = new DoubleGrid(1, 2, 1, new double[] {0, 1});
        assertEquals("[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.333333, 0.333333, 0.333333, 0.666667, 0.666667, 0.666667, "
                + "1.0, 1.0, 1.0, 1.0, 1.0, 1.0]", values(Resize.linear(column, 3, NumberSet.NONE)));
    }

    @Test
    void slicesOfAPredictionDoNotMix() {
        Grid volume = new DoubleGrid(1, 1, 2, new double[] {0, 1});
        assertEquals("[0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0]", values(Resize.linear(volume, 2, NumberSet.NONE)));
    }

    @Test
    void whatIsLeftOutTakesItsNeighboursWithIt() {
        Grid row = new DoubleGrid(3, 1, 1, new double[] {-9999, 0, 1});
        assertEquals("[NaN, NaN, NaN, 0.25, 0.75, 1.0, NaN, NaN, NaN, 0.25, 0.75, 1.0]",
                values(Resize.linear(row, 2, NumberSet.of(-9999))));
        assertEquals("[-9999.0, -9999.0, 0.0, 0.0, 1.0, 1.0, -9999.0, -9999.0, 0.0, 0.0, 1.0, 1.0]",
                values(Resize.nearest(row, 2)));
    }
}
