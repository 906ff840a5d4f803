package maskscope.loss.dataset;

/// What an image whose truth has no object counts as in a mean over images. Overlap losses jump between 0 and 1 there, by a
/// single pixel of the prediction, so that this decides a mean over a data set with many such images.
public enum EmptyTruth {

    /// What the convention computes; where that is undefined, so is the mean.
    AS_COMPUTED,
    /// 1, as of a prediction that is all wrong.
    AS_ONE,
    /// 0, as of one that is right.
    AS_ZERO,
    /// Nothing: the mean is that of the other images.
    LEFT_OUT
}
