package maskscope.file.array;

import java.nio.ByteBuffer;
import maskscope.file.Grid;
import maskscope.file.WideIntegers;
import maskscope.mask.Extent;

/// Integers of 32 and 64 bits, signed or not.
final class IntegerSamples implements ArraySamples {

    private final NumberType type;
    private final WideIntegers integers;

    IntegerSamples(Extent extent, NumberType type) {
        this.type = type;
        this.integers = new WideIntegers(extent.width(), extent.height(), extent.depth());
    }

    @Override
    public void take(ByteBuffer data, ArrayRun run) {
        for (int k = 0; k < run.count(); k++) {
            integers.put(run.at(k), type.number(data, run.from(k)));
        }
    }

    @Override
    public Grid grid() {
        return integers.grid();
    }
}
