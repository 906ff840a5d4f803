package maskscope.view.paint;

import java.util.stream.IntStream;
import maskscope.mask.Plane;
import maskscope.pixel.Codes;
import maskscope.pixel.Overview;
import maskscope.session.ShownPair;

/// For each pixel of a view the rows of the pixel table that it shows. They change with zoom and pan only; a slider
/// merely gives rows other colours, so a picture is repainted by looking colours up.
///
/// A screen pixel that covers several image pixels has three rows: the one in its middle, its worst false positive
/// and its worst miss. Magnified, all three are the same array.
public record ScreenCodes(int width, int height, int[] typical, int[] falsePositive, int[] miss) {

    /// Where the view shows no image.
    public static final int OUTSIDE = -1;

    static ScreenCodes of(ShownPair pair, Viewport viewport, Viewport.Size view) {
        int width = view.width();
        int height = view.height();
        Plane plane = pair.overview().plane();
        int[] columns = new int[width];
        for (int x = 0; x < width; x++) {
            columns[x] = inside(viewport.imageX(x + 0.5), plane.width());
        }
        Codes codes = pair.table().codes();
        int[] typical = new int[width * height];
        IntStream.range(0, height).parallel().forEach(y -> {
            int row = inside(viewport.imageY(y + 0.5), plane.height());
            for (int x = 0; x < width; x++) {
                boolean outside = row < 0 || columns[x] < 0;
                typical[y * width + x] = outside ? OUTSIDE : codes.at(plane.index(columns[x], row));
            }
        });
        if (viewport.scale() >= 1) {
            return new ScreenCodes(width, height, typical, typical, typical);
        }
        int[] falsePositive = new int[width * height];
        int[] miss = new int[width * height];
        worst(pair.overview(), viewport, typical, falsePositive, miss, width);
        return new ScreenCodes(width, height, typical, falsePositive, miss);
    }

    private static int inside(double coordinate, int size) {
        int index = (int) Math.floor(coordinate);
        return index >= 0 && index < size ? index : OUTSIDE;
    }

    /// Takes the worst over every block that a screen pixel touches, at the level whose blocks are just not larger
    /// than a screen pixel: no pixel of the image is passed over.
    ///
    /// Where pixels are not square, the longer side decides the level, so that no block reaches into a row that the screen
    /// pixel does not show; several blocks then lie side by side in it. A way that pixels are magnified shows one of them.
    private static void worst(
            Overview overview,
            Viewport viewport,
            int[] typical,
            int[] falsePositive,
            int[] miss,
            int width) {
        Plane image = overview.plane();
        long halvings = (long) Math.floor(Math.log(1 / Math.max(viewport.across(), viewport.down())) / Math.log(2));
        int shift = Math.clamp(halvings, 0, overview.deepest());
        int[] left = new int[width];
        int[] right = new int[width];
        double half = viewport.across() < 1 ? 0.5 : 0;
        for (int x = 0; x < width; x++) {
            left[x] = first(viewport.imageX(x + 0.5 - half), image.width()) >> shift;
            right[x] = Math.max(left[x], last(viewport.imageX(x + 0.5 + half), image.width()) >> shift);
        }
        double halfDown = viewport.down() < 1 ? 0.5 : 0;
        IntStream.range(0, typical.length / width).parallel().forEach(y -> {
            int top = first(viewport.imageY(y + 0.5 - halfDown), image.height()) >> shift;
            int bottom = Math.max(top, last(viewport.imageY(y + 0.5 + halfDown), image.height()) >> shift);
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                if (typical[at] == OUTSIDE) {
                    falsePositive[at] = OUTSIDE;
                    miss[at] = OUTSIDE;
                } else {
                    falsePositive[at] = overview.falsePositive(shift, left[x], top, right[x], bottom);
                    miss[at] = overview.miss(shift, left[x], top, right[x], bottom);
                }
            }
        });
    }

    private static int first(double coordinate, int size) {
        return Math.clamp((long) Math.floor(coordinate), 0, size - 1);
    }

    private static int last(double coordinate, int size) {
        return Math.clamp((long) Math.ceil(coordinate) - 1, 0, size - 1);
    }

    /// The screen pixels of `member` rows that have a neighbour of another row: their outline.
    public int[] border(boolean[] member) {
        return IntStream.range(0, typical.length)
                .parallel()
                .filter(at -> member(member, at) && !surrounded(member, at % width, at / width))
                .toArray();
    }

    private boolean surrounded(boolean[] member, int x, int y) {
        int at = y * width + x;
        return (x == 0 || member(member, at - 1))
                && (x == width - 1 || member(member, at + 1))
                && (y == 0 || member(member, at - width))
                && (y == height - 1 || member(member, at + width));
    }

    private boolean member(boolean[] member, int at) {
        return typical[at] != OUTSIDE && member[typical[at]];
    }
}
