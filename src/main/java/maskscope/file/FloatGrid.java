package maskscope.file;

import maskscope.mask.Decoding;
import maskscope.mask.FloatRaster;
import maskscope.mask.Raster;

/// A grid of floats. The array is not copied.
public record FloatGrid(int width, int height, int depth, float[] samples) implements Grid {

    public FloatGrid {
        Raster.check(width, height, depth, samples.length);
    }

    @Override
    public double number(int index) {
        return samples[index];
    }

    @Override
    public Raster raster(Decoding decoding) {
        return new FloatRaster(width, height, depth, samples, decoding);
    }
}
