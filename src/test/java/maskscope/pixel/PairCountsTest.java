package maskscope.pixel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import maskscope.file.ByteGrid;
import maskscope.mask.ByteRaster;
import maskscope.mask.Decoding;
import maskscope.mask.MaskPair;
import maskscope.mask.NumberSet;
import maskscope.mask.Raster;
import maskscope.testing.Levels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Columns of counts against the pixels counted one by one.
class PairCountsTest {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;
    private static final int REGIONS = 7;

    /// Kinds of pairs: the ways in which tables are built.
    enum Kind {
        BYTES,
        FEW_FLOATS,
        BINNED,
        SOFT_TRUTH
    }

    private static MaskPair pair(Kind kind) {
        return pair(kind, 1);
    }

    private static MaskPair pair(Kind kind, int seed) {
        ByteRaster truth = TableTestPairs.randomMask(WIDTH, HEIGHT, 0.3, seed);
        return switch (kind) {
            case BYTES -> TableTestPairs.of(truth, bytes(seed));
            case FEW_FLOATS -> TableTestPairs.of(truth, TableTestPairs.fewFloats(WIDTH, HEIGHT, 999, seed));
            case BINNED -> TableTestPairs.of(truth, TableTestPairs.networkLike(truth, 2, seed));
            case SOFT_TRUTH -> TableTestPairs.of(
                    TableTestPairs.uniform(WIDTH, HEIGHT, seed), TableTestPairs.uniform(WIDTH, HEIGHT, 100 + seed));
        };
    }

    private static ByteRaster bytes(int seed) {
        byte[] samples = new byte[WIDTH * HEIGHT];
        new Random(seed).nextBytes(samples);
        return new ByteRaster(WIDTH, HEIGHT, 1, samples, Levels.even(255));
    }

    private static int[] labels(long seed) {
        Random random = new Random(seed);
        return random.ints(WIDTH * HEIGHT, RegionCounts.NO_REGION, REGIONS).toArray();
    }

    /// Pixels of each distinct pair, counted one by one.
    private static Map<List<Double>, Long> counted(MaskPair pair, int[] label, int region) {
        Map<List<Double>, Long> counted = new HashMap<>();
        for (int i = 0; i < pair.pixels(); i++) {
            if (label[i] == region && !Double.isNaN(pair.truth().value(i))) {
                counted.merge(List.of(pair.truth().value(i), pair.prediction().value(i)), 1L, Long::sum);
            }
        }
        return counted;
    }

    private static Map<List<Double>, Long> counted(PairCounts counts, int column) {
        Map<List<Double>, Long> counted = new HashMap<>();
        counts.each(column, (row, n) -> {
            assertEquals(n, counts.count(column, row));
            counted.merge(List.of(counts.rows().truth(row), counts.rows().prediction(row)), n, Long::sum);
        });
        return counted;
    }

    /// N, TP, Σt and Σp.
    private static double[] sums(PairCounts counts, int column) {
        double[] sums = new double[4];
        counts.each(column, (row, n) -> {
            sums[0] += n;
            sums[1] += n * counts.rows().overlap(row);
            sums[2] += n * counts.rows().truth(row);
            sums[3] += n * counts.rows().prediction(row);
        });
        return sums;
    }

    private static double[] sums(MaskPair pair, int[] label, int region) {
        double[] sums = new double[4];
        for (int i = 0; i < pair.pixels(); i++) {
            double t = pair.truth().value(i);
            if (label[i] == region && !Double.isNaN(t)) {
                sums[0]++;
                sums[1] += t * pair.prediction().value(i);
                sums[2] += t;
                sums[3] += pair.prediction().value(i);
            }
        }
        return sums;
    }

