package maskscope.mask;

import java.nio.ByteBuffer;

/// 16-bit integers.
final class NpyShorts implements NpySamples {

    private final NpyLayout layout;
    private final NpyType type;
    private final short[] samples;

    NpyShorts(NpyLayout layout, NpyType type) {
        this.layout = layout;
        this.type = type;
        this.samples = new short[layout.count()];
    }

    @Override
    public void take(ByteBuffer data, int first, int count) {
        for (int i = first; i < first + count; i++) {
            samples[layout.at(i)] = data.getShort();
        }
    }

    @Override
    public Grid grid() {
        return type == NpyType.I2
                ? Numbers.signedShorts(layout.width(), layout.height(), 1, samples)
                : ShortGrid.unsigned(layout.width(), layout.height(), 1, samples);
    }
}
