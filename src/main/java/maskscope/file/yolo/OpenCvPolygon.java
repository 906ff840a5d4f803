package maskscope.file.yolo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import maskscope.file.outline.DrawingWork;
import maskscope.file.outline.PixelSpans;
import maskscope.mask.BadInput;

/// Draws a closed line of points with whole coordinates as the pixels on it and within it, the same pixels that OpenCV's
/// `fillPoly` takes, with which Ultralytics draws.
///
/// OpenCV draws each side as a line, and fills each row between an odd side and the even one behind it, from the first pixel
/// behind the one to the last before the other; where a side is in a row it reckons with 16 bits behind the point, from the
/// end that is higher, or for sides that leave the picture from where they enter it.
///
/// Source: observed of OpenCV 5; `OpenCvPolygonTest` holds it to OpenCV's drawings.
final class OpenCvPolygon {

    private static final int SHIFT = 16;
    private static final long ONE = 1L << SHIFT;

    private final int width;
    private final int height;
    private final PixelSpans spans;
    private final OpenCvLine line;
    private final DrawingWork work;

    /// `spans` gets what lies in the picture.
    OpenCvPolygon(int width, int height, PixelSpans inside, DrawingWork work) {
        this.width = width;
        this.height = height;
        this.spans = PixelSpans.clipped(width, height, inside);
        this.line = new OpenCvLine(width, height, inside, work);
        this.work = work;
    }

    /// A side that does not lie in one row.
    private static final class Side {
        private final int top;
        private final int bottom;
        private final long step;
        /// Where it is in the row at hand.
        private long place;

        Side(int top, int bottom, long place, long step) {
            this.top = top;
            this.bottom = bottom;
            this.place = place;
            this.step = step;
        }

        long place() {
            return place;
        }
    }

    /// Fills the polygon of `points`: x, y, x, y, …, at least one.
    void fill(int... points) throws BadInput {
        List<Side> sides = new ArrayList<>();
        int last = points.length - 2;
        for (int i = 0, before = last; i < points.length; before = i, i += 2) {
            long[] ends = {points[before], points[before + 1], points[i], points[i + 1]};
            line.draw(ends.clone());
            if (ends[1] != ends[3]) {
                sides.add(side(ends));
            }
        }
        sides.sort(Comparator.<Side>comparingInt(side -> side.top).thenComparingLong(side -> side.place)
                .thenComparingLong(side -> side.step));
        if (sides.size() > 1) {
            rows(sides);
        }
    }

    private Side side(long[] ends) {
        long[] seen = ends.clone();
        line.clip(seen);
        boolean level = seen[1] == seen[3];
        long firstY = level ? ends[1] : seen[1];
        long lastY = level ? ends[3] : seen[3];
        long step = ((seen[2] - seen[0]) << SHIFT) / (lastY - firstY);
        return ends[1] < ends[3]
                ? new Side((int) ends[1], (int) ends[3], (seen[0] << SHIFT) + (ends[1] - firstY) * step, step)
                : new Side((int) ends[3], (int) ends[1], (seen[2] << SHIFT) + (ends[3] - lastY) * step, step);
    }

    private void rows(List<Side> sides) throws BadInput {
        int bottom = Math.min(height, sides.stream().mapToInt(side -> side.bottom).max().orElseThrow());
        List<Side> active = new ArrayList<>();
        int next = 0;
        for (int row = sides.getFirst().top; row < bottom; row++) {
            int now = row;
            active.removeIf(side -> side.bottom == now);
            int place = 0;
            for (; next < sides.size() && sides.get(next).top == row; next++) {
                Side entering = sides.get(next);
                while (place < active.size() && active.get(place).place < entering.place) {
                    place++;
                }
                active.add(place++, entering);
            }
            work.take(4L + active.size());
            for (int i = 1; i < active.size(); i += 2) {
                fill(row, active.get(i - 1), active.get(i));
            }
            active.sort(Comparator.comparingLong(Side::place));
        }
    }

    private void fill(int row, Side one, Side other) {
        long from = Math.min(one.place, other.place) + ONE - 1 >> SHIFT;
        long to = Math.max(one.place, other.place) >> SHIFT;
        spans.span(row, (int) Math.clamp(from, -1L, (long) width), (int) Math.clamp(to, -1L, (long) width));
        one.place += one.step;
        other.place += other.step;
    }
}
