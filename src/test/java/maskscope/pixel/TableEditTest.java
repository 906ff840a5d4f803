package maskscope.pixel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import maskscope.file.ByteGrid;
import maskscope.mask.Axes;
import maskscope.mask.ByteRaster;
import maskscope.mask.Decoding;
import maskscope.mask.DoubleRaster;
import maskscope.mask.Extent;
import maskscope.mask.FloatRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.NumberSet;
import maskscope.mask.Placement;
import maskscope.mask.Plane;
import maskscope.mask.Raster;
import maskscope.mask.Slice;
import maskscope.testing.Levels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Strokes against the table that is built anew from the painted pixels.
class TableEditTest {

    private static MaskPair pair(String kind, int width, int height) {
        ByteRaster truth = TableTestPairs.randomMask(width, height, 0.3, 1);
        return switch (kind) {
            case "bytes" -> {
                byte[] samples = new byte[width * height];
                new Random(1).nextBytes(samples);
                yield TableTestPairs.of(truth, new ByteRaster(width, height, 1, samples, Levels.even(255)));
            }
            case "floats" -> TableTestPairs.of(truth, TableTestPairs.fewFloats(width, height, 200, 2));
            case "binned" -> TableTestPairs.of(truth, TableTestPairs.networkLike(truth, 2, 3));
            case "soft" -> TableTestPairs.of(
                    TableTestPairs.uniform(width, height, 4), TableTestPairs.uniform(width, height, 5));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /// Codes, counts and overview of exact rows.
    private static void assertRebuilt(Canvas canvas, String where) {
        PixelTable table = canvas.table;
        int[] run = new int[table.pixels()];
        table.codes().copy(0, 1, run.length, run, 0);
        long[] counted = new long[table.rows()];
        int leftOut = table.leftOutRow().orElse(-1);
        for (int i = 0; i < run.length; i++) {
            int row = table.codes().at(i);
            assertEquals(row, run[i]);
            if (Double.isNaN(canvas.truth[i])) {
                assertEquals(leftOut, row);
            } else {
                counted[row]++;
                assertEquals(canvas.truth[i], table.truth(row), where);
                assertEquals(canvas.prediction[i], table.prediction(row), where);
            }
        }
        assertArrayEquals(counted, IntStream.range(0, counted.length).mapToLong(table::count).toArray(), where);
        assertSameOverview(new Overview(table, canvas.plane), canvas.overview, where);
    }

    private static void assertSameOverview(Overview expected, Overview actual, String where) {
        assertEquals(expected.deepest(), actual.deepest());
        for (int shift = 0; shift <= expected.deepest(); shift++) {
            for (int y = 0; y <= expected.plane().height() - 1 >> shift; y++) {
                for (int x = 0; x <= expected.plane().width() - 1 >> shift; x++) {
                    assertEquals(expected.falsePositive(shift, x, y, x, y), actual.falsePositive(shift, x, y, x, y), where);
                    assertEquals(expected.miss(shift, x, y, x, y), actual.miss(shift, x, y, x, y), where);
                }
            }
        }
    }

    /// Pixels by truth and prediction, however rows are numbered.
    private static Map<List<Double>, Long> counts(PixelTable table) {
        Map<List<Double>, Long> counts = new HashMap<>();
        table.counts().each(0, (row, n) -> counts.merge(List.of(table.truth(row), table.prediction(row)), n, Long::sum));
        return counts;
    }

    /// N, Σt, Σp and Σtp.
    private static double[] sums(PairCounts counts, int column) {
        double[] sums = new double[4];
        counts.each(column, (row, n) -> {
            sums[0] += n;
            sums[1] += n * counts.rows().truth(row);
            sums[2] += n * counts.rows().prediction(row);
            sums[3] += n * counts.rows().overlap(row);
        });
        return sums;
    }

    private static double[] sums(Canvas canvas) {
        double[] sums = new double[4];
        for (int i = 0; i < canvas.truth.length; i++) {
            sums[0]++;
            sums[1] += canvas.truth[i];
            sums[2] += canvas.prediction[i];
            sums[3] += canvas.truth[i] * canvas.prediction[i];
        }
        return sums;
    }

    @ParameterizedTest
    @CsvSource({"bytes, 37, 29, 7000", "floats, 33, 40, 3000", "bytes, 1, 50, 200", "floats, 64, 1, 200", "bytes, 1, 1, 20"})
    void tenThousandRectanglesEqualATableThatIsBuiltAnew(String kind, int width, int height, int strokes) {
        Canvas canvas = new Canvas(pair(kind, width, height));
        Random random = new Random(7);
        double[] brushes = {0, 1, 0.5, 51 / 255.0, 0.123};
        for (int stroke = 0; stroke < strokes; stroke++) {
            canvas.paintSomewhere(random, brushes[random.nextInt(brushes.length)]);
            assertRebuilt(canvas, kind + ", stroke " + stroke);
            if (stroke % 500 == 0) {
                assertEquals(counts(PixelTable.of(canvas.painted())), counts(canvas.table));
            }
        }
        assertTrue(canvas.table.exact());
    }

    @Test
    void strokesOnASliceOfAVolumeEqualATableThatIsBuiltAnew() {
        byte[] samples = new byte[9 * 8 * 7];
        new Random(3).nextBytes(samples);
        MaskPair pair = TableTestPairs.of(
                new ByteRaster(9, 8, 7, new byte[samples.length], Levels.even(255)),
                new ByteRaster(9, 8, 7, samples, Levels.even(255)));
        Random random = new Random(4);
        for (int side = 0; side < 3; side++) {
            Placement body = Placement.along(new Axes("RAS"));
            Canvas canvas = new Canvas(pair, Plane.of(new Extent(9, 8, 7), body, new Slice(side, 4)));
            for (int stroke = 0; stroke < 100; stroke++) {
                canvas.paintSomewhere(random, random.nextInt(3) / 2.0);
                assertRebuilt(canvas, "side " + side + ", stroke " + stroke);
            }
        }
    }

    @Test
    void pixelsThatAreLeftOutStayLeftOut() {
        byte[] samples = new byte[30 * 20];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (i % 5 == 0 ? 9 : i % 3 == 0 ? 1 : 0);
        }
        Raster truth = ByteGrid.unsigned(30, 20, 1, samples).raster(Decoding.oneClass(1).withLeftOut(NumberSet.of(9)));
        Canvas canvas = new Canvas(TableTestPairs.of(truth, TableTestPairs.fewFloats(30, 20, 9, 1)));
        Random random = new Random(5);
        for (int stroke = 0; stroke < 300; stroke++) {
            canvas.paintSomewhere(random, random.nextInt(4) / 3.0);
            assertRebuilt(canvas, "stroke " + stroke);
        }
    }

    @ParameterizedTest
    @CsvSource({"binned", "soft"})
    void ofBinsTheSumsOfTruthPredictionAndOverlapStayExact(String kind) {
        Canvas canvas = new Canvas(pair(kind, 300, 260));
        assertFalse(canvas.table.exact());
        int rows = canvas.table.rows();
        Random random = new Random(8);
        double[] brushes = {0, 1, 0.5, 0.123};
        for (int stroke = 0; stroke < 1_000; stroke++) {
            canvas.paintSomewhere(random, brushes[random.nextInt(brushes.length)]);
            double[] expected = sums(canvas);
            double[] actual = sums(canvas.table.counts(), 0);
            for (int i = 0; i < expected.length; i++) {
                assertEquals(expected[i], actual[i], 1e-11 * expected[i], kind + ", stroke " + stroke);
            }
        }
        assertTrue(canvas.table.rows() > rows);
        assertEverybodyIsNearItsRow(canvas);
        assertMassesOfTheOverviewAreNear(canvas);
    }

    /// As before the strokes: within a bin of p, and within a class of t.
    private static void assertEverybodyIsNearItsRow(Canvas canvas) {
        Binning binning = Binning.atMost(1_000);
        for (int i = 0; i < canvas.truth.length; i++) {
            int row = canvas.table.codes().at(i);
            assertEquals(canvas.truth[i], canvas.table.truth(row), 1.0 / 64);
            int apart = Math.abs(binning.of(canvas.prediction[i]) - binning.of(canvas.table.prediction(row)));
            assertTrue(apart <= 1, canvas.prediction[i] + " in a row of " + canvas.table.prediction(row));
        }
    }

    private static void assertMassesOfTheOverviewAreNear(Canvas canvas) {
        Overview expected = new Overview(canvas.table, canvas.plane);
        for (int shift = 0; shift <= expected.deepest(); shift++) {
            for (int y = 0; y <= canvas.plane.height() - 1 >> shift; y++) {
                for (int x = 0; x <= canvas.plane.width() - 1 >> shift; x++) {
                    int wanted = expected.falsePositive(shift, x, y, x, y);
                    int found = canvas.overview.falsePositive(shift, x, y, x, y);
                    PixelTable table = canvas.table;
                    assertEquals(
                            table.prediction(wanted) - table.overlap(wanted),
                            table.prediction(found) - table.overlap(found),
                            0.002);
                }
            }
        }
    }

    @Test
    void aStrokeCostsItsSizeAndNotThePicturesSize() {
        int side = 2_048;
        Canvas canvas = new Canvas(pair("bytes", side, side));
        canvas.paint(false, 0, 0, 0, 0, 1);
        canvas.paint(false, 1, 0, 1, 0, 0);
        long before = canvas.edit.work();
        canvas.paint(false, 1_000, 1_000, 1_019, 1_019, 1);
        long codes = canvas.edit.work() - before;
        assertTrue(codes <= 400 + 20 * 2 * Pages.LENGTH, "pixels and copied codes: " + codes);
        assertTrue(canvas.overview.work() <= 400 / 3 + 50 * canvas.overview.deepest(), "blocks: " + canvas.overview.work());
        assertSameOverview(new Overview(canvas.table, canvas.plane), canvas.overview, "afterwards");
        before = canvas.edit.work();
        canvas.paint(true, side - 1, side - 1, side - 1, side - 1, 1);
        assertTrue(canvas.edit.work() - before <= 1 + Pages.LENGTH);
        assertEquals(canvas.overview.deepest(), canvas.overview.work(), "one block of each level");
    }

    @Test
    void aStrokeThatBringsNoNewPairKeepsTheRows() {
        Canvas canvas = new Canvas(pair("floats", 40, 40));
        canvas.paint(false, 0, 0, 39, 39, 0.777);
        PixelTable first = canvas.table;
        canvas.paint(true, 3, 3, 30, 30, 1);
        assertSame(first.counts().rows(), canvas.table.counts().rows());
    }

    @Test
    void whatWasPublishedNeverChanges() {
        Canvas canvas = new Canvas(pair("bytes", 100, 80));
        Random random = new Random(9);
        for (int stroke = 0; stroke < 50; stroke++) {
            PixelTable table = canvas.table;
            Overview overview = canvas.overview;
            int[] codes = new int[table.pixels()];
            table.codes().copy(0, 1, codes.length, codes, 0);
            Map<List<Double>, Long> counts = counts(table);
            canvas.paintSomewhere(random, random.nextInt(3) / 2.0);
            int[] after = new int[codes.length];
            table.codes().copy(0, 1, after.length, after, 0);
            assertArrayEquals(codes, after);
            assertEquals(counts, counts(table));
            assertSameOverview(new Overview(table, canvas.plane), overview, "stroke " + stroke);
        }
    }

    @Test
    void strokesNeverReachTheRasters() {
        byte[] truth = new byte[100];
        byte[] prediction = new byte[100];
        Arrays.fill(prediction, (byte) 77);
        Canvas canvas = new Canvas(TableTestPairs.of(
                new ByteRaster(10, 10, 1, truth, Levels.even(255)),
                new ByteRaster(10, 10, 1, prediction, Levels.even(255))));
        canvas.paint(true, 0, 0, 9, 9, 1);
        canvas.paint(false, 0, 0, 9, 9, 0.4);
        assertArrayEquals(new byte[100], truth);
        assertEquals(100, IntStream.range(0, 100).filter(i -> prediction[i] == 77).count());
    }

    @Test
    void paintingGoesOnFromAPaintedTable() {
        Canvas first = new Canvas(pair("binned", 300, 260));
        first.paint(true, 10, 10, 80, 80, 1);
        first.paint(false, 40, 40, 120, 60, 0.25);
        TableEdit later = new TableEdit(first.table);
        later.prediction(0, 1, 300 * 100, 0.75);
        later.truth(300 * 20, 1, 300 * 60, 0);
        first.paint(false, 0, 0, 299, 99, 0.75);
        first.paint(true, 0, 20, 299, 79, 0);
        assertArrayEquals(sums(first), sums(later.table().counts(), 0), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"bytes", "binned"})
    void theCountsOfRegionsFollowTheStrokes(String kind) {
        MaskPair pair = pair(kind, 300, 260);
        PixelTable table = PixelTable.of(pair);
        int[] label = new Random(2).ints(pair.pixels(), RegionCounts.NO_REGION, 3).toArray();
        RegionCounts following = new RegionCounts(table, label, 3);
        TableEdit edit = new TableEdit(table, following);
        Random random = new Random(6);
        for (int stroke = 0; stroke < 40; stroke++) {
            int from = random.nextInt(pair.pixels() - 500);
            edit.truth(from, 1, 400, random.nextInt(2));
            edit.prediction(from + 100, 1, 400, random.nextInt(5) / 4.0);
            PixelTable painted = edit.table();
            PairCounts expected = new RegionCounts(painted, label, 3).counts();
            for (int region = 0; region < 3; region++) {
                double[] wanted = sums(expected, region);
                double[] found = sums(following.counts(), region);
                for (int i = 0; i < wanted.length; i++) {
                    assertEquals(wanted[i], found[i], 1e-11 * wanted[i], "stroke " + stroke);
                }
            }
        }
    }

    /// As many distinct pairs as a table has rows, but for one: 255 × 257 of them.
    private static MaskPair full() {
        double[] truth = new double[65_535];
        double[] prediction = new double[65_535];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = i % 2;
            prediction[i] = (i / 2 + 1) / 40_000.0;
        }
        return TableTestPairs.of(new DoubleRaster(257, 255, 1, truth), new DoubleRaster(257, 255, 1, prediction));
    }