    private static void assertClose(double[] expected, double[] actual, String where) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], 1e-11 * expected[i], where);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyRegionHasTheSumsOfItsPixels(Kind kind) {
        MaskPair pair = pair(kind);
        int[] label = labels(3);
        PairCounts regions = new RegionCounts(PixelTable.of(pair), label, REGIONS).counts();
        assertEquals(REGIONS, regions.columns());
        for (int region = 0; region < REGIONS; region++) {
            assertClose(sums(pair, label, region), sums(regions, region), kind + ", region " + region);
            assertEquals(sums(pair, label, region)[0], regions.pixels(region));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, names = {"BYTES", "FEW_FLOATS"})
    void ofExactRowsEveryRegionHasTheCountsOfItsPixelsOverTheRowsOfTheTable(Kind kind) {
        MaskPair pair = pair(kind);
        PixelTable table = PixelTable.of(pair);
        int[] label = labels(4);
        PairCounts regions = new RegionCounts(table, label, REGIONS).counts();
        assertSame(table.counts().rows(), regions.rows());
        for (int region = 0; region < REGIONS; region++) {
            assertEquals(counted(pair, label, region), counted(regions, region), "region " + region);
        }
    }

    @Test
    void aBinOfARegionHasTheMeanOfTheRegionsPixelsAlone() {
        MaskPair pair = pair(Kind.BINNED);
        int[] label = new int[pair.pixels()];
        Arrays.setAll(label, i -> pair.prediction().value(i) > 0.5 ? 1 : 0);
        PairCounts regions = new RegionCounts(PixelTable.of(pair), label, 2).counts();
        assertFalse(regions.rows().exact());
        regions.each(0, (row, n) -> assertTrue(regions.rows().prediction(row) <= 0.5));
        regions.each(1, (row, n) -> assertTrue(regions.rows().prediction(row) > 0.5));
    }

    @Test
    void pixelsThatAreLeftOutBelongToNoRegion() {
        byte[] samples = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (i % 5 == 0 ? 9 : i % 3 == 0 ? 1 : 0);
        }
        Raster truth = ByteGrid.unsigned(WIDTH, HEIGHT, 1, samples).raster(Decoding.oneClass(1).withLeftOut(NumberSet.of(9)));
        MaskPair pair = new MaskPair("t", "p", truth, bytes(1), Optional.empty());
        int[] label = labels(5);
        PairCounts regions = new RegionCounts(PixelTable.of(pair), label, REGIONS).counts();
        for (int region = 0; region < REGIONS; region++) {
            assertEquals(counted(pair, label, region), counted(regions, region));
        }
    }

    @Test
    void aRegionWithoutPixelsIsAColumnOfNone() {
        PairCounts regions = new RegionCounts(PixelTable.of(pair(Kind.BYTES)), labels(6), REGIONS + 1).counts();
        assertEquals(0, regions.pixels(REGIONS));
        assertEquals(0, regions.count(REGIONS, 0));
        regions.each(REGIONS, (row, n) -> {
            throw new AssertionError("no row has pixels");
        });
    }

    @Test
    void aPlaneOfLabelsMustFit() {
        PixelTable table = PixelTable.of(pair(Kind.BYTES));
        assertThrows(IllegalArgumentException.class, () -> new RegionCounts(table, new int[3], 1));
        int[] label = new int[table.pixels()];
        label[7] = 1;
        assertThrows(IllegalArgumentException.class, () -> new RegionCounts(table, label, 1));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void imagesOfASetKeepTheirSumsOverOneVocabulary(Kind kind) {
        List<MaskPair> pairs = List.of(pair(kind, 1), pair(kind, 2), pair(kind, 3));
        PairCounts merged = PairCounts.merged(pairs.stream().map(pair -> PixelTable.of(pair).counts()).toList());
        assertEquals(3, merged.columns());
        int[] all = new int[WIDTH * HEIGHT];
        double[] together = new double[4];
        for (int image = 0; image < 3; image++) {
            double[] expected = sums(pairs.get(image), all, 0);
            assertClose(expected, sums(merged, image), kind + ", image " + image);
            Arrays.setAll(together, i -> together[i] + expected[i]);
        }
        assertEquals(1, merged.together().columns());
        assertClose(together, sums(merged.together(), 0), kind + ", together");
    }

    @Test
    void twoPredictionsOfOneTruthAreTwoColumnsWhoseRowsAreFoundFromEither() {
        MaskPair first = pair(Kind.FEW_FLOATS, 1);
        MaskPair second = TableTestPairs.of(first.truth(), bytes(2));
        PixelTable a = PixelTable.of(first);
        PixelTable b = PixelTable.of(second);
        PairCounts both = PairCounts.merged(List.of(a.counts(), b.counts()));
        int[] all = new int[WIDTH * HEIGHT];
        assertEquals(counted(first, all, 0), counted(both, 0));
        assertEquals(counted(second, all, 0), counted(both, 1));
        List<int[]> places = new ArrayList<>();
        places.add(both.rows().placesOf(a.counts().rows()));
        places.add(both.rows().placesOf(b.counts().rows()));
        for (int row = 0; row < b.rows(); row++) {
            int place = places.get(1)[row];
            assertEquals(b.truth(row), both.rows().truth(place));
            assertEquals(b.prediction(row), both.rows().prediction(place));
            assertEquals(b.count(row), both.count(1, place));
        }
        assertArrayEquals(IntStream.range(0, a.rows()).toArray(), places.get(0), "its rows come first");
        assertThrows(IllegalArgumentException.class, () -> a.counts().rows().placesOf(b.counts().rows()));
    }

    @Test
    void theLeftOutRowsOfSeveralTablesAreOne() {
        byte[] samples = {9, 0, 1, 1};
        Raster truth = ByteGrid.unsigned(2, 2, 1, samples).raster(Decoding.oneClass(1).withLeftOut(NumberSet.of(9)));
        PixelTable with = PixelTable.of(TableTestPairs.of(truth, TableTestPairs.bytes(2, 2, 1, 2, 3, 4)));
        PixelTable without = PixelTable.of(TableTestPairs.of(
                TableTestPairs.bytes(2, 2, 0, 255, 0, 255), TableTestPairs.bytes(2, 2, 1, 2, 3, 4)));
        PairCounts merged = PairCounts.merged(List.of(without.counts(), with.counts()));
        int leftOut = merged.rows().leftOut().orElseThrow();
        assertEquals(leftOut, merged.rows().placesOf(with.counts().rows())[with.leftOutRow().orElseThrow()]);
        assertEquals(4, merged.pixels(0));
        assertEquals(3, merged.pixels(1));
        assertEquals(0, merged.together().count(0, leftOut));
    }

    @Test
    void aColumnByItselfCountsWhatItCountedAmongOthers() {
        PairCounts regions = new RegionCounts(PixelTable.of(pair(Kind.BYTES)), labels(8), REGIONS).counts();
        for (int region = 0; region < REGIONS; region++) {
            PairCounts own = regions.column(region);
            assertEquals(1, own.columns());
            assertSame(regions.rows(), own.rows());
            assertEquals(counted(regions, region), counted(own, 0));
        }
    }

    @Test
    void tablesOfTheSameRowsAreMergedWithoutNewOnes() {
        PairCounts regions = new RegionCounts(PixelTable.of(pair(Kind.BYTES)), labels(9), REGIONS).counts();
        PairCounts merged = PairCounts.merged(List.of(regions.column(2), regions.column(0)));
        assertSame(regions.rows(), merged.rows());
        assertEquals(counted(regions, 0), counted(merged, 1));
    }
}
