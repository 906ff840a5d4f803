package maskscope.pixel.surface;

/// The lowest of several parabolas of one shape at each place of a line: `(step (q - position))² + height`.
///
/// Distances squared along one more side (Felzenszwalb & Huttenlocher 2012, Theory of Computing 8). Parabolas come in the order
/// of their positions, and places are asked in that order, so that a line takes time linear in its length.
final class Envelope {

    private final double step;
    private final int[] position;
    private final double[] height;
    /// From which place on a parabola is the lowest.
    private final double[] from;
    private int size;
    private int asked;

    /// @param most how many parabolas there may be
    Envelope(int most, double step) {
        this.step = step;
        position = new int[most];
        height = new double[most];
        from = new double[most];
    }

    void clear() {
        size = 0;
        asked = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// A parabola to the right of all others.
    void add(int at, double low) {
        double begin = Double.NEGATIVE_INFINITY;
        while (size > 0) {
            begin = crossing(size - 1, at, low);
            if (begin > from[size - 1]) {
                break;
            }
            size--;
        }
        position[size] = at;
        height[size] = low;
        from[size] = size == 0 ? Double.NEGATIVE_INFINITY : begin;
        size++;
    }

    /// Where a parabola further right becomes the lower one. A sum of two small terms: squares of positions would lose digits.
    private double crossing(int of, int at, double low) {
        return 0.5 * (at + position[of]) + (low - height[of]) / (2 * step * step * (at - position[of]));
    }

    /// The lowest value at a place, which is not left of the last that was asked for.
    double at(int place) {
        while (asked + 1 < size && from[asked + 1] < place) {
            asked++;
        }
        double along = step * (place - position[asked]);
        return along * along + height[asked];
    }
}
