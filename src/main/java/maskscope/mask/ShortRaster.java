package maskscope.mask;

/// A raster of 16-bit samples: sample k, read without a sign, stands for k / highest.
///
/// The array is not copied. Samples above `highest` are refused.
public record ShortRaster(int width, int height, int depth, short[] samples, int highest) implements Raster {

    public ShortRaster {
        Raster.check(width, height, depth, samples.length);
        if (highest < 1 || highest > 65_535) {
            throw new IllegalArgumentException("highest sample " + highest + " is not in 1..65535");
        }
        if (highest < 65_535) {
            for (short sample : samples) {
                if ((sample & 0xffff) > highest) {
                    throw new IllegalArgumentException("sample " + (sample & 0xffff) + " is above " + highest);
                }
            }
        }
    }

    @Override
    public double value(int index) {
        return (samples[index] & 0xffff) / (double) highest;
    }
}
