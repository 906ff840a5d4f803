package maskscope.mask;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/// Probabilities of 16 or 32 bits.
final class NpyFloats implements NpySamples {

    private final NpyLayout layout;
    private final NpyType type;
    private final float[] samples;
    private final ProbabilityCheck check = new ProbabilityCheck();

    NpyFloats(NpyLayout layout, NpyType type) {
        this.layout = layout;
        this.type = type;
        this.samples = new float[layout.count()];
    }

    @Override
    public void take(ByteBuffer data, int first, int count) {
        for (int i = first; i < first + count; i++) {
            float value = type.nextFloat(data);
            if (!(value >= 0 && value <= 1)) {
                check.note(value);
            }
            samples[layout.at(i)] = value;
        }
    }

    @Override
    public Raster raster(Path file) throws BadInput {
        check.refuse(file, layout.count(), i -> samples[i]);
        return new FloatRaster(layout.width(), layout.height(), 1, samples);
    }
}
