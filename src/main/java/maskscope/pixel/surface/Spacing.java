package maskscope.pixel.surface;

/// How far the centres of neighbouring pixels lie apart along x, y and z, in the unit in which distances are told. Immutable.
public record Spacing(double x, double y, double z) {

    /// Distances in pixels.
    public static final Spacing PIXELS = new Spacing(1, 1, 1);

    public Spacing {
        if (!positive(x) || !positive(y) || !positive(z)) {
            throw new IllegalArgumentException("pixels lie apart: " + x + ", " + y + ", " + z);
        }
    }

    private static boolean positive(double step) {
        return step > 0 && Double.isFinite(step);
    }
}
