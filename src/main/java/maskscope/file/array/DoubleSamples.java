package maskscope.file.array;

import java.nio.ByteBuffer;
import maskscope.file.DoubleGrid;
import maskscope.file.Grid;
import maskscope.mask.Extent;

/// Floats of 64 bits.
final class DoubleSamples implements ArraySamples {

    private final Extent extent;
    private final double[] samples;

    DoubleSamples(Extent extent) {
        this.extent = extent;
        this.samples = new double[(int) extent.pixels()];
    }

    @Override
    public void take(ByteBuffer data, ArrayRun run) {
        if (run.dense()) {
            data.asDoubleBuffer().get(run.from(), samples, run.at(), run.count());
            return;
        }
        for (int k = 0; k < run.count(); k++) {
            samples[run.at(k)] = data.getDouble(8 * run.from(k));
        }
    }

    @Override
    public Grid grid() {
        return new DoubleGrid(extent.width(), extent.height(), extent.depth(), samples);
    }
}
