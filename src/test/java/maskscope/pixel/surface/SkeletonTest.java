package maskscope.pixel.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import maskscope.mask.Extent;
import maskscope.pixel.CutMask;
import org.junit.jupiter.api.Test;

class SkeletonTest {

    private static final Thinning RULE = new Thinning();

    private static CutMask picture(String... rows) {
        Extent extent = new Extent(rows[0].length(), rows.length, 1);
        return CutMask.of(extent, index -> rows[index / extent.width()].charAt(index % extent.width()) == '#');
    }

    private static List<String> drawn(Extent extent, Points points) {
        List<String> rows = new ArrayList<>();
        for (int y = 0; y < extent.height(); y++) {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < extent.width(); x++) {
                row.append(points.at(y * extent.width() + x) ? '#' : '.');
            }
            rows.add(row.toString());
        }
        return rows;
    }

    private static List<String> skeleton(CutMask mask) {
        return drawn(mask.extent(), Skeleton.of(mask, () -> true));
    }

    /// All pixels of the picture, in both passes, as long as any goes.
    private static CutMask thinned(CutMask mask) {
        CutMask before = mask;
        while (true) {
            CutMask after = once(once(before, 0), 1);
            if (after.count() == before.count()) {
                return after;
            }
            before = after;
        }
    }

    private static CutMask once(CutMask mask, int pass) {
        int width = mask.extent().width();
        return CutMask.of(mask.extent(), index ->
                mask.at(index) && !RULE.goes(around(mask, index % width, index / width), pass));
    }

    private static int around(CutMask mask, int x, int y) {
        int[][] ring = {{0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}};
        int around = 0;
        for (int i = 0; i < ring.length; i++) {
            around |= mask.at(x + ring[i][0], y + ring[i][1], 0) ? 1 << i : 0;
        }
        return around;
    }

    @Test
    void lookingOnlyBesideWhatHasGoneFindsTheSameAsLookingEverywhere() {
        RandomMasks masks = new RandomMasks(5);
        for (int i = 0; i < 400; i++) {
            CutMask mask = masks.mask(masks.picture());
            Points thinned = Points.of(thinned(mask));
            assertEquals(drawn(mask.extent(), thinned), skeleton(mask), "mask " + i);
        }
    }

    /// As scikit-image draws it.
    @Test
    void aThickBarBecomesALine() {
        assertEquals(List.of(
                "...........",
                ".......#...",
                ".######....",
                "...........",
                "..........."), skeleton(picture(
                "...........",
                ".########..",
                ".########..",
                ".########..",
                "...........")));
    }

    @Test
    void ofABlockSomethingIsLeft() {
        for (int wide = 1; wide <= 4; wide++) {
            for (int high = 1; high <= 4; high++) {
                int across = wide;
                int down = high;
                CutMask block = CutMask.of(new Extent(9, 9, 1), index -> index % 9 < across && index / 9 < down);
                assertTrue(Skeleton.of(block, () -> true).count() > 0, wide + " × " + high);
            }
        }
    }

    @Test
    void volumesHaveNoneAndNobodyWaitsForEver() {
        CutMask volume = CutMask.of(new Extent(3, 3, 3), index -> true);
        assertThrows(IllegalArgumentException.class, () -> Skeleton.of(volume, () -> true));
        CutMask picture = CutMask.of(new Extent(30, 30, 1), index -> true);
        assertThrows(CancellationException.class, () -> Skeleton.of(picture, () -> false));
        assertThrows(CancellationException.class, () -> Skeleton.overlap(picture, picture, () -> false));
    }
}
