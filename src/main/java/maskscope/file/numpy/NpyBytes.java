package maskscope.file.numpy;

import java.nio.ByteBuffer;
import maskscope.file.ByteGrid;
import maskscope.file.Grid;
import maskscope.file.Grids;
import maskscope.mask.Extent;

/// Booleans and 8-bit integers.
final class NpyBytes implements NpySamples {

    private final Extent extent;
    private final NpyType type;
    private final byte[] samples;

    NpyBytes(Extent extent, NpyType type) {
        this.extent = extent;
        this.type = type;
        this.samples = new byte[(int) extent.pixels()];
    }

    @Override
    public void take(ByteBuffer data, NpyRun run) {
        // A boolean may be written as any byte but 0.
        if (run.dense() && type != NpyType.B1) {
            data.get(run.from(), samples, run.at(), run.count());
            return;
        }
        for (int k = 0; k < run.count(); k++) {
            samples[run.at(k)] = (byte) type.integer(data, run.from(k));
        }
    }

    @Override
    public Grid grid() {
        return type == NpyType.I1
                ? Grids.signedBytes(extent.width(), extent.height(), extent.depth(), samples)
                : ByteGrid.unsigned(extent.width(), extent.height(), extent.depth(), samples);
    }
}
