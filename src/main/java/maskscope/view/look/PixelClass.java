package maskscope.view.look;

import maskscope.session.state.ViewOption;
import maskscope.text.Message;

/// What a pixel is when the prediction is cut at a threshold and the truth at one half.
public enum PixelClass {
    TRUE_POSITIVE(0x009e73),
    FALSE_POSITIVE(0xe69f00),
    MISS(0xd55fb0),
    TRUE_NEGATIVE(0x000000);

    private final int rgb;

    PixelClass(int rgb) {
        this.rgb = rgb;
    }

    /// What it is called.
    public Message label() {
        return Message.of("picture.pixel-class." + ViewOption.word(this));
    }

    public int rgb() {
        return rgb;
    }

    public static PixelClass of(double truth, double prediction, double threshold) {
        boolean object = truth >= 0.5;
        boolean predicted = prediction >= threshold;
        if (object) {
            return predicted ? TRUE_POSITIVE : MISS;
        }
        return predicted ? FALSE_POSITIVE : TRUE_NEGATIVE;
    }
}
