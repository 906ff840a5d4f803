package maskscope.pixel;

import maskscope.mask.ByteRaster;
import maskscope.mask.Decoding;
import maskscope.mask.DoubleRaster;
import maskscope.mask.FloatRaster;
import maskscope.mask.Raster;
import maskscope.mask.ShortRaster;

/// Reads the values of a raster in blocks. Reading them one by one would find out the kind of the raster for each pixel,
/// which costs more than all else that is done with a value.
final class Values {

    /// A block of doubles that stays in a processor's nearest cache.
    static final int BLOCK = 2_048;

    private Values() {}

    /// Writes the values of the pixels from `from` on to the beginning of `into`.
    ///
    /// Samples that are values as they stand may hold negative zeros, which adding 0.0 turns into the other zero; every other
    /// meaning gives none.
    static void read(Raster raster, int from, int length, double[] into) {
        switch (raster) {
            case ByteRaster bytes -> {
                byte[] samples = bytes.samples();
                double[] levels = bytes.levels();
                for (int i = 0; i < length; i++) {
                    into[i] = levels[samples[from + i] & 0xff];
                }
            }
            case FloatRaster floats -> {
                float[] samples = floats.samples();
                Decoding decoding = floats.decoding();
                if (decoding.equals(Decoding.VALUES)) {
                    for (int i = 0; i < length; i++) {
                        into[i] = samples[from + i] + 0.0f;
                    }
                } else {
                    for (int i = 0; i < length; i++) {
                        into[i] = decoding.value(samples[from + i]);
                    }
                }
            }
            case DoubleRaster doubles -> {
                double[] samples = doubles.samples();
                Decoding decoding = doubles.decoding();
                if (decoding.equals(Decoding.VALUES)) {
                    for (int i = 0; i < length; i++) {
                        into[i] = samples[from + i] + 0.0;
                    }
                } else {
                    for (int i = 0; i < length; i++) {
                        into[i] = decoding.value(samples[from + i]);
                    }
                }
            }
            case ShortRaster shorts -> {
                short[] samples = shorts.samples();
                double[] levels = shorts.levels();
                for (int i = 0; i < length; i++) {
                    into[i] = levels[samples[from + i] & 0xffff];
                }
            }
        }
    }
}
