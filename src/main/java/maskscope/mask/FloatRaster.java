package maskscope.mask;

/// A raster of float samples, of which `decoding` makes values in [0, 1]. The array is not copied.
///
/// Every decoding but [Decoding#VALUES] keeps values within [0, 1]. A caller that gives that one must have checked the samples.
public record FloatRaster(int width, int height, int depth, float[] samples, Decoding decoding) implements Raster {

    public FloatRaster {
        Raster.check(width, height, depth, samples.length);
    }

    /// Samples that are values as they stand; they are checked.
    public FloatRaster(int width, int height, int depth, float[] samples) {
        this(width, height, depth, samples, Decoding.VALUES);
        for (float sample : samples) {
            if (!(sample >= 0 && sample <= 1)) {
                throw new IllegalArgumentException("sample " + sample + " is outside [0, 1]");
            }
        }
    }

    @Override
    public double value(int index) {
        return decoding.value(samples[index]);
    }
}
