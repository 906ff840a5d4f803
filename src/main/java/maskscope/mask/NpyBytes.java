package maskscope.mask;

import java.nio.ByteBuffer;

/// Booleans and 8-bit integers.
final class NpyBytes implements NpySamples {

    private final NpyLayout layout;
    private final NpyType type;
    private final byte[] samples;

    NpyBytes(NpyLayout layout, NpyType type) {
        this.layout = layout;
        this.type = type;
        this.samples = new byte[layout.count()];
    }

    @Override
    public void take(ByteBuffer data, int first, int count) {
        for (int i = first; i < first + count; i++) {
            samples[layout.at(i)] = (byte) type.nextInteger(data);
        }
    }

    @Override
    public Grid grid() {
        return type == NpyType.I1
                ? Numbers.signedBytes(layout.width(), layout.height(), 1, samples)
                : ByteGrid.unsigned(layout.width(), layout.height(), 1, samples);
    }
}
