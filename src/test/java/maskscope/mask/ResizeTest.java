package maskscope.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import maskscope.file.ByteGrid;
import org.junit.jupiter.api.Test;

/// Masks brought to a whole multiple of their size; the expected values are worked out by hand.
class ResizeTest {

    private static String values(Raster raster) {
        double[] values = new double[raster.pixels()];
        Arrays.setAll(values, i -> Math.rint(raster.value(i) * 1e6) / 1e6);
        return Arrays.toString(values);
    }

    @Test
    void aTruthRepeatsItsPixelsInEverySlice() {
        Raster small = new DoubleRaster(2, 1, 2, new double[] {0, 1, 0.5, 0.25});
        Raster large = Resize.nearest(small, 2);
        assertEquals(new Extent(4, 2, 2), large.extent());
        assertEquals("[0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0, 1.0, 0.5, 0.5, 0.25, 0.25, 0.5, 0.5, 0.25, 0.25]", values(large));
    }

    @Test
    void aPredictionRisesBetweenTheMiddlesOfPixels() {
        Raster row = new DoubleRaster(2, 1, 1, new double[] {0, 1});
        assertEquals("[0.0, 0.25, 0.75, 1.0, 0.0, 0.25, 0.75, 1.0]", values(Resize.linear(row, 2)));
        Raster column = new DoubleRaster(1, 2, 1, new double[] {0, 1});
        assertEquals("[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.333333, 0.333333, 0.333333, 0.666667, 0.666667, 0.666667, "
                + "1.0, 1.0, 1.0, 1.0, 1.0, 1.0]", values(Resize.linear(column, 3)));
    }

    @Test
    void slicesOfAPredictionDoNotMix() {
        Raster volume = new DoubleRaster(1, 1, 2, new double[] {0, 1});
        assertEquals("[0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0]", values(Resize.linear(volume, 2)));
    }

    @Test
    void pixelsThatAreLeftOutStaySo() {
        Raster truth = ByteGrid.unsigned(2, 1, 1, new byte[] {9, 1}).raster(Decoding.oneClass(1).withLeftOut(9));
        assertEquals("[NaN, NaN, 1.0, 1.0, NaN, NaN, 1.0, 1.0]", values(Resize.nearest(truth, 2)));
    }
}
