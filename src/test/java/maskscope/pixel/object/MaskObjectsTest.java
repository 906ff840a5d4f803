package maskscope.pixel.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import maskscope.mask.Extent;
import maskscope.pixel.CutMask;
import org.junit.jupiter.api.Test;

class MaskObjectsTest {

    private static final List<Neighbours> ALL =
            List.of(Neighbours.FACES, Neighbours.EDGES, Neighbours.CORNERS, Neighbours.CORNERS.withinSlices());

    private static MaskObjects objects(CutMask mask, Neighbours neighbours) {
        return MaskObjects.of(mask, neighbours, () -> true).orElseThrow();
    }

    private static CutMask picture(String... rows) {
        int width = rows[0].length();
        return CutMask.of(new Extent(width, rows.length, 1), i -> rows[i / width].charAt(i % width) == '#');
    }

    /// Fills what touches, pixel by pixel: the number of each pixel's object, or -1.
    private static int[] filled(CutMask mask, Neighbours neighbours) {
        Extent extent = mask.extent();
        int[] object = new int[(int) extent.pixels()];
        Arrays.fill(object, -1);
        int found = 0;
        for (int i = 0; i < object.length; i++) {
            if (mask.at(i) && object[i] < 0) {
                fill(mask, neighbours, object, i, found++);
            }
        }
        return object;
    }

    private static void fill(CutMask mask, Neighbours neighbours, int[] object, int first, int number) {
        Extent extent = mask.extent();
        Deque<Integer> open = new ArrayDeque<>(List.of(first));
        object[first] = number;
        while (!open.isEmpty()) {
            int at = open.remove();
            int x = at % extent.width();
            int y = at / extent.width() % extent.height();
            int z = at / extent.width() / extent.height();
            for (int step = 0; step < 27; step++) {
                int dx = step % 3 - 1;
                int dy = step / 3 % 3 - 1;
                int dz = step / 9 - 1;
                boolean near = Math.abs(dx) + Math.abs(dy) + Math.abs(dz) <= neighbours.steps()
                        && (dz == 0 || neighbours.acrossSlices());
                int there = at + (dz * extent.height() + dy) * extent.width() + dx;
                if (near && mask.at(x + dx, y + dy, z + dz) && object[there] < 0) {
                    object[there] = number;
                    open.add(there);
                }
            }
        }
    }

    @Test
    void objectsAreWhatAFillOfEachPixelFinds() {
        for (int number = 0; number < RandomMasks.KNOWN; number += 2) {
            CutMask mask = RandomMasks.pair(number).truth();
            for (Neighbours neighbours : ALL) {
                MaskObjects found = objects(mask, neighbours);
                int[] expected = filled(mask, neighbours);
                int[] pixels = new int[found.size()];
                Box[] boxes = new Box[pixels.length];
                for (int i = 0; i < expected.length; i++) {
                    assertEquals(expected[i], found.at(i), "pixel " + i + " of mask " + number + ", " + neighbours);
                    if (expected[i] >= 0) {
                        pixels[expected[i]]++;
                        Box pixel = boxOf(mask.extent(), i);
                        boxes[expected[i]] = boxes[expected[i]] == null ? pixel : boxes[expected[i]].with(pixel);
                    }
                }
                for (int object = 0; object < pixels.length; object++) {
                    assertEquals(pixels[object], found.pixels(object));
                    assertEquals(boxes[object], found.box(object));
                }
                assertEquals(mask.count(), Arrays.stream(pixels).sum());
            }
        }
    }

    private static Box boxOf(Extent extent, int pixel) {
        int x = pixel % extent.width();
        int y = pixel / extent.width() % extent.height();
        int z = pixel / extent.width() / extent.height();
        return new Box(x, y, z, x, y, z);
    }

