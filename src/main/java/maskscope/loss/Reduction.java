package maskscope.loss;

import maskscope.loss.formula.Parameter;
import maskscope.loss.formula.Parameters;
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

    /// What the loss of each image is computed with, before they become one number.
    public Parameters ofEach(Parameters parameters) {
        return this == POWER_OF_MEAN ? parameters.with(Parameter.GAMMA, 1) : parameters;
    }

    /// The number that the mean of the images' losses comes to.
    public double ofMean(double mean, Parameters parameters) {
        return this == POWER_OF_MEAN ? Math.pow(Math.max(0, mean), parameters.get(Parameter.GAMMA)) : mean;
    }

    /// In a few words.
    public Message words() {
        return words;
    }
}
