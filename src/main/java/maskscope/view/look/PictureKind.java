package maskscope.view.look;

/// What a picture shows.
public enum PictureKind {
    OVERLAY("Overlay", "Photograph, truth, prediction and the errors at the threshold, one over the other", Follows.LOOKS),
    TRUTH("Truth", "The ground truth alone", Follows.LOOKS),
    PREDICTION("Prediction", "The network's probability of each pixel", Follows.LOOKS),
    FALSE_POSITIVES("FP", "False positives: (1 − t) · p of each pixel", Follows.SETTINGS),
    MISSES("FN", "Misses (false negatives): t · (1 − p) of each pixel", Follows.SETTINGS),
    ERRORS("FP + FN", "False positives and misses in two colours", Follows.SETTINGS),
    SHARE("Share", "What each pixel adds to the selected loss", Follows.DETAILS),
    GRADIENT("Gradient", "What each pixel would feel in a training step: the slope of the selected loss", Follows.DETAILS);

    /// What, beside zoom and looks, makes the picture another.
    public enum Follows {
        LOOKS,
        SETTINGS,
        DETAILS
    }

    private final String label;
    private final String meaning;
    private final Follows follows;

    PictureKind(String label, String meaning, Follows follows) {
        this.label = label;
        this.meaning = meaning;
        this.follows = follows;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    public boolean follows(Follows what) {
        return follows == what;
    }
}
