package maskscope.file.array;

import java.nio.ByteBuffer;
import maskscope.file.Grid;
import maskscope.file.Grids;
import maskscope.file.ShortGrid;
import maskscope.mask.Extent;

/// 16-bit integers.
final class ShortSamples implements ArraySamples {

    private final Extent extent;
    private final NumberType type;
    private final short[] samples;

    ShortSamples(Extent extent, NumberType type) {
        this.extent = extent;
        this.type = type;
        this.samples = new short[(int) extent.pixels()];
    }

    @Override
    public void take(ByteBuffer data, ArrayRun run) {
        if (run.dense()) {
            data.asShortBuffer().get(run.from(), samples, run.at(), run.count());
            return;
        }
        for (int k = 0; k < run.count(); k++) {
            samples[run.at(k)] = data.getShort(2 * run.from(k));
        }
    }

    @Override
    public Grid grid() {
        return type == NumberType.I2
                ? Grids.signedShorts(extent.width(), extent.height(), extent.depth(), samples)
                : ShortGrid.unsigned(extent.width(), extent.height(), extent.depth(), samples);
    }
}
