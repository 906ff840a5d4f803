package maskscope.pixel.dataset;

/// What an image adds up to before any loss is chosen, with the prediction as it is (soft).
///
/// @param pixels that are counted, 0 or more
/// @param tp Σ t p
/// @param fp Σ (1-t) p
/// @param fn Σ t (1-p), the misses
/// @param tn Σ (1-t)(1-p)
/// @param leftOut pixels of the image that are in no count
public record ImageSums(long pixels, double tp, double fp, double fn, double tn, long leftOut) {

    /// Σ t, the object's pixels; of a soft truth the sum of its shares.
    public double object() {
        return tp + fn;
    }

    /// Whether the truth has no object at all.
    public boolean emptyTruth() {
        return object() == 0;
    }

    /// The object's share of the pixels that are counted, 0 to 1; NaN where none is.
    public double foregroundShare() {
        return object() / pixels;
    }
}
