package maskscope.mask;

/// A raster of double samples, of which `meaning` makes values in [0, 1]. The array is not copied.
///
/// Samples that are values as they stand are checked here; for another meaning nothing can lie outside.
public record DoubleRaster(int width, int height, int depth, double[] samples, Meaning meaning) implements Raster {

    public DoubleRaster {
        Raster.check(width, height, depth, samples.length);
        if (meaning.equals(Meaning.VALUES)) {
            for (double sample : samples) {
                if (!(sample >= 0 && sample <= 1)) {
                    throw new IllegalArgumentException("sample " + sample + " is outside [0, 1]");
                }
            }
        }
    }

    /// Samples that are values as they stand.
    public DoubleRaster(int width, int height, int depth, double[] samples) {
        this(width, height, depth, samples, Meaning.VALUES);
    }

    @Override
    public double value(int index) {
        return meaning.of(samples[index]);
    }
}
