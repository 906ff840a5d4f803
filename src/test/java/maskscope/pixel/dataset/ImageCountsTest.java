package maskscope.pixel.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import maskscope.pixel.PairCounts;
import maskscope.pixel.PairRows;
import maskscope.pixel.PixelTable;
import maskscope.testing.DatasetImages;
import org.junit.jupiter.api.Test;

class ImageCountsTest {

    /// How many pixels each pair has, whatever its row.
    private static Map<List<Double>, Long> pairs(PairCounts counts) {
        Map<List<Double>, Long> pairs = new HashMap<>();
        PairRows rows = counts.rows();
        counts.each(0, (row, count) -> pairs.merge(
                List.of(rows.truth(row) + 0.0, rows.prediction(row) + 0.0, rows.overlap(row) + 0.0), count, Long::sum));
        return pairs;
    }

    private static ImageCounts counted(List<PixelTable> images) {
        ImageCountsBuilder builder = new ImageCountsBuilder();
        images.forEach(builder::add);
        return builder.counts();
    }

    private static int[] random(Random random) {
        return random.ints(Levels.ROWS, 0, 90_000).map(count -> count < 20_000 ? 0 : count).toArray();
    }

    @Test
    void everyImageComesBackAsItWasAdded() {
        List<PixelTable> images = DatasetImages.ofEachKind();
        ImageCounts counts = counted(images);
        assertEquals(images.size(), counts.images());
        for (int image = 0; image < images.size(); image++) {
            assertEquals(pairs(images.get(image).counts()), pairs(counts.counts(image)), "image " + image);
        }
    }

    @Test
    void everyImageAddsUpToWhatItsPixelsDo() {
        List<PixelTable> images = DatasetImages.ofEachKind();
        ImageCounts counts = counted(images);
        for (int image = 0; image < images.size(); image++) {
            PixelTable table = images.get(image);
            double[] sums = new double[5];
            for (int row = 0; row < table.rows(); row++) {
                sums[0] += table.count(row);
                sums[1] += table.count(row) * table.overlap(row);
                sums[2] += table.count(row) * (table.prediction(row) - table.overlap(row));
                sums[3] += table.count(row) * (table.truth(row) - table.overlap(row));
                sums[4] += table.count(row) * (1 - table.truth(row) - table.prediction(row) + table.overlap(row));
            }
            ImageSums found = counts.sums(image);
            double[] actual = {found.pixels(), found.tp(), found.fp(), found.fn(), found.tn()};
            assertArrayEquals(sums, actual, 1e-12 * table.pixels(), "image " + image);
            assertEquals(table.pixels() - (long) sums[0], found.leftOut(), "image " + image);
            assertEquals((sums[1] + sums[3]) / sums[0], found.foregroundShare(), 1e-12, "image " + image);
        }
    }

    @Test
    void anImageThatIsNoLevelsKeepsRowsOfItsOwnAndTheOthersShareTheirs() {
        List<PixelTable> images = DatasetImages.ofEachKind();
        ImageCounts counts = counted(images);
        assertArrayEquals(new int[] {11, 12, 13, 14, 15}, counts.blocks().getFirst().places());
        assertSame(Levels.PAIRS, counts.counts(0).rows());
        assertSame(images.get(12).counts().rows(), counts.counts(12).rows());
    }

    @Test
    void aCountMayBeAsLargeAsAnInt() {
        int[] large = new int[Levels.ROWS];
        large[0] = 65_535;
        large[1] = 65_536;
        large[300] = 1 << 20;
        large[511] = Integer.MAX_VALUE - 65_535 - 65_536 - (1 << 20);
        int[] small = new int[Levels.ROWS];
        Arrays.setAll(small, row -> row);
        ImageCountsBuilder builder = new ImageCountsBuilder();
        builder.add(small, 0);
        builder.add(large, 3);
        builder.add(small, 0);
        ImageCounts counts = builder.counts();
        for (int row = 0; row < Levels.ROWS; row++) {
            assertEquals(row, counts.counts(0).count(0, row));
            assertEquals(large[row], counts.counts(1).count(0, row));
            assertEquals(row, counts.counts(2).count(0, row));
        }
        assertEquals(Integer.MAX_VALUE, counts.sums(1).pixels());
        assertEquals(3, counts.sums(1).leftOut());
    }

