package maskscope.file;

import maskscope.mask.Decoding;
import maskscope.mask.Extent;
import maskscope.mask.Raster;

/// The numbers of a mask as its file holds them, before anybody has said what they mean: labels, grey levels, logits,
/// probabilities.
///
/// Pixels lie in rows, top row first, left pixel first; a volume is its slices one after another. The kinds keep the
/// samples in the type in which the file holds them. A [Decoding] turns a grid into a [Raster] that shares the samples,
/// so that another class or a sigmoid costs no memory.
public sealed interface Grid permits ByteGrid, ShortGrid, FloatGrid, DoubleGrid {

    int width();

    int height();

    /// Number of slices; 1 for a picture.
    int depth();

    /// The number at the pixel `index`; any double, NaN and infinities among them.
    double number(int index);

    /// The mask that these numbers are when `decoding` tells what they mean.
    Raster raster(Decoding decoding);

    default Extent extent() {
        return new Extent(width(), height(), depth());
    }

    default int pixels() {
        return width() * height() * depth();
    }
}
