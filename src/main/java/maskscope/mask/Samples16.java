package maskscope.mask;

/// 16-bit samples as a raster.
final class Samples16 {

    private Samples16() {}

    /// As with 8 bits, a largest sample of 1 means 1; otherwise sample k means k/65535.
    static Raster raster(int width, int height, short[] samples) {
        return largest(samples) == 1
                ? Samples8.raster(width, height, narrowed(samples))
                : new ShortRaster(width, height, 1, samples, 65_535);
    }

    static int largest(short[] samples) {
        int largest = 0;
        for (short sample : samples) {
            largest = Math.max(largest, sample & 0xffff);
        }
        return largest;
    }

    /// The low bytes, for samples that are known to be below 256.
    static byte[] narrowed(short[] samples) {
        byte[] narrow = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) {
            narrow[i] = (byte) samples[i];
        }
        return narrow;
    }
}
