package maskscope.mask;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/// Probabilities of 64 bits.
final class NpyDoubles implements NpySamples {

    private final NpyLayout layout;
    private final double[] samples;
    private final ProbabilityCheck check = new ProbabilityCheck();

    NpyDoubles(NpyLayout layout) {
        this.layout = layout;
        this.samples = new double[layout.count()];
    }

    @Override
    public void take(ByteBuffer data, int first, int count) {
        for (int i = first; i < first + count; i++) {
            double value = data.getDouble();
            if (!(value >= 0 && value <= 1)) {
                check.note(value);
            }
            samples[layout.at(i)] = value;
        }
    }

    @Override
    public Raster raster(Path file) throws BadInput {
        check.refuse(file, layout.count(), i -> samples[i]);
        return new DoubleRaster(layout.width(), layout.height(), 1, samples);
    }
}
