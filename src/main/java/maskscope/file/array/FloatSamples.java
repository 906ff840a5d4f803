package maskscope.file.array;

import java.nio.ByteBuffer;
import maskscope.file.FloatGrid;
import maskscope.file.Grid;
import maskscope.mask.Extent;

/// Floats of 16 or 32 bits.
final class FloatSamples implements ArraySamples {

    private final Extent extent;
    private final NumberType type;
    private final float[] samples;

    FloatSamples(Extent extent, NumberType type) {
        this.extent = extent;
        this.type = type;
        this.samples = new float[(int) extent.pixels()];
    }

    @Override
    public void take(ByteBuffer data, ArrayRun run) {
        if (run.dense() && type == NumberType.F4) {
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
