package maskscope.mask;

import java.nio.ByteBuffer;

/// Floats of 64 bits.
final class NpyDoubles implements NpySamples {

    private final NpyLayout layout;
    private final double[] samples;

    NpyDoubles(NpyLayout layout) {
        this.layout = layout;
        this.samples = new double[layout.count()];
    }

    @Override
    public void take(ByteBuffer data, int first, int count) {
        for (int i = first; i < first + count; i++) {
            samples[layout.at(i)] = data.getDouble();
        }
    }

    @Override
    public Grid grid() {
        return new DoubleGrid(layout.width(), layout.height(), 1, samples);
    }
}
