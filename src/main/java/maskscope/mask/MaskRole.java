package maskscope.mask;

/// What a file is in a comparison.
enum MaskRole {
    TRUTH, PREDICTION, PHOTO
}
