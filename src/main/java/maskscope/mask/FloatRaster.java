package maskscope.mask;

/// A raster of float samples, each in [0, 1]; NaN is refused. The array is not copied.
public record FloatRaster(int width, int height, int depth, float[] samples) implements Raster {

    public FloatRaster {
        Raster.check(width, height, depth, samples.length);
        for (float sample : samples) {
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
