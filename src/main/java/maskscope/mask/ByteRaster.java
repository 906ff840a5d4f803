package maskscope.mask;

/// A raster of at most 256 different values: sample k stands for `levels[k]`.
///
/// 8-bit grey has levels k/255, a mask stored as 0 and 1 has levels 0 and 1. A level of NaN marks pixels that are left out.
/// The arrays are not copied, and the caller must not change them afterwards.
public record ByteRaster(int width, int height, int depth, byte[] samples, double[] levels) implements Raster {

    public ByteRaster {
        Raster.check(width, height, depth, samples.length);
        if (levels.length != 256) {
            throw new IllegalArgumentException("a byte has 256 levels, not " + levels.length);
        }
        levels = Raster.checked(levels);
    }

    @Override
    public double value(int index) {
        return levels[samples[index] & 0xff];
    }
}
