package maskscope.file.numpy;

import java.nio.ByteBuffer;
import maskscope.file.Grid;
import maskscope.file.Grids;
import maskscope.file.ShortGrid;
import maskscope.mask.Extent;

/// 16-bit integers.
final class NpyShorts implements NpySamples {

    private final Extent extent;
    private final NpyType type;
    private final short[] samples;

    NpyShorts(Extent extent, NpyType type) {
        this.extent = extent;
        this.type = type;
        this.samples = new short[(int) extent.pixels()];
    }

    @Override
    public void take(ByteBuffer data, NpyRun run) {
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
        return type == NpyType.I2
                ? Grids.signedShorts(extent.width(), extent.height(), extent.depth(), samples)
                : ShortGrid.unsigned(extent.width(), extent.height(), extent.depth(), samples);
    }
}
