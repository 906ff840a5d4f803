package maskscope.pixel.object;

/// What became of an object; which one is which is told at [ObjectMatches].
public enum ObjectKind {
    /// One object of the truth under one of the prediction.
    FOUND("found"),
    /// An object of the truth that no object of the prediction overlaps.
    MISSED("missed"),
    /// One object of the truth under several of the prediction.
    SPLIT("split"),
    /// Several objects of the truth under one of the prediction.
    MERGED("merged"),
    /// An object of the prediction that overlaps no object of the truth.
    FALSE_ALARM("false-alarm");

    private final String key;

    ObjectKind(String key) {
        this.key = key;
    }

    /// Its name in files.
    public String key() {
        return key;
    }
}
