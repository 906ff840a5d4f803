package maskscope.file;

import java.util.Arrays;
import maskscope.mask.ByteRaster;
import maskscope.mask.Decoding;
import maskscope.mask.Raster;

/// A grid of at most 256 different numbers: sample k stands for `numbers[k]`. The arrays are not copied.
public record ByteGrid(int width, int height, int depth, byte[] samples, double[] numbers) implements Grid {

    public ByteGrid {
        Raster.check(width, height, depth, samples.length);
        if (numbers.length != 256) {
            throw new IllegalArgumentException("a byte has 256 numbers, not " + numbers.length);
        }
    }

    /// Samples that are their own numbers, 0 to 255.
    public static ByteGrid unsigned(int width, int height, int depth, byte[] samples) {
        double[] numbers = new double[256];
        Arrays.setAll(numbers, k -> k);
        return new ByteGrid(width, height, depth, samples, numbers);
    }

    @Override
    public double number(int index) {
        return numbers[samples[index] & 0xff];
    }

    @Override
    public Raster raster(Decoding decoding) {
        return new ByteRaster(width, height, depth, samples, Arrays.stream(numbers).map(decoding::value).toArray());
    }
}