    @Test
    void mirroredMasksHaveMirroredObjects() {
        for (int number = 0; number < RandomMasks.KNOWN; number += 5) {
            CutMask mask = RandomMasks.pair(number).prediction();
            Extent extent = mask.extent();
            int last = (int) extent.pixels() - 1;
            MaskObjects found = objects(mask, Neighbours.CORNERS);
            MaskObjects mirrored = objects(CutMask.of(extent, i -> mask.at(last - i)), Neighbours.CORNERS);
            assertEquals(found.size(), mirrored.size());
            for (int i = 0; i <= last; i++) {
                int one = found.at(i);
                int other = mirrored.at(last - i);
                assertEquals(one < 0, other < 0);
                if (one >= 0) {
                    assertEquals(found.pixels(one), mirrored.pixels(other));
                    Box box = found.box(one);
                    assertEquals(new Box(
                            extent.width() - 1 - box.right(), extent.height() - 1 - box.bottom(),
                            extent.depth() - 1 - box.back(), extent.width() - 1 - box.left(),
                            extent.height() - 1 - box.top(), extent.depth() - 1 - box.front()), mirrored.box(other));
                }
            }
        }
    }

    @Test
    void aPictureHasFourOrEightNeighbours() {
        CutMask steps = picture(
                "#..#",
                ".#.#",
                "..#.");
        assertEquals(4, objects(steps, Neighbours.FACES).size());
        assertEquals(1, objects(steps, Neighbours.EDGES).size());
        assertEquals(1, objects(steps, Neighbours.CORNERS).size());
        assertEquals(List.of(4, 8, 8), counts(new Extent(9, 9, 1)));
        assertEquals(List.of(6, 18, 26), counts(new Extent(9, 9, 9)));
    }

    private static List<Integer> counts(Extent extent) {
        return ALL.stream().filter(Neighbours::acrossSlices).map(one -> one.of(extent)).toList();
    }

    @Test
    void slicesOfABatchAreObjectsOfTheirOwn() {
        CutMask all = CutMask.of(new Extent(70, 3, 5), i -> true);
        assertEquals(1, objects(all, Neighbours.FACES).size());
        assertEquals(5, objects(all, Neighbours.CORNERS.withinSlices()).size());
        assertEquals(8, Neighbours.CORNERS.withinSlices().of(all.extent()));
    }

    @Test
    void aLineThatEndsInAnObjectIsNotTheBeginningOfTheNext() {
        MaskObjects found = objects(picture(
                "...#",
                "#...",
                "...."), Neighbours.CORNERS);
        assertEquals(2, found.size());
        assertEquals(new Box(3, 0, 0, 3, 0, 0), found.box(0));
    }

    @Test
    void objectsAreNumberedByTheirFirstPixelsAlsoWhereTheyComeTogetherLate() {
        MaskObjects found = objects(picture(
                "..#...#",
                "#.#.#.#",
                "#.#.###",
                "###...."), Neighbours.FACES);
        assertEquals(2, found.size());
        assertEquals(OptionalInt.of(0), found.at(0, 1, 0));
        assertEquals(OptionalInt.of(1), found.at(4, 1, 0));
        assertEquals(8, found.pixels(0));
        assertEquals(new Box(0, 0, 0, 2, 3, 0), found.box(0));
        assertEquals(1, found.box(0).x());
        assertEquals(1.5, found.box(0).y());
    }

    @Test
    void whereThereIsNoObjectNoneIsFound() {
        MaskObjects found = objects(picture(".#.", "..#"), Neighbours.CORNERS);
        assertEquals(OptionalInt.empty(), found.at(0, 0, 0));
        assertEquals(OptionalInt.empty(), found.at(0, 1, 0));
        assertEquals(OptionalInt.empty(), found.at(3, 0, 0));
        assertEquals(OptionalInt.empty(), found.at(-1, 1, 0));
        assertEquals(OptionalInt.empty(), found.at(1, 0, 1));
        MaskObjects none = objects(picture("...", "..."), Neighbours.CORNERS);
        assertEquals(0, none.size());
        assertEquals(OptionalInt.empty(), none.at(1, 1, 0));
    }

    @Test
    void whatIsNoLongerWantedIsNotFound() {
        CutMask all = CutMask.of(new Extent(10, 100, 1), i -> true);
        AtomicInteger asked = new AtomicInteger();
        assertEquals(Optional.empty(), MaskObjects.of(all, Neighbours.CORNERS, () -> asked.incrementAndGet() < 50));
        assertEquals(50, asked.get());
        assertTrue(MaskObjects.of(all, Neighbours.CORNERS, () -> true).isPresent());
    }
}
