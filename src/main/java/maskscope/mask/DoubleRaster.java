package maskscope.mask;

/// A raster of double samples, each in [0, 1]; NaN is refused. The array is not copied.
public record DoubleRaster(int width, int height, int depth, double[] samples) implements Raster {

    public DoubleRaster {
        Raster.check(width, height, depth, samples.length);
        for (double sample : samples) {
            if (!(sample >= 0 && sample <= 1)) {
                throw new IllegalArgumentException("sample " + sample + " is outside [0, 1]");
            }
        }
    }

    @Override
    public double value(int index) {
        return samples[index];
    }
}
