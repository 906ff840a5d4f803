package maskscope.pixel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import maskscope.file.ByteGrid;
import maskscope.mask.ByteRaster;
import maskscope.mask.Decoding;
import maskscope.mask.DoubleRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.NumberSet;
import maskscope.mask.Plane;
import maskscope.mask.Slice;
import maskscope.pixel.ErrorRegions.Kind;
import maskscope.pixel.ErrorRegions.Region;
import maskscope.testing.Levels;
import org.junit.jupiter.api.Test;

/// Connected errors against drawings of them, and against a flood that fills them pixel by pixel.
class ErrorRegionsTest {

    /// A picture drawn in letters: `f` is a false positive, `m` a miss, `h` a hit, `x` left out, anything else background.
    private static ErrorRegions drawn(String... lines) {
        int width = lines[0].length();
        byte[] truth = new byte[width * lines.length];
        double[] prediction = new double[truth.length];
        for (int i = 0; i < truth.length; i++) {
            char letter = lines[i / width].charAt(i % width);
            truth[i] = (byte) (letter == 'x' ? 9 : letter == 'm' || letter == 'h' ? 1 : 0);
            prediction[i] = letter == 'f' || letter == 'h' || letter == 'x' ? 1 : 0;
        }
        MaskPair pair = TableTestPairs.of(
                ByteGrid.unsigned(width, lines.length, 1, truth).raster(Decoding.oneClass(1).withLeftOut(NumberSet.of(9))),
                new DoubleRaster(width, lines.length, 1, prediction));
        return ErrorRegions.of(PixelTable.of(pair), Plane.picture(width, lines.length), 0.5);
    }

    @Test
    void pixelsThatTouchAtACornerAreOneRegion() {
        ErrorRegions errors = drawn(
                "f.....m",
                ".f...m.",
                "..f.m..",
                "...h...");
        assertEquals(
                List.of(new Region(Kind.FALSE_POSITIVE, 3, 0, 0, 2, 2), new Region(Kind.MISS, 3, 4, 0, 6, 2)),
                errors.largest());
        assertEquals(2, errors.all());
        assertEquals(6, errors.pixels());
    }

    @Test
    void armsThatMeetFurtherDownAreOneRegion() {
        ErrorRegions errors = drawn(
                "f.f.f.f",
                "f.f.f.f",
                "fff.fff",
                "...f...");
        assertEquals(List.of(new Region(Kind.FALSE_POSITIVE, 15, 0, 0, 6, 3)), errors.largest());
    }

    @Test
    void aFalsePositiveAndAMissAreNeverOneRegion() {
        assertEquals(
                List.of(new Region(Kind.MISS, 4, 2, 0, 3, 1), new Region(Kind.FALSE_POSITIVE, 2, 1, 0, 1, 1)),
                drawn(".fmm", ".fmm").largest());
    }

    @Test
    void theLargestIsFirstAndOfEqualOnesThatWhichBeginsFurtherUp() {
        List<Region> found = drawn(
                "..m...f.",
                "........",
                "ff...mm.",
                "....mm..").largest();
        assertEquals(List.of(4, 2, 1, 1), found.stream().map(Region::pixels).toList());
        assertEquals(List.of(Kind.MISS, Kind.FALSE_POSITIVE, Kind.MISS, Kind.FALSE_POSITIVE),
                found.stream().map(Region::kind).toList());
    }

    @Test
    void pixelsThatAreLeftOutAreNoErrorAndKeepOthersApart() {
        assertEquals(List.of(2, 1), drawn("ffxf").largest().stream().map(Region::pixels).toList());
    }

    @Test
    void aPredictionAtTheThresholdIsAnObject() {
        MaskPair pair = TableTestPairs.of(
                TableTestPairs.bytes(4, 1, 0, 0, 255, 255), TableTestPairs.bytes(4, 1, 102, 0, 255, 102));
        PixelTable table = PixelTable.of(pair);
        assertEquals(List.of(new Region(Kind.FALSE_POSITIVE, 1, 0, 0, 0, 0)),
                ErrorRegions.of(table, Plane.picture(4, 1), 102 / 255.0).largest());
        assertEquals(List.of(new Region(Kind.MISS, 1, 3, 0, 3, 0)),
                ErrorRegions.of(table, Plane.picture(4, 1), 103 / 255.0).largest());
    }

