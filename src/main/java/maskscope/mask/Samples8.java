package maskscope.mask;

/// 8-bit samples as a raster.
final class Samples8 {

    private Samples8() {}

    /// Many tools save a mask as 0 and 1, so that it looks black: where the largest sample is 1, it means 1.
    /// Otherwise sample k means k/255.
    static ByteRaster raster(int width, int height, byte[] samples) {
        int largest = 0;
        for (byte sample : samples) {
            largest = Math.max(largest, sample & 0xff);
        }
        return new ByteRaster(width, height, 1, samples, ByteRaster.evenLevels(largest == 1 ? 1 : 255));
    }
}
