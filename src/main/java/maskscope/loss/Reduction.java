package maskscope.loss;

/// How the losses of several images become one number.
public enum Reduction {
    /// The images are laid side by side as one.
    ALL_PIXELS("all pixels together"),
    /// Each image has a loss, and their mean is taken.
    MEAN_OF_IMAGES("mean of the images"),
    /// The mean of the images is taken before the power of Focal Tversky.
    POWER_OF_MEAN("mean of the images, then the power");

    private final String words;

    Reduction(String words) {
        this.words = words;
    }

    /// In a few words.
    public String words() {
        return words;
    }
}
