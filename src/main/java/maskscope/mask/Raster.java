package maskscope.mask;

/// One value per pixel, each in [0, 1]: a truth, or the probabilities that a network predicted. NaN marks a pixel that
/// is left out of every sum; only a truth has such pixels.
///
/// Pixels lie in rows, top row first, left pixel first; a volume is its slices one after another.
/// The four kinds keep the samples in the type in which the file holds them, so that an 8-bit mask
/// of 16384 × 16384 pixels takes 256 MB and not 2 GB.
public sealed interface Raster permits ByteRaster, ShortRaster, FloatRaster, DoubleRaster {

    int width();

    int height();

    /// Number of slices; 1 for a picture.
    int depth();

    /// The value of the pixel at `index`, in [0, 1], never a negative zero; NaN if it is left out.
    double value(int index);

    default int pixels() {
        return width() * height() * depth();
    }

    default Extent extent() {
        return new Extent(width(), height(), depth());
    }

    /// Checks the values that samples stand for, for the constructors of the kinds. A negative zero becomes the other one,
    /// in a copy: whoever looks values up by their bits would take the two zeros for different values.
    static double[] checked(double[] levels) {
        double[] same = levels;
        for (int k = 0; k < levels.length; k++) {
            if (levels[k] < 0 || levels[k] > 1) {
                throw new IllegalArgumentException("value " + levels[k] + " is outside [0, 1]");
            }
            if (levels[k] == 0 && 1 / levels[k] < 0) {
                same = same == levels ? levels.clone() : same;
                same[k] = 0;
            }
        }
        return same;
    }

    /// Checks a size against the number of samples, for the constructors of the kinds.
    static void check(int width, int height, int depth, int samples) {
        if (width < 1 || height < 1 || depth < 1) {
            throw new IllegalArgumentException("a raster of " + width + " × " + height + " × " + depth + " has no pixel");
        }
        if ((long) width * height * depth != samples) {
            throw new IllegalArgumentException(
                    samples + " samples do not fill " + width + " × " + height + " × " + depth + " pixels");
        }
    }
}
