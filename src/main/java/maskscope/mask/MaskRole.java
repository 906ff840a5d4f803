package maskscope.mask;

/// What a file that was opened together with others stands for.
public enum MaskRole {
    TRUTH, PREDICTION, PHOTO;

    /// The word in sentences.
    public String word() {
        return this == PHOTO ? "photograph" : this == TRUTH ? "truth" : "prediction";
    }

    /// The other of the two masks.
    public MaskRole otherMask() {
        return switch (this) {
            case TRUTH -> PREDICTION;
            case PREDICTION -> TRUTH;
            case PHOTO -> throw new IllegalStateException("a photograph is no mask");
        };
    }
}
