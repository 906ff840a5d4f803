package maskscope.file.volume;

import java.nio.ByteOrder;
import java.nio.file.Path;
import maskscope.file.Faults;
import maskscope.file.ReadControl;
import maskscope.mask.BadInput;

/// How the numbers of one or several volumes lie in a file, x fastest. Nothing of it has been checked against any limit.
///
/// Several volumes are the channels of one grid. Their axis may stand anywhere among the sides: behind them, as moments of
/// time do, or before them, as colours do.
///
/// @param type the kind of the numbers
/// @param order their byte order
/// @param width along x, the side that runs fastest
/// @param height along y
/// @param depth along z; 1 for a picture
/// @param channels how many volumes there are
/// @param run how many numbers of one channel follow each other before those of the next channel: all of them, a slice, a row,
///     or one
/// @param slope what each number is multiplied by
/// @param intercept what is added then
public record VolumeShape(VolumeType type, ByteOrder order, long width, long height, long depth, int channels, long run,
        double slope, double intercept) {

    private static final int MOST_CHANNELS = 1024;

    /// Numbers that stand for themselves.
    public VolumeShape(VolumeType type, ByteOrder order, long width, long height, long depth, int channels, long run) {
        this(type, order, width, height, depth, channels, run, 1, 0);
    }

    /// So many channels, if they are few enough to choose from.
    public static int channels(Path file, long count) throws BadInput {
        if (count > MOST_CHANNELS) {
            throw BadInput.of(file, "volume.many-channels", count, MOST_CHANNELS);
        }
        return (int) count;
    }

    /// The product of numbers that are not negative, or `Long.MAX_VALUE` if no long holds it.
    public static long product(long... numbers) {
        long product = 1;
        for (long number : numbers) {
            product = number == 0 || product <= Long.MAX_VALUE / number ? product * number : Long.MAX_VALUE;
        }
        return product;
    }

    boolean scaled() {
        return slope != 1 || intercept != 0;
    }

    /// The number that a sample stands for.
    double number(double sample) {
        return sample * slope + intercept;
    }

    /// How many bytes all channels take, or `Long.MAX_VALUE` if no long holds it.
    public long bytes() {
        return product(width, height, depth, channels, type.bytes());
    }

    /// Refuses sides without a pixel, and more pixels in `slices` slices than may be read when each takes `more` bytes beside
    /// its number.
    public void checkSize(Path file, long slices, int more, ReadControl control) throws BadInput {
        Faults.checkSize(file, width, height, slices, type.bytes() + more, control);
    }
}
