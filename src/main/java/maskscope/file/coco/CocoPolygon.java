package maskscope.file.coco;

import maskscope.file.outline.DrawingWork;
import maskscope.mask.BadInput;


/// Draws a closed line of points as the pixels within it, the same pixels that the COCO tools take.
///
/// Those tools put the corners on a grid five times as fine, step along each edge, and note for each column of pixels
/// where the line crosses the column's middle, between its fine steps 2 and 3; the pixels between one crossing and the
/// next are inside. Here each crossing is computed from the edge's ends instead of by stepping, so that an edge costs as
/// much as it has columns within the image, however long it is, and the rounding is the same.
final class CocoPolygon {

    private static final int FINENESS = 5;
    /// Farther out no picture has pixels, and sums of fine steps stay exact in a double.
    private static final double FARTHEST = 0x1p40;
    /// What finding and setting a crossing costs, in pixels.
    private static final int CROSSING = 8;

    private final int width;
    private final int height;
    private final CocoBits edges;
    private final DrawingWork work;
    private int points;
    private long firstX;
    private long firstY;
    private long lastX;
    private long lastY;

    /// `edges` is empty, and gets the shape when the line is closed.
    CocoPolygon(int width, int height, CocoBits edges, DrawingWork work) {
        this.width = width;
        this.height = height;
        this.edges = edges;
        this.work = work;
    }

    void point(double x, double y) throws BadInput {
        long fineX = fine(x);
        long fineY = fine(y);
        if (points == 0) {
            firstX = fineX;
            firstY = fineY;
        } else {
            edge(fineX, fineY);
        }
        lastX = fineX;
        lastY = fineY;
        points++;
    }

    /// Closes the line; returns whether it had enough points to hold an area.
    boolean close() throws BadInput {
        edge(firstX, firstY);
        work.take(edges.span());
        edges.fillBetweenEdges();
        return points >= 3;
    }

    private static long fine(double coordinate) {
        return truncated(Math.clamp(FINENESS * coordinate, -FARTHEST, FARTHEST));
    }

    /// Rounded as the COCO tools do it, which is towards zero after adding a half, below zero as well.
    private static long truncated(double value) {
        return (long) (value + 0.5);
    }

    /// The edge from the last point to this one.
    private void edge(long x, long y) throws BadInput {
        int left = (int) Math.clamp(Math.ceilDiv(Math.min(lastX, x) - 2, FINENESS), 0L, width);
        int right = (int) Math.clamp(Math.floorDiv(Math.max(lastX, x) - 3, FINENESS), -1L, width - 1L);
        if (left > right) {
            return;
        }
        work.take(CROSSING * (right - left + 1L));
        boolean flat = Math.abs(x - lastX) >= Math.abs(y - lastY);
        boolean back = flat ? lastX > x : lastY > y;
        if (back) {
            new Edge(x, y, lastX, lastY, flat).cross(left, right);
        } else {
            new Edge(lastX, lastY, x, y, flat).cross(left, right);
        }
    }

    /// An edge that runs to the right if it is flat, and down if it is steep.
    private final class Edge {
        private final long startX;
        private final long startY;
        private final long steps;
        private final boolean flat;
        private final double slope;

        Edge(long startX, long startY, long endX, long endY, boolean flat) {
            this.startX = startX;
            this.startY = startY;
            this.flat = flat;
            this.steps = flat ? endX - startX : endY - startY;
            this.slope = (double) (flat ? endY - startY : endX - startX) / steps;
        }

        void cross(int left, int right) {
            for (int column = left; column <= right; column++) {
                long middle = (long) FINENESS * column + 2;
                long fineRow = flat ? Math.min(across(startY, middle - startX), across(startY, middle + 1 - startX))
                        : startY + stepBefore(middle);
                double row = (fineRow + 0.5) / FINENESS - 0.5;
                edges.toggle(column * height + (int) Math.ceil(Math.clamp(row, 0.0, (double) height)));
            }
        }

        private long across(long start, long step) {
            return truncated(start + slope * step);
        }

        /// The last step before a steep edge passes the middle of a column, guessed and then set right, as the guess may
        /// be rounded to its neighbour.
        private long stepBefore(long middle) {
            long step = (long) Math.clamp(Math.ceil((middle + 0.5 - startX) / slope), 1.0, (double) steps);
            while (step > 1 && passed(step - 1, middle)) {
                step--;
            }
            while (step < steps && !passed(step, middle)) {
                step++;
            }
            return step - 1;
        }

        private boolean passed(long step, long middle) {
            long x = across(startX, step);
            return slope > 0 ? x > middle : x <= middle;
        }
    }
}
