package maskscope.pixel.object;

/// The smallest box around an object, in pixels; first and last ones are in it.
///
/// @param left first column
/// @param top first row
/// @param front first slice
/// @param right last column
/// @param bottom last row
/// @param back last slice
public record Box(int left, int top, int front, int right, int bottom, int back) {

    /// The middle across, between two pixels where the number of columns is even; so are the others.
    public double x() {
        return middle(left, right);
    }

    /// The middle down.
    public double y() {
        return middle(top, bottom);
    }

    /// The middle of the slices.
    public double z() {
        return middle(front, back);
    }

    private static double middle(int first, int last) {
        return first + (last - first) / 2.0;
    }

    /// The smallest box around both.
    public Box with(Box other) {
        return new Box(
                Math.min(left, other.left), Math.min(top, other.top), Math.min(front, other.front),
                Math.max(right, other.right), Math.max(bottom, other.bottom), Math.max(back, other.back));
    }
}
