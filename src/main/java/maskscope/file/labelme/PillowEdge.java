package maskscope.file.labelme;

/// One side of a polygon between two points with whole coordinates, in the single precision that Pillow reckons with.
///
/// @param x of the point that it comes from
/// @param y of the point that it comes from
/// @param left the lesser x
/// @param right the greater x
/// @param top the lesser y
/// @param bottom the greater y
/// @param slope how far it moves to the right with each row; 0 where it lies in one row
record PillowEdge(int x, int y, int left, int right, int top, int bottom, float slope) {

    static PillowEdge between(int x0, int y0, int x1, int y1) {
        float slope = y0 == y1 ? 0 : (float) (x1 - x0) / (y1 - y0);
        return new PillowEdge(x0, y0, Math.min(x0, x1), Math.max(x0, x1), Math.min(y0, y1), Math.max(y0, y1), slope);
    }

    boolean flat() {
        return top == bottom;
    }

    boolean covers(int row) {
        return row >= top && row <= bottom;
    }

    /// Whether it ends in a row and not upright, so that another one may meet it there at an angle.
    boolean leansAtItsEnd(int row) {
        return (row == top || row == bottom) && slope != 0;
    }

    /// Where it is in a row.
    float at(int row) {
        return (row - y) * slope + x;
    }
}
