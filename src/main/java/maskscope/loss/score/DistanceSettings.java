package maskscope.loss.score;

import maskscope.pixel.surface.Spacing;

/// What scores of surfaces are asked with.
///
/// @param spacing how far pixels lie apart; its unit is that of all distances
/// @param tolerance up to which distance surfaces agree, 0 or more, in that unit
/// @param boundary how wide the band along a border is, above 0, in pixels
public record DistanceSettings(Spacing spacing, double tolerance, double boundary) {

    /// Distances in pixels, a tolerance of 1, bands of 2.
    public static final DistanceSettings USUAL = new DistanceSettings(Spacing.PIXELS, 1, 2);

    public DistanceSettings {
        if (!(tolerance >= 0) || !Double.isFinite(tolerance)) {
            throw new IllegalArgumentException("a tolerance is 0 or more: " + tolerance);
        }
        if (!(boundary > 0) || !Double.isFinite(boundary)) {
            throw new IllegalArgumentException("a band is wider than 0: " + boundary);
        }
    }
}
