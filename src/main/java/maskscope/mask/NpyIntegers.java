package maskscope.mask;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/// Wider integers, signed or not, that hold 8-bit values: 0 and 1 if nothing is larger, else k/255.
///
/// All are looked at even when one is too large already, so that the refusal can tell the range.
final class NpyIntegers implements NpySamples {

    private final NpyLayout layout;
    private final NpyType type;
    private final byte[] samples;
    /// Added to an unsigned 64-bit number so that it compares as a signed one.
    private final long bias;
    private long least = Long.MAX_VALUE;
    private long greatest = Long.MIN_VALUE;

    NpyIntegers(NpyLayout layout, NpyType type) {
        this.layout = layout;
        this.type = type;
        this.samples = new byte[layout.count()];
        this.bias = type == NpyType.U8 ? Long.MIN_VALUE : 0;
    }

    @Override
    public void take(ByteBuffer data, int first, int count) {
        for (int i = first; i < first + count; i++) {
            long value = type.nextInteger(data);
            least = Math.min(least, value + bias);
            greatest = Math.max(greatest, value + bias);
            samples[layout.at(i)] = (byte) value;
        }
    }

    @Override
    public Raster raster(Path file) throws BadInput {
        if (least < bias || greatest > bias + 255) {
            throw NpySamples.badIntegers(file, text(least - bias), text(greatest - bias));
        }
        return Samples8.raster(layout.width(), layout.height(), samples);
    }

    private String text(long value) {
        return type == NpyType.U8 ? Long.toUnsignedString(value) : Long.toString(value);
    }
}
