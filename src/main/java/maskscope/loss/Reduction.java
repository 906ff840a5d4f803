package maskscope.loss;

import maskscope.text.Message;

/// How the losses of several images become one number.
public enum Reduction {
    /// The images are laid side by side as one.
    ALL_PIXELS("loss.images.all-pixels"),
    /// Each image has a loss, and their mean is taken.
    MEAN_OF_IMAGES("loss.images.mean-of-images"),
    /// The mean of the images is taken before the power of Focal Tversky.
    POWER_OF_MEAN("loss.images.power-of-mean");

    private final Message words;

    Reduction(String words) {
        this.words = Message.of(words);
    }

    /// In a few words.
    public Message words() {
        return words;
    }
}
