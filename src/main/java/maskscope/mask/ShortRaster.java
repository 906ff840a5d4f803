package maskscope.mask;

import java.util.Arrays;

/// A raster of at most 65,536 different values: sample k, read without a sign, stands for `levels[k]`. A level of NaN
/// marks pixels that are left out. The arrays are not copied.
public record ShortRaster(int width, int height, int depth, short[] samples, double[] levels) implements Raster {

    public ShortRaster {
        Raster.check(width, height, depth, samples.length);
        if (levels.length != 65_536) {
            throw new IllegalArgumentException("16 bits have 65,536 levels, not " + levels.length);
        }
        levels = Raster.checked(levels);
    }

    /// Levels k/65535, as 16-bit grey means them.
    public static double[] evenLevels() {
        double[] levels = new double[65_536];
        Arrays.setAll(levels, k -> k / 65_535.0);
        return levels;
    }

    @Override
    public double value(int index) {
        return levels[samples[index] & 0xffff];
    }
}
