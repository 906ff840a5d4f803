package maskscope.file;

import maskscope.mask.Decoding;
import maskscope.mask.DoubleRaster;
import maskscope.mask.Raster;

/// A grid of doubles; also of integers that neither 16 bits nor a float can hold. The array is not copied.
public record DoubleGrid(int width, int height, int depth, double[] samples) implements Grid {

    public DoubleGrid {
        Raster.check(width, height, depth, samples.length);
    }

    @Override
    public double number(int index) {
        return samples[index];
    }

    @Override
    public Raster raster(Decoding decoding) {
        return new DoubleRaster(width, height, depth, samples, decoding);
    }
}
