package maskscope.file.yolo;

import maskscope.file.outline.DrawingWork;
import maskscope.file.outline.PixelSpans;
import maskscope.mask.BadInput;

/// Draws a line one pixel wide, the same pixels that OpenCV takes: what lies outside the picture is cut off first, and then
/// Bresenham's steps go from the left end to the right one.
final class OpenCvLine {

    private static final int LEFT = 1;
    private static final int RIGHT = 2;
    private static final int ABOVE = 4;
    private static final int BELOW = 8;

    private final long right;
    private final long bottom;
    private final PixelSpans spans;
    private final DrawingWork work;

    OpenCvLine(int width, int height, PixelSpans inside, DrawingWork work) {
        this.right = width - 1L;
        this.bottom = height - 1L;
        this.spans = inside;
        this.work = work;
    }

    /// `ends` are x, y, x, y, and are changed.
    void draw(long[] ends) throws BadInput {
        if (!clip(ends)) {
            return;
        }
        boolean back = ends[0] > ends[2];
        long x = back ? ends[2] : ends[0];
        long y = back ? ends[3] : ends[1];
        long across = Math.abs(ends[2] - ends[0]);
        long down = (back ? ends[1] : ends[3]) - y;
        long sign = down < 0 ? -1 : 1;
        down = Math.abs(down);
        boolean steep = down > across;
        long many = Math.max(across, down);
        long few = Math.min(across, down);
        work.take(many + 1);
        long error = many - 2 * few;
        for (long i = 0; i <= many; i++) {
            spans.span((int) y, (int) x, (int) x);
            boolean slant = error < 0;
            error += (slant ? 2 * many : 0) - 2 * few;
            x += !steep || slant ? 1 : 0;
            y += steep || slant ? sign : 0;
        }
    }

    /// Cuts off what lies outside the picture; returns whether anything is left. Of a line that does not pass the picture the
    /// ends may have moved all the same.
    boolean clip(long[] ends) {
        int first = side(ends[0], ends[1]);
        int second = side(ends[2], ends[3]);
        if ((first & second) == 0 && (first | second) != 0) {
            first = level(ends, 0, first);
            second = level(ends, 2, second);
            if ((first & second) == 0 && (first | second) != 0) {
                first = upright(ends, 0, first);
                second = upright(ends, 2, second);
            }
        }
        return (first | second) == 0;
    }

    private int side(long x, long y) {
        return beside(x) + (y < 0 ? ABOVE : y > bottom ? BELOW : 0);
    }

    private int beside(long x) {
        return x < 0 ? LEFT : x > right ? RIGHT : 0;
    }

    /// Brings an end that is above or below the picture to its edge; returns where it lies then.
    private int level(long[] ends, int at, int side) {
        if ((side & (ABOVE | BELOW)) == 0) {
            return side;
        }
        long edge = side < BELOW ? 0 : bottom;
        ends[at] += (edge - ends[at + 1]) * (ends[2] - ends[0]) / (ends[3] - ends[1]);
        ends[at + 1] = edge;
        return beside(ends[at]);
    }

    /// Brings an end that is left or right of the picture to its edge.
    private int upright(long[] ends, int at, int side) {
        if (side != 0) {
            long edge = side == LEFT ? 0 : right;
            ends[at + 1] += (edge - ends[at]) * (ends[3] - ends[1]) / (ends[2] - ends[0]);
            ends[at] = edge;
        }
        return 0;
    }
}