    @Test
    void whereRowsRunOutOneWithoutPixelsIsGivenAway() {
        Canvas canvas = new Canvas(full());
        assertTrue(canvas.table.exact());
        assertEquals(65_535, canvas.table.rows());
        for (int stroke = 0; stroke < 30; stroke++) {
            canvas.paint(false, stroke, 3, stroke, 3, 0.9 + stroke / 1_000.0);
        }
        assertEquals(PixelTable.MAX_ROWS, canvas.table.rows());
        assertRebuilt(canvas, "full");
    }

    @Test
    void aStrokeThatTakesMoreRowsThanThereAreIsRefusedAndPaintsNothing() {
        double[] truth = new double[65_636];
        double[] prediction = new double[65_636];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = i % 2;
            prediction[i] = i < 65_535 ? (i / 2 + 1) / 40_000.0 : (i % 2 + 1) / 40_000.0;
        }
        PixelTable table = PixelTable.of(TableTestPairs.of(
                new DoubleRaster(65_636, 1, 1, truth), new DoubleRaster(65_636, 1, 1, prediction)));
        assertEquals(65_535, table.rows());
        TableEdit edit = new TableEdit(table);
        edit.truth(65_540, 1, 1, 0.5);
        Map<List<Double>, Long> before = counts(edit.table());
        assertThrows(IllegalStateException.class, () -> edit.truth(65_535, 1, 101, 0.25));
        assertEquals(before, counts(edit.table()));
        assertThrows(IllegalArgumentException.class, () -> edit.truth(0, 1, 1, 1.5));
        assertThrows(IllegalArgumentException.class, () -> edit.prediction(0, 1, 1, Double.NaN));
    }

    @Test
    void aFloatMapOfFewPixelsIsPaintedWithAnyValue() {
        Canvas canvas = new Canvas(TableTestPairs.of(
                new FloatRaster(40, 30, 1, new float[1_200]), TableTestPairs.uniform(40, 30, 6)));
        Random random = new Random(1);
        for (int stroke = 0; stroke < 200; stroke++) {
            canvas.paintSomewhere(random, random.nextDouble());
            assertRebuilt(canvas, "stroke " + stroke);
        }
    }
}
