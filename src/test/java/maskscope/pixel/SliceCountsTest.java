package maskscope.pixel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import maskscope.file.ByteGrid;
import maskscope.mask.Decoding;
import maskscope.mask.DoubleRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.NumberSet;
import maskscope.mask.Slice;
import org.junit.jupiter.api.Test;

/// The counts of slices against those of each slice read by itself.
class SliceCountsTest {

    /// More slices across x than are counted together.
    private static final int X = 70;
    private static final int Y = 9;
    private static final int Z = 11;

    private static MaskPair volume(int values, double leftOut) {
        Random random = new Random(values);
        byte[] truth = new byte[X * Y * Z];
        double[] prediction = new double[truth.length];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = (byte) (random.nextDouble() < leftOut ? 9 : random.nextInt(2));
            prediction[i] = random.nextInt(values) / (double) values;
        }
        return volume(truth, prediction);
    }

    /// A truth of 0, 1 and 9, which is left out.
    private static MaskPair volume(byte[] truth, double[] prediction) {
        return TableTestPairs.of(
                ByteGrid.unsigned(X, Y, Z, truth).raster(Decoding.oneClass(1).withLeftOut(NumberSet.of(9))),
                new DoubleRaster(X, Y, Z, prediction));
    }

    private static Map<List<Double>, Long> counted(PairCounts counts, int column) {
        Map<List<Double>, Long> counted = new HashMap<>();
        counts.each(column, (row, n) -> counted.put(List.of(counts.rows().truth(row), counts.rows().prediction(row)), n));
        return counted;
    }

    private static PairCounts slices(MaskPair volume, int side) {
        return SliceCounts.of(PixelTable.of(volume), side, () -> true).orElseThrow();
    }

    @Test
    void everySliceAcrossEverySideHasTheCountsThatItHasAlone() {
        MaskPair volume = volume(20, 0.1);
        for (int side = 0; side < 3; side++) {
            PairCounts slices = slices(volume, side);
            assertEquals(volume.truth().extent().along(side), slices.columns());
            for (int index = 0; index < slices.columns(); index++) {
                PairCounts alone = PixelTable.of(volume.slice(new Slice(side, index))).counts();
                assertEquals(counted(alone, 0), counted(slices, index), "slice " + index + " across " + side);
            }
        }
    }

    @Test
    void togetherTheSlicesAreTheVolume() {
        PixelTable table = PixelTable.of(volume(300, 0.3));
        for (int side = 0; side < 3; side++) {
            PairCounts slices = SliceCounts.of(table, side, () -> true).orElseThrow();
            assertEquals(counted(table.counts(), 0), counted(slices.together(), 0));
            assertEquals(slices.rows(), table.counts().rows(), "the rows are the table's own");
        }
    }

    @Test
    void aSliceThatIsLeftOutAltogetherHasNoPixel() {
        byte[] truth = new byte[X * Y * Z];
        Arrays.fill(truth, 4 * X * Y, 5 * X * Y, (byte) 9);
        PairCounts slices = slices(volume(truth, new double[truth.length]), 2);
        assertEquals(0, slices.pixels(4));
        assertEquals(X * Y, slices.pixels(5));
    }

    @Test
    void countingEndsWhenNobodyWantsItAnyMore() {
        AtomicInteger asked = new AtomicInteger();
        Optional<PairCounts> found =
                SliceCounts.of(PixelTable.of(volume(20, 0)), 2, () -> asked.incrementAndGet() < Z);
        assertTrue(found.isEmpty());
        assertFalse(SliceCounts.of(PixelTable.of(volume(20, 0)), 2, () -> true).isEmpty());
    }

    @Test
    void someOfTheColumnsKnowTheirCells() {
        PairCounts slices = slices(volume(20, 0.1), 2);
        PairCounts some = slices.columns(3, 7);
        assertEquals(4, some.columns());
        assertEquals(counted(slices, 5), counted(some, 2));
        long cells = 0;
        for (int column = 3; column < 7; column++) {
            cells += counted(slices, column).size();
        }
        assertEquals(cells, some.cells());
    }
}