    @Test
    void whatWasHandedOutStaysWhileOthersAreAdded() {
        Random random = new Random(1);
        ImageCountsBuilder builder = new ImageCountsBuilder();
        int[][] images = new int[2_100][];
        ImageCounts early = null;
        for (int i = 0; i < images.length; i++) {
            images[i] = random(random);
            assertEquals(i, builder.add(images[i], 0));
            early = i == 1_499 ? builder.counts() : early;
        }
        ImageCounts late = builder.counts();
        assertEquals(1_500, early.images());
        assertEquals(2_100, late.images());
        assertSame(early.blocks().getFirst(), late.blocks().getFirst());
        for (int i = 0; i < images.length; i += 7) {
            check(images[i], late, i);
            if (i < early.images()) {
                check(images[i], early, i);
            }
        }
    }

    private static void check(int[] expected, ImageCounts counts, int image) {
        PairCounts alone = counts.counts(image);
        assertArrayEquals(
                Arrays.stream(expected).asLongStream().toArray(),
                IntStream.range(0, Levels.ROWS).mapToLong(row -> alone.count(0, row)).toArray(),
                "image " + image);
    }

    @Test
    void imagesMayComeFromManyThreads() {
        int[][] images = new int[3_000][];
        Random random = new Random(2);
        Arrays.setAll(images, any -> random(random));
        ImageCountsBuilder builder = new ImageCountsBuilder();
        int[] numbers = new int[images.length];
        IntStream.range(0, images.length).parallel().forEach(i -> numbers[i] = builder.add(images[i], i));
        ImageCounts counts = builder.counts();
        assertEquals(images.length, Arrays.stream(numbers).distinct().count());
        for (int i = 0; i < images.length; i += 11) {
            check(images[i], counts, numbers[i]);
            assertEquals(i, counts.sums(numbers[i]).leftOut());
        }
    }

    @Test
    void weighedSumsAreThoseOfEachCount() {
        Random random = new Random(3);
        ImageCountsBuilder builder = new ImageCountsBuilder();
        int[][] images = new int[30][];
        Arrays.setAll(images, any -> random(random));
        Arrays.stream(images).forEach(image -> builder.add(image, 0));
        double[] weights = random.doubles(Levels.ROWS).map(weight -> weight < 0.3 ? 0 : weight).toArray();
        ImageBlock block = builder.counts().blocks().getFirst();
        double[] sums = new double[images.length];
        int[] counts = new int[images.length];
        block.addWeighted(weights, sums);
        block.addCounts(1, 3, 200, counts);
        for (int i = 0; i < images.length; i++) {
            int[] image = images[i];
            double expected = IntStream.range(0, Levels.ROWS).mapToDouble(row -> weights[row] * image[row]).sum();
            assertEquals(expected, sums[i], 1e-12 * expected);
            assertEquals(IntStream.range(256 + 3, 256 + 200).map(row -> image[row]).sum(), counts[i]);
        }
    }

    @Test
    void noImageIsTooLargeToBeCounted() {
        ImageCountsBuilder builder = new ImageCountsBuilder();
        int[] levels = new int[Levels.ROWS];
        levels[0] = Integer.MAX_VALUE;
        levels[1] = 1;
        assertThrows(IllegalArgumentException.class, () -> builder.add(levels, 0));
        PairCounts larger = PairCounts.ofOne(PairRows.of(new double[] {0}, new double[] {0.3}), new long[] {1L << 31});
        assertThrows(IllegalArgumentException.class, () -> builder.add(larger, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> builder.add(new int[7], 0));
        assertEquals(0, builder.counts().images());
        assertTrue(builder.counts().blocks().isEmpty());
    }
}
