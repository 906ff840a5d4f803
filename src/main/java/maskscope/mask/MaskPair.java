package maskscope.mask;

import java.util.Optional;

/// A truth and the prediction of the same pixels, with the photograph beneath them if there is one; `placement` tells how
/// they lie in the world. The slices of a `batch` are pictures of their own and no volume.
///
/// `truthName`, `predictionName` are short names for titles (the file's name, the sample's name).
public record MaskPair(String truthName, String predictionName, Raster truth, Raster prediction, Optional<Photo> photo,
        Placement placement, boolean batch) {

    public MaskPair {
        if (truth.width() != prediction.width()
                || truth.height() != prediction.height()
                || truth.depth() != prediction.depth()) {
            throw new IllegalArgumentException("truth and prediction differ in size");
        }
    }

    /// A picture or a volume.
    public MaskPair(String truthName, String predictionName, Raster truth, Raster prediction, Optional<Photo> photo,
            Placement placement) {
        this(truthName, predictionName, truth, prediction, photo, placement, false);
    }

    /// A picture, or a volume of which no directions are known.
    public MaskPair(String truthName, String predictionName, Raster truth, Raster prediction, Optional<Photo> photo) {
        this(truthName, predictionName, truth, prediction, photo, Placement.PLAIN);
    }

    /// Which way the sides of a volume point.
    public Axes axes() {
        return placement.axes();
    }

    public int width() {
        return truth.width();
    }

    public int height() {
        return truth.height();
    }

    public int depth() {
        return truth.depth();
    }

    public int pixels() {
        return truth.pixels();
    }

    /// The pixels of one slice of a volume as a pair of pictures, without the photograph. Samples are copied and mean what
    /// they meant, and lie where they lay; a slice across z has the rows of x, one across y has rows of x going down z, one
    /// across x has rows of y going down z.
    public MaskPair slice(Slice slice) {
        SliceCopy copy = SliceCopy.of(truth.extent(), slice);
        return new MaskPair(truthName, predictionName, copy.of(truth), copy.of(prediction), Optional.empty(),
                placement.slice(slice, truth.extent()));
    }
}
