package maskscope.mask;

import java.nio.ByteBuffer;

/// Floats of 16 or 32 bits.
final class NpyFloats implements NpySamples {

    private final NpyLayout layout;
    private final NpyType type;
    private final float[] samples;

    NpyFloats(NpyLayout layout, NpyType type) {
        this.layout = layout;
        this.type = type;
        this.samples = new float[layout.count()];
    }

    @Override
    public void take(ByteBuffer data, int first, int count) {
        for (int i = first; i < first + count; i++) {
            samples[layout.at(i)] = type.nextFloat(data);
        }
    }

    @Override
    public Grid grid() {
        return new FloatGrid(layout.width(), layout.height(), 1, samples);
    }
}
