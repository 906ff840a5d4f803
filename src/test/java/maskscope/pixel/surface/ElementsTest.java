package maskscope.pixel.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import maskscope.mask.Extent;
import maskscope.pixel.CutMask;
import org.junit.jupiter.api.Test;

class ElementsTest {

    private static final double NEAR = 1e-12;

    @Test
    void aLengthIsThatOfTheLinesThroughTheMiddlesOfSides() {
        double[] lengths = ElementSizes.lengths(new Spacing(3, 4, 99));
        double[] expected = {0, 2.5, 2.5, 3, 2.5, 4, 5, 2.5, 2.5, 5, 4, 2.5, 3, 2.5, 2.5, 0};
        for (int code = 0; code < expected.length; code++) {
            assertEquals(expected[code], lengths[code], NEAR, "code " + code);
        }
    }

    @Test
    void anAreaIsThatOfThePolygonsAroundTheFewer() {
        double[] areas = ElementSizes.areas(Spacing.PIXELS);
        double corner = Math.sqrt(3) / 8;
        assertEquals(0, areas[0]);
        assertEquals(corner, areas[0b1], NEAR);
        assertEquals(2 * corner, areas[0b1001], NEAR, "two across a face are two corners");
        assertEquals(2 * corner, areas[0b10000001], NEAR, "and so are two across the cube");
        assertEquals(Math.sqrt(0.5), areas[0b11], NEAR, "two side by side are a flat roof");
        assertEquals(0.5 + 3 * corner, areas[0b111], NEAR, "three are half a square and three small triangles");
        assertEquals(1, areas[0b1111], NEAR);
        assertEquals(6 * corner, areas[0b10111], NEAR, "three around one are a hexagon");
        assertEquals(4 * corner, areas[0b01101001], NEAR, "every other one are four corners");
        assertEquals(4 * corner + Math.sqrt(0.5), areas[0b10001011], NEAR, "a chain of four is a folded hexagon");
        for (int code = 0; code < areas.length; code++) {
            assertEquals(areas[code], areas[255 - code], NEAR, "object and background are alike");
        }
    }

    @Test
    void areasFollowTheSpacing() {
        double[] areas = ElementSizes.areas(new Spacing(2, 3, 5));
        assertEquals(6, areas[0b1111], NEAR, "a square across z");
        assertEquals(10, areas[0b00110011], NEAR, "across y");
        assertEquals(15, areas[0b01010101], NEAR, "across x");
        assertEquals(2 * Math.hypot(3, 5) / 2, areas[0b11], NEAR, "a roof along x");
    }

    @Test
    void elementsLieWhereSomePixelsAroundACornerAreObjectAndSomeAreNot() {
        RandomMasks masks = new RandomMasks(7);
        for (int i = 0; i < 300; i++) {
            CutMask mask = masks.mask(i % 2 == 0 ? masks.picture() : masks.volume());
            Points found = Elements.of(mask);
            List<Integer> expected = new ArrayList<>();
            for (int corner = 0; corner < found.grid().points(); corner++) {
                if (isElement(mask, corner)) {
                    expected.add(corner);
                }
            }
            List<Integer> corners = new ArrayList<>();
            found.each(0, found.grid().points(), corners::add);
            assertEquals(expected, corners, "mask " + i + " of " + mask.extent());
        }
    }

    private static boolean isElement(CutMask mask, int corner) {
        Extent of = mask.extent();
        int x = corner % (of.width() + 1);
        int y = corner / (of.width() + 1) % (of.height() + 1);
        int z = corner / (of.width() + 1) / (of.height() + 1);
        int objects = 0;
        for (int side = 0; side < 8; side++) {
            int slice = of.depth() == 1 ? 0 : z - (side >> 2);
            objects += mask.at(x - (side & 1), y - (side >> 1 & 1), slice) ? 1 : 0;
        }
        return objects > 0 && objects < 8;
    }

    @Test
    void elementsCountAsMuchAsTheyMeasure() {
        ElementDistances distances = new ElementDistances(new double[] {0, 3, 1, 0}, new byte[] {1, 2, 1, (byte) 255},
                areas(1, 2, 6));
        assertEquals(10, distances.size());
        assertEquals(3, distances.largest());
        assertEquals(0.7, distances.mean(), NEAR);
        assertEquals(7, distances.within(0));
        assertEquals(8, distances.within(2.9));
        assertEquals(10, distances.within(3));
        assertEquals(0, distances.quantile(0.69), NEAR);
        assertEquals(1, distances.quantile(0.8), NEAR);
        assertEquals(3, distances.quantile(0.81), NEAR);
        assertEquals(3, distances.quantile(1), NEAR);
    }

    private static double[] areas(double one, double two, double last) {
        double[] areas = new double[256];
        areas[1] = one;
        areas[2] = two;
        areas[255] = last;
        return areas;
    }

    /// A surface is as large as its squares but for edges and corners, which are cut off.
    @Test
    void theWholeSurfaceOfABlock() {
        Extent extent = new Extent(50, 40, 30);
        CutMask block = CutMask.of(extent, index -> true);
        double size = Elements.of(block, block).truthToPrediction(Spacing.PIXELS, () -> true).size();
        double flat = 2 * (49 * 39 + 49 * 29 + 39 * 29);
        double edges = 4 * (49 + 39 + 29) * Math.sqrt(0.5);
        assertEquals(flat + edges + 8 * Math.sqrt(3) / 8, size, 1e-6);
    }

    @Test
    void workThatNobodyWaitsForEnds() {
        CutMask mask = CutMask.of(new Extent(30, 30, 30), index -> index % 7 == 0);
        Elements elements = Elements.of(mask, mask);
        assertThrows(CancellationException.class, () -> elements.truthToPrediction(Spacing.PIXELS, () -> false));
        CutMask other = CutMask.of(new Extent(30, 30, 3), index -> true);
        assertThrows(IllegalArgumentException.class, () -> Elements.of(mask, other));
    }
}
