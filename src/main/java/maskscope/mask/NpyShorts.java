package maskscope.mask;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/// Unsigned 16-bit integers: k/65535, or as 8-bit ones if none is above 255.
final class NpyShorts implements NpySamples {

    private final NpyLayout layout;
    private final short[] samples;

    NpyShorts(NpyLayout layout) {
        this.layout = layout;
        this.samples = new short[layout.count()];
    }

    @Override
    public void take(ByteBuffer data, int first, int count) {
        for (int i = first; i < first + count; i++) {
            samples[layout.at(i)] = data.getShort();
        }
    }

    @Override
    public Raster raster(Path file) {
        return Samples16.largest(samples) <= 255
                ? Samples8.raster(layout.width(), layout.height(), Samples16.narrowed(samples))
                : Samples16.raster(layout.width(), layout.height(), samples);
    }
}
