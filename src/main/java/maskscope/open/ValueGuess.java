package maskscope.open;

import maskscope.mask.MaskRole;
import maskscope.mask.Photo;
import maskscope.text.Message;

/// What a file's values say of its role, from a quick look at some of them.
enum ValueGuess {
    /// Only a photograph has colours.
    COLOURED("coloured", 0, 0, 3),
    /// A truth is drawn with two values; a prediction that was cut at a threshold is, too.
    TWO_VALUES("two-values", 3, 1, 0),
    /// Probabilities are graded; a grey scan is as well, but masks are opened far more often.
    MANY_VALUES("many-values", 1, 3, 0.5);

    /// Channels of grey that went through a JPEG differ a little.
    private static final int GREY_TOLERANCE = 3;

    private final String key;
    private final double truth;
    private final double prediction;
    private final double photo;

    ValueGuess(String key, double truth, double prediction, double photo) {
        this.key = key;
        this.truth = truth;
        this.prediction = prediction;
        this.photo = photo;
    }

    static ValueGuess of(Photo glance) {
        int first = glance.colour(0);
        int other = first;
        boolean many = false;
        for (int i = 0; i < glance.pixels(); i++) {
            int pixel = glance.colour(i);
            int green = pixel >> 8 & 0xff;
            if (Math.abs((pixel >> 16 & 0xff) - green) > GREY_TOLERANCE || Math.abs((pixel & 0xff) - green) > GREY_TOLERANCE) {
                return COLOURED;
            }
            if (other == first) {
                other = pixel;
            }
            many |= pixel != first && pixel != other;
        }
        return many ? MANY_VALUES : TWO_VALUES;
    }

    /// Why the values speak for a role.
    Message reason() {
        return Message.of("open.values." + key);
    }

    /// How well the values go with a role; more is better.
    double support(MaskRole role) {
        return switch (role) {
            case TRUTH -> truth;
            case PREDICTION -> prediction;
            case PHOTO -> photo;
        };
    }

    /// Whether these values by themselves suggest the role.
    boolean suggests(MaskRole role) {
        return support(role) == 3;
    }
}
