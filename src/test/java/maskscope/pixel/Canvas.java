package maskscope.pixel;

import java.util.Random;
import java.util.stream.IntStream;
import maskscope.mask.DoubleRaster;
import maskscope.mask.MaskPair;
import maskscope.mask.Plane;

/// A pair that is painted pixel by pixel beside its table.
final class Canvas {

    final Plane plane;
    final double[] truth;
    final double[] prediction;
    final TableEdit edit;
    PixelTable table;
    Overview overview;

    Canvas(MaskPair pair) {
        this(pair, Plane.picture(pair.width(), pair.height()));
    }

    Canvas(MaskPair pair, Plane plane) {
        this.plane = plane;
        truth = IntStream.range(0, pair.pixels()).mapToDouble(pair.truth()::value).toArray();
        prediction = IntStream.range(0, pair.pixels()).mapToDouble(pair.prediction()::value).toArray();
        table = PixelTable.of(pair);
        edit = new TableEdit(table);
        overview = new Overview(table, plane);
    }

    void paint(boolean ofTruth, int left, int top, int right, int bottom, double value) {
        for (int y = top; y <= bottom; y++) {
            int length = right - left + 1;
            if (ofTruth) {
                edit.truth(plane.index(left, y), plane.across(), length, value);
            } else {
                edit.prediction(plane.index(left, y), plane.across(), length, value);
            }
            for (int x = left; x <= right; x++) {
                if (!Double.isNaN(truth[plane.index(x, y)])) {
                    (ofTruth ? truth : prediction)[plane.index(x, y)] = value;
                }
            }
        }
        table = edit.table();
        overview = overview.after(table, left, top, right, bottom);
    }

    /// A rectangle anywhere, often a single pixel or along an edge.
    void paintSomewhere(Random random, double value) {
        int left = random.nextInt(4) == 0 ? 0 : random.nextInt(plane.width());
        int top = random.nextInt(4) == 0 ? plane.height() - 1 : random.nextInt(plane.height());
        int right = random.nextInt(3) == 0 ? left : Math.min(plane.width() - 1, left + random.nextInt(12));
        int bottom = random.nextInt(3) == 0 ? top : Math.min(plane.height() - 1, top + random.nextInt(12));
        paint(random.nextBoolean(), left, top, right, bottom, value);
    }

    MaskPair painted() {
        return TableTestPairs.of(
                new DoubleRaster(table.width(), table.height(), table.depth(), truth),
                new DoubleRaster(table.width(), table.height(), table.depth(), prediction));
    }
}
