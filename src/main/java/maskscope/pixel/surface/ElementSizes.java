package maskscope.pixel.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How large the piece of surface is that runs between the pixels around a corner: a length among four pixels (marching squares),
/// an area among eight (marching cubes; Lorensen & Cline 1987, SIGGRAPH).
///
/// Which of the pixels are object is a code of one bit each, `1 << x + 2 y + 4 z` for the one at x, y, z from 0 to 1. Of object
/// and background those with fewer pixels are cut off, each group of them that touch along sides by itself: a polygon through the
/// middles between a pixel that is cut off and one that is not. A polygon of five or six corners need not be flat. It is made of
/// triangles, those of the largest area while pixels are cubes, which leaves its flat parts flat; so the table of
/// google-deepmind/surface-distance comes out.
final class ElementSizes {

    private static final int PIXELS = 8;
    private static final int ALL = 0xff;
    private static final int SIDES = 3;

    private ElementSizes() {}

    /// By the code of four pixels, for a picture: the areas of what stands one high upon them.
    static double[] lengths(Spacing spacing) {
        Spacing upright = new Spacing(spacing.x(), spacing.y(), 1);
        double[] lengths = new double[16];
        for (int code = 0; code < lengths.length; code++) {
            lengths[code] = area(code | code << 4, upright);
        }
        return lengths;
    }

    /// By the code of eight pixels, for a volume.
    static double[] areas(Spacing spacing) {
        double[] areas = new double[ALL + 1];
        for (int code = 0; code < areas.length; code++) {
            areas[code] = area(code, spacing);
        }
        return areas;
    }

    private static double area(int code, Spacing spacing) {
        double area = 0;
        int left = Integer.bitCount(code) > PIXELS / 2 ? ALL & ~code : code;
        while (left != 0) {
            int group = group(left);
            left &= ~group;
            area += PolygonCut.of(polygon(group)).area(spacing);
        }
        return area;
    }

    /// The lowest pixel of some and those that belong to it.
    private static int group(int of) {
        int group = Integer.lowestOneBit(of);
        for (int before = 0; before != group;) {
            before = group;
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                for (int side = 0; side < SIDES; side++) {
                    group |= (before >> pixel & 1) << (pixel ^ 1 << side) & of;
                }
            }
        }
        return group;
    }

    /// Around a group, from each cut to the next that is on the same face of the cube.
    private static List<Cut> polygon(int group) {
        List<Cut> polygon = new ArrayList<>();
        Cut first = Cut.first(group);
        Cut before = first;
        Cut cut = first;
        do {
            polygon.add(cut);
            Cut next = cut.next((cut.side + 1) % SIDES, group);
            if (next.equals(before)) {
                next = cut.next((cut.side + 2) % SIDES, group);
            }
            before = cut;
            cut = next;
        } while (!cut.equals(first));
        return polygon;
    }

    /// In the middle between a pixel of a group and its neighbour along a side, which is not of it.
    record Cut(int pixel, int side) {

        static Cut first(int group) {
            return IntStream.range(0, PIXELS * SIDES)
                    .mapToObj(i -> new Cut(i / SIDES, i % SIDES))
                    .filter(cut -> has(group, cut.pixel) && !has(group, cut.pixel ^ 1 << cut.side))
                    .findFirst()
                    .orElseThrow();
        }

        private static boolean has(int group, int pixel) {
            return (group >> pixel & 1) != 0;
        }

        /// The other cut on the face that lies along this side and another.
        Cut next(int other, int group) {
            int beside = pixel ^ 1 << other;
            int across = beside ^ 1 << side;
            return !has(group, beside) ? new Cut(pixel, other)
                    : !has(group, across) ? new Cut(beside, side) : new Cut(across, other);
        }

        /// Its place along an axis, from 0 to 1.
        double at(int axis) {
            return axis == side ? 0.5 : pixel >> axis & 1;
        }
    }
}
