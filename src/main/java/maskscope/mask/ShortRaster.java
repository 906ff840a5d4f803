package maskscope.mask;


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

    @Override
    public double value(int index) {
        return levels[samples[index] & 0xffff];
    }
}
