package maskscope.pixel;

/// How many pixels are what once truth and prediction are cut to masks.
///
/// @param tp object in both
/// @param fp object in the prediction alone: false positives
/// @param fn object in the truth alone: misses
/// @param tn object in neither
public record HardCounts(long tp, long fp, long fn, long tn) {

    public HardCounts {
        if (tp < 0 || fp < 0 || fn < 0 || tn < 0) {
            throw new IllegalArgumentException("no counts: " + tp + ", " + fp + ", " + fn + ", " + tn);
        }
    }

    /// The counts of two parts together.
    public HardCounts plus(HardCounts other) {
        return new HardCounts(tp + other.tp, fp + other.fp, fn + other.fn, tn + other.tn);
    }

    /// Pixels that are object in the truth.
    public long objects() {
        return tp + fn;
    }

    /// Pixels that are object in the prediction.
    public long predicted() {
        return tp + fp;
    }

    /// Pixels that are background in the truth.
    public long background() {
        return fp + tn;
    }

    public long pixels() {
        return tp + fp + fn + tn;
    }
}
