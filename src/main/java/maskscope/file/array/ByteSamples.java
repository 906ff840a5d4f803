package maskscope.file.array;

import java.nio.ByteBuffer;
import maskscope.file.ByteGrid;
import maskscope.file.Grid;
import maskscope.file.Grids;
import maskscope.mask.Extent;

/// Booleans and 8-bit integers.
final class ByteSamples implements ArraySamples {

    private final Extent extent;
    private final NumberType type;
    private final byte[] samples;

    ByteSamples(Extent extent, NumberType type) {
        this.extent = extent;
        this.type = type;
        this.samples = new byte[(int) extent.pixels()];
    }

    @Override
    public void take(ByteBuffer data, ArrayRun run) {
        // A boolean may be written as any byte but 0.
        if (run.dense() && type != NumberType.B1) {
            data.get(run.from(), samples, run.at(), run.count());
            return;
        }
        for (int k = 0; k < run.count(); k++) {
            samples[run.at(k)] = (byte) type.integer(data, run.from(k));
        }
    }

    @Override
    public Grid grid() {
        return type == NumberType.I1
                ? Grids.signedBytes(extent.width(), extent.height(), extent.depth(), samples)
                : ByteGrid.unsigned(extent.width(), extent.height(), extent.depth(), samples);
    }
}
