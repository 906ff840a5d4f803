package maskscope.file;

import java.util.Arrays;
import maskscope.mask.Decoding;
import maskscope.mask.Raster;
import maskscope.mask.ShortRaster;

/// A grid of at most 65,536 different numbers: sample k, read without a sign, stands for `numbers[k]`. The arrays are
/// not copied.
public record ShortGrid(int width, int height, int depth, short[] samples, double[] numbers) implements Grid {

    public ShortGrid {
        Raster.check(width, height, depth, samples.length);
        if (numbers.length != 65_536) {
            throw new IllegalArgumentException("16 bits have 65,536 numbers, not " + numbers.length);
        }
    }

    /// Samples that are their own numbers, 0 to 65,535.
    public static ShortGrid unsigned(int width, int height, int depth, short[] samples) {
        double[] numbers = new double[65_536];
        Arrays.setAll(numbers, k -> k);
        return new ShortGrid(width, height, depth, samples, numbers);
    }

    @Override
    public double number(int index) {
        return numbers[samples[index] & 0xffff];
    }

    @Override
    public Raster raster(Decoding decoding) {
        return new ShortRaster(width, height, depth, samples, Arrays.stream(numbers).map(decoding::value).toArray());
    }
}
