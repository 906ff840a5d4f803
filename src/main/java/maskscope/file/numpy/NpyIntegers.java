package maskscope.file.numpy;

import java.nio.ByteBuffer;
import maskscope.file.Grid;
import maskscope.file.WideIntegers;
import maskscope.mask.Extent;

/// Integers of 32 and 64 bits, signed or not.
final class NpyIntegers implements NpySamples {

    private final NpyType type;
    private final WideIntegers integers;

    NpyIntegers(Extent extent, NpyType type) {
        this.type = type;
        this.integers = new WideIntegers(extent.width(), extent.height(), extent.depth());
    }

    @Override
    public void take(ByteBuffer data, NpyRun run) {
        for (int k = 0; k < run.count(); k++) {
            integers.put(run.at(k), type.number(data, run.from(k)));
        }
    }

    @Override
    public Grid grid() {
        return integers.grid();
    }
}
