package maskscope.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import maskscope.pixel.PixelTable;
import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void everyPixelIsCountedForItsClass() {
        PixelTable table = CurvesPictures.sample("nuclei").loadedProperty().get().table();
        Histogram histogram = Histogram.of(table);
        double object = 0;
        for (int row = 0; row < table.rows(); row++) {
            object += table.truth(row) * table.count(row);
        }
        assertEquals(object, Arrays.stream(histogram.object()).sum(), 1e-6);
        assertEquals(table.pixels() - object, Arrays.stream(histogram.background()).sum(), 1e-6);
    }

    @Test
    void aPredictionOfOneFallsIntoTheLastBin() {
        Histogram histogram = Histogram.of(CurvesPictures.reference("all_ones_32x32").loadedProperty().get().table());
        assertEquals(32 * 32, histogram.object()[Histogram.BINS - 1]);
        assertEquals(32 * 32, histogram.most());
    }
}
