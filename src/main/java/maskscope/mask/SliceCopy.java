package maskscope.mask;

/// Copies one slice out of a volume, in the order in which the volume has its pixels: across z the rows of x, across y
/// rows of x going down z, across x rows of y going down z.
///
/// @param first the volume's pixel that is the slice's first
/// @param across how far apart neighbours of a row lie in the volume
/// @param down how far apart rows lie
record SliceCopy(int first, int across, int down, int width, int height) {

    static SliceCopy of(Extent volume, Slice slice) {
        int row = volume.width();
        int page = row * volume.height();
        return switch (slice.side()) {
            case 0 -> new SliceCopy(slice.index(), row, page, volume.height(), volume.depth());
            case 1 -> new SliceCopy(slice.index() * row, 1, page, volume.width(), volume.depth());
            default -> new SliceCopy(slice.index() * page, 1, row, volume.width(), volume.height());
        };
    }

    private interface Move {
        void pixel(int from, int to);
    }

    private void each(Move move) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                move.pixel(first + y * down + x * across, y * width + x);
            }
        }
    }

    /// The slice of a raster, its samples of the same kind and of the same meaning.
    Raster of(Raster volume) {
        int pixels = width * height;
        return switch (volume) {
            case ByteRaster bytes -> {
                byte[] samples = new byte[pixels];
                each((from, to) -> samples[to] = bytes.samples()[from]);
                yield new ByteRaster(width, height, 1, samples, bytes.levels());
            }
            case ShortRaster shorts -> {
                short[] samples = new short[pixels];
                each((from, to) -> samples[to] = shorts.samples()[from]);
                yield new ShortRaster(width, height, 1, samples, shorts.levels());
            }
            case FloatRaster floats -> {
                float[] samples = new float[pixels];
                each((from, to) -> samples[to] = floats.samples()[from]);
                yield new FloatRaster(width, height, 1, samples, floats.decoding());
            }
            case DoubleRaster doubles -> {
                double[] samples = new double[pixels];
                each((from, to) -> samples[to] = doubles.samples()[from]);
                yield new DoubleRaster(width, height, 1, samples, doubles.decoding());
            }
        };
    }
}
