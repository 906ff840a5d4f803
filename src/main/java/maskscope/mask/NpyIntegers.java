package maskscope.mask;

import java.nio.ByteBuffer;

/// Integers of 32 and 64 bits, signed or not.
final class NpyIntegers implements NpySamples {

    private final NpyLayout layout;
    private final NpyType type;
    private final WideIntegers integers;

    NpyIntegers(NpyLayout layout, NpyType type) {
        this.layout = layout;
        this.type = type;
        this.integers = new WideIntegers(layout.width(), layout.height(), 1);
    }

    @Override
    public void take(ByteBuffer data, int first, int count) {
        for (int i = first; i < first + count; i++) {
            integers.put(layout.at(i), type.next(data));
        }
    }

    @Override
    public Grid grid() {
        return integers.grid();
    }
}