    @Test
    void noMoreAreKeptThanAnybodyGoesThroughYetAllAreCounted() {
        int side = 100;
        byte[] prediction = new byte[side * side];
        for (int i = 0; i < prediction.length; i++) {
            prediction[i] = (byte) (i % side % 2 == 0 && i / side % 2 == 0 ? 255 : 0);
        }
        // The last of them is the largest.
        prediction[99 * side + 98] = -1;
        MaskPair pair = TableTestPairs.of(
                new ByteRaster(side, side, 1, new byte[side * side], Levels.even(255)),
                new ByteRaster(side, side, 1, prediction, Levels.even(255)));
        ErrorRegions errors = ErrorRegions.of(PixelTable.of(pair), Plane.picture(side, side), 0.5);
        assertEquals(2_500, errors.all());
        assertEquals(2_501, errors.pixels());
        assertEquals(ErrorRegions.KEPT, errors.largest().size());
        assertEquals(new Region(Kind.FALSE_POSITIVE, 2, 98, 98, 98, 99), errors.largest().getFirst());
        assertEquals(new Region(Kind.FALSE_POSITIVE, 1, 0, 0, 0, 0), errors.largest().get(1));
        assertTrue(errors.largest().getLast().top() < 50, "of equal ones the upper ones are kept");
    }

    @Test
    void anyPictureHasTheRegionsThatAFloodFinds() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int width = 1 + random.nextInt(40);
            int height = 1 + random.nextInt(30);
            int wrong = 1 + random.nextInt(4);
            int length = width * height * 3;
            byte[] truth = new byte[length];
            byte[] prediction = new byte[length];
            for (int i = 0; i < length; i++) {
                truth[i] = (byte) (random.nextBoolean() ? 255 : 0);
                prediction[i] = random.nextInt(wrong) == 0 ? (byte) random.nextInt(256) : truth[i];
            }
            MaskPair pair = TableTestPairs.of(
                    new ByteRaster(width, height, 3, truth, Levels.even(255)),
                    new ByteRaster(width, height, 3, prediction, Levels.even(255)));
            for (int side = 0; side < 3; side++) {
                Plane plane = Plane.of(pair, new Slice(side, 0));
                assertEquals(
                        flooded(pair, plane, 0.4),
                        ErrorRegions.of(PixelTable.of(pair), plane, 0.4).largest(),
                        "seed " + seed + ", side " + side);
            }
        }
    }

    private static List<Region> flooded(MaskPair pair, Plane plane, double threshold) {
        boolean[] seen = new boolean[plane.width() * plane.height()];
        List<Region> found = new ArrayList<>();
        for (int i = 0; i < seen.length; i++) {
            int kind = kind(pair, plane, i, threshold);
            if (kind != 0 && !seen[i]) {
                found.add(flood(pair, plane, i, kind, threshold, seen));
            }
        }
        found.sort(Comparator.comparingInt(region -> -region.pixels()));
        return found;
    }

    private static Region flood(MaskPair pair, Plane plane, int from, int kind, double threshold, boolean[] seen) {
        int width = plane.width();
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        seen[from] = true;
        int pixels = 0;
        int left = width;
        int right = 0;
        int bottom = 0;
        while (!open.isEmpty()) {
            int at = open.remove();
            pixels++;
            left = Math.min(left, at % width);
            right = Math.max(right, at % width);
            bottom = Math.max(bottom, at / width);
            for (int step = 0; step < 9; step++) {
                int x = at % width + step % 3 - 1;
                int y = at / width + step / 3 - 1;
                boolean inside = x >= 0 && y >= 0 && x < width && y < plane.height();
                if (inside && !seen[y * width + x] && kind(pair, plane, y * width + x, threshold) == kind) {
                    seen[y * width + x] = true;
                    open.add(y * width + x);
                }
            }
        }
        return new Region(kind > 0 ? Kind.FALSE_POSITIVE : Kind.MISS, pixels, left, from / width, right, bottom);
    }

    private static int kind(MaskPair pair, Plane plane, int at, double threshold) {
        int pixel = plane.index(at % plane.width(), at / plane.width());
        int object = pair.truth().value(pixel) >= 0.5 ? 1 : 0;
        int predicted = pair.prediction().value(pixel) >= threshold ? 1 : 0;
        return predicted - object;
    }
}
