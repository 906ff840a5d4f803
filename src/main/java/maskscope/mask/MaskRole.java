package maskscope.mask;

/// What a file that was opened together with others stands for.
public enum MaskRole {
    TRUTH, PREDICTION, PHOTO;

    /// What it is called in options, in files and by ids; no word for a person to read.
    public String key() {
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
