package maskscope.pixel.object;

/// How many objects are what: all that scores of objects see.
///
/// @param found objects of the truth under one object of the prediction
/// @param missed objects of the truth that nothing overlaps
/// @param split objects of the truth under several of the prediction
/// @param merged objects of the truth that share one of the prediction
/// @param falseAlarms objects of the prediction that overlap nothing
/// @param predicted all objects of the prediction
/// @param alike matches whose IoU is above one half
/// @param alikeIou the sum of the IoU of these
public record ObjectCounts(int found, int missed, int split, int merged, int falseAlarms, int predicted, int alike,
        double alikeIou) {

    /// All objects of the truth.
    public int objects() {
        return found + missed + split + merged;
    }

    /// Objects of the truth that something overlaps.
    public int detected() {
        return objects() - missed;
    }

    /// Objects of the prediction that overlap something.
    public int confirmed() {
        return predicted - falseAlarms;
    }
}
