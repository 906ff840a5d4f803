package maskscope.mask;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/// Booleans and 8-bit integers: 0 and 1 if nothing is larger, else k/255.
final class NpyBytes implements NpySamples {

    private final NpyLayout layout;
    private final NpyType type;
    private final byte[] samples;
    private int least = Integer.MAX_VALUE;
    private int greatest = Integer.MIN_VALUE;

    NpyBytes(NpyLayout layout, NpyType type) {
        this.layout = layout;
        this.type = type;
        this.samples = new byte[layout.count()];
    }

    @Override
    public void take(ByteBuffer data, int first, int count) {
        for (int i = first; i < first + count; i++) {
            int value = (int) type.nextInteger(data);
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
            samples[layout.at(i)] = (byte) value;
        }
    }

    @Override
    public Raster raster(Path file) throws BadInput {
        if (least < 0) {
            throw NpySamples.badIntegers(file, Integer.toString(least), Integer.toString(greatest));
        }
        return Samples8.raster(layout.width(), layout.height(), samples);
    }
}
