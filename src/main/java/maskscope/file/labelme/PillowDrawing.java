package maskscope.file.labelme;

import maskscope.file.outline.DrawingWork;
import maskscope.file.outline.PixelSpans;
import maskscope.mask.BadInput;

/// Draws shapes as Pillow's `ImageDraw` does, filled: the pixels at their edges belong to them, and coordinates are cut to
/// whole numbers.
///
/// Source: observed of Pillow 12; `PillowPolygonTest` holds it to Pillow's drawings.
final class PillowDrawing {

    /// Farther out no picture has pixels, and differences are still whole numbers of 32 bits.
    private static final double FARTHEST = 1 << 28;

    /// What a step around an ellipse takes: three divisions for each of three neighbours.
    private static final int STEP = 32;

    private final PixelSpans spans;
    private final PillowPolygon polygon;
    private final DrawingWork work;
    private final int height;

    PillowDrawing(int width, int height, PixelSpans inside, DrawingWork work) {
        this.spans = PixelSpans.clipped(width, height, inside);
        this.polygon = new PillowPolygon(height, spans, work);
        this.work = work;
        this.height = height;
    }

    /// Cut to a whole number, towards 0.
    private static int cut(double coordinate) {
        return (int) Math.clamp(coordinate, -FARTHEST, FARTHEST);
    }

    /// x, y, x, y, … of at least two points.
    void polygon(double[] points) throws BadInput {
        int[] whole = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            whole[i] = cut(points[i]);
        }
        polygon.fill(whole);
    }

    void rectangle(double left, double top, double right, double bottom) throws BadInput {
        int first = Math.max(0, cut(top));
        int last = Math.min(height - 1, cut(bottom));
        work.take(Math.max(0, last - first));
        for (int row = first; row <= last; row++) {
            spans.span(row, cut(left), cut(right));
        }
    }

    /// An ellipse in a box. From its rightmost pixel Pillow steps to the lowest, in a picture of twice the size whose middle
    /// is the ellipse's: each time down, to the left or both, whichever leaves the least to the equation of the ellipse; what it
    /// comes to first in a row is the row's end.
    void ellipse(double left, double top, double right, double bottom) throws BadInput {
        int x0 = cut(left);
        int y0 = cut(top);
        long across = cut(right) - (long) x0;
        long down = cut(bottom) - (long) y0;
        if (across + down <= 0) {
            return;
        }
        long x = across;
        long y = down % 2;
        ellipseRow(x0, y0, across, down, x, y);
        while (x != across % 2 || y != down) {
            long below = deviation(across, down, x, y + 2);
            long slanting = x > 1 ? deviation(across, down, x - 2, y + 2) : Long.MAX_VALUE;
            long beside = x > 1 ? deviation(across, down, x - 2, y) : Long.MAX_VALUE;
            boolean lower = beside >= Math.min(below, slanting);
            x -= slanting < below || !lower ? 2 : 0;
            y += lower ? 2 : 0;
            if (lower) {
                ellipseRow(x0, y0, across, down, x, y);
            }
            work.take(STEP);
        }
    }

    /// Exact as far as 64 bits go, which is farther than any picture is wide.
    private static long deviation(long across, long down, long x, long y) {
        if (across * down >= 1L << 31) {
            double share = (double) y * y / down / down + (double) x * x / across / across - 1;
            return (long) (Math.abs(share) * (1L << 62));
        }
        return Math.abs(across * across * y * y + down * down * x * x - across * across * down * down);
    }

    private void ellipseRow(int x0, int y0, long across, long down, long x, long y) {
        int from = (int) (x0 + (across - x) / 2);
        int to = (int) (x0 + (across + x) / 2);
        spans.span((int) (y0 + (down - y) / 2), from, to);
        spans.span((int) (y0 + (down + y) / 2), from, to);
    }

    /// A straight line of some width: a polygon of four points beside its ends.
    void line(double fromX, double fromY, double toX, double toY, int width) throws BadInput {
        int x0 = cut(fromX);
        int y0 = cut(fromY);
        int x1 = cut(toX);
        int y1 = cut(toY);
        if (x0 == x1 && y0 == y1) {
            spans.span(y0, x0, x0);
            return;
        }
        double length = Math.hypot(x1 - x0, y1 - y0);
        double half = (width - 1) / 2.0;
        double more = Math.floor(half + 0.5) / length;
        double less = Math.ceil(half - 0.5) / length;
        int leftX = halfDown(less * (y1 - y0));
        int rightX = halfDown(more * (y1 - y0));
        int upY = halfDown(less * (x1 - x0));
        int downY = halfDown(more * (x1 - x0));
        polygon.fill(x0 - leftX, y0 + downY, x1 - leftX, y1 + downY, x1 + rightX, y1 - upY, x0 + rightX, y0 - upY);
    }

    private static int halfDown(double number) {
        return (int) (number >= 0 ? Math.ceil(number - 0.5) : -Math.ceil(-number - 0.5));
    }
}
