package maskscope.file.numpy;

import java.nio.ByteBuffer;
import maskscope.file.FloatGrid;
import maskscope.file.Grid;
import maskscope.mask.Extent;

/// Floats of 16 or 32 bits.
final class NpyFloats implements NpySamples {

    private final Extent extent;
    private final NpyType type;
    private final float[] samples;

    NpyFloats(Extent extent, NpyType type) {
        this.extent = extent;
        this.type = type;
        this.samples = new float[(int) extent.pixels()];
    }

    @Override
    public void take(ByteBuffer data, NpyRun run) {
        if (run.dense() && type == NpyType.F4) {
            data.asFloatBuffer().get(run.from(), samples, run.at(), run.count());
            return;
        }
        for (int k = 0; k < run.count(); k++) {
            samples[run.at(k)] = type.floating(data, run.from(k));
        }
    }

    @Override
    public Grid grid() {
        return new FloatGrid(extent.width(), extent.height(), extent.depth(), samples);
    }
}
