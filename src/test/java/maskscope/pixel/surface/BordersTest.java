package maskscope.pixel.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import maskscope.mask.Extent;
import maskscope.pixel.CutMask;
import org.junit.jupiter.api.Test;

class BordersTest {

    private static final int MASKS = 300;
    private static final double NEAR = 1e-9;

    private static Extent extent(RandomMasks masks, int number) {
        return number % 2 == 0 ? masks.picture() : masks.volume();
    }

    private static boolean isBorder(CutMask mask, int index) {
        Extent of = mask.extent();
        int x = index % of.width();
        int y = index / of.width() % of.height();
        int z = index / of.width() / of.height();
        boolean inside = mask.at(x - 1, y, z) && mask.at(x + 1, y, z) && mask.at(x, y - 1, z) && mask.at(x, y + 1, z)
                && (of.depth() == 1 || mask.at(x, y, z - 1) && mask.at(x, y, z + 1));
        return mask.at(index) && !inside;
    }

    private static int[] pixels(CutMask mask, IntPredicate wanted) {
        return IntStream.range(0, (int) mask.extent().pixels()).filter(wanted).toArray();
    }

    private static int[] border(CutMask mask) {
        return pixels(mask, index -> isBorder(mask, index));
    }

    private static double nearest(Extent extent, int from, int[] to, Spacing spacing) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int other : to) {
            double x = spacing.x() * (from % extent.width() - other % extent.width());
            double y = spacing.y() * (from / extent.width() % extent.height() - other / extent.width() % extent.height());
            double z = spacing.z() * (from / extent.width() / extent.height() - other / extent.width() / extent.height());
            nearest = Math.min(nearest, Math.sqrt(x * x + y * y + z * z));
        }
        return nearest;
    }

    @Test
    void aBorderIsWhatIsObjectBesideWhatIsNot() {
        RandomMasks masks = new RandomMasks(1);
        for (int i = 0; i < MASKS; i++) {
            CutMask mask = masks.mask(extent(masks, i));
            List<Integer> found = new ArrayList<>();
            Points border = Borders.of(mask);
            border.each(0, border.grid().points(), found::add);
            assertArrayEquals(border(mask), found.stream().mapToInt(at -> at).toArray(), "mask " + i);
        }
    }

    @Test
    void distancesAreThoseToTheNearestOfAllBorderPixels() {
        RandomMasks masks = new RandomMasks(2);
        for (int i = 0; i < MASKS; i++) {
            Extent extent = extent(masks, i);
            CutMask truth = masks.mask(extent);
            CutMask prediction = masks.mask(extent);
            Spacing spacing = i % 3 == 0 ? Spacing.PIXELS : masks.spacing();
            int[] to = border(prediction);
            double[] expected = Arrays.stream(border(truth)).mapToDouble(at -> nearest(extent, at, to, spacing)).toArray();
            double[] found = new NearestPoint(Borders.of(prediction)).distances(
                    Borders.of(truth), Grid.ofPixels(extent).steps(spacing, extent.depth() == 1), () -> true);
            assertArrayEquals(expected, found, NEAR, "mask " + i + " of " + extent);
        }
    }

    @Test
    void bandsHoldTheObjectLessThanADistanceFromTheBorder() {
        RandomMasks masks = new RandomMasks(3);
        for (int i = 0; i < MASKS; i++) {
            Extent extent = extent(masks, i);
            CutMask truth = masks.mask(extent);
            CutMask prediction = masks.mask(extent);
            double wide = new double[] {0.5, 1, 1.5, 2, 3, 5, 100}[i % 7];
            int[] one = band(truth, wide);
            int[] other = band(prediction, wide);
            int both = (int) Arrays.stream(one).filter(at -> Arrays.binarySearch(other, at) >= 0).count();
            assertEquals(new Borders.Overlap(both, one.length + other.length - both),
                    Borders.of(truth, prediction).bands(wide, () -> true), "mask " + i + ", " + wide);
        }
    }

    private static int[] band(CutMask mask, double wide) {
        int[] border = border(mask);
        return pixels(mask, at -> mask.at(at) && nearest(mask.extent(), at, border, Spacing.PIXELS) < wide);
    }

    @Test
    void sharesAreReadOffTheSortedDistances() {
        BorderDistances distances = new BorderDistances(new double[] {3, 1, 0, 2, 9});
        assertEquals(5, distances.count());
        assertEquals(9, distances.largest());
        assertEquals(15, distances.sum());
        assertEquals(2, distances.quantile(0.5));
        assertEquals(3 + 6 * 0.8, distances.quantile(0.95), NEAR);
        assertEquals(9, distances.quantile(1));
        assertEquals(2, distances.within(1));
        assertEquals(1, distances.within(0.999));
        assertEquals(5, distances.within(9));
    }

    @Test
    void masksOfDifferentSizesHaveNoDistance() {
        CutMask one = CutMask.of(new Extent(3, 3, 1), index -> true);
        CutMask other = CutMask.of(new Extent(3, 4, 1), index -> true);
        assertThrows(IllegalArgumentException.class, () -> Borders.of(one, other));
    }

    @Test
    void workThatNobodyWaitsForEnds() {
        CutMask mask = CutMask.of(new Extent(300, 300, 1), index -> index % 7 == 0);
        AtomicInteger asked = new AtomicInteger();
        Borders borders = Borders.of(mask, mask);
        assertThrows(CancellationException.class,
                () -> borders.truthToPrediction(Spacing.PIXELS, () -> asked.incrementAndGet() < 10));
        assertThrows(CancellationException.class, () -> borders.bands(2, () -> false));
    }
}
