package maskscope.view.look;

import maskscope.session.state.ViewOption;
import maskscope.text.Message;

/// What a picture shows.
public enum PictureKind {
    /// Photograph, truth, prediction and the errors at the threshold, one over the other.
    OVERLAY(Follows.LOOKS),
    TRUTH(Follows.LOOKS),
    PREDICTION(Follows.LOOKS),
    FALSE_POSITIVES(Follows.SETTINGS),
    MISSES(Follows.SETTINGS),
    /// False positives and misses in two colours.
    ERRORS(Follows.SETTINGS),
    /// What each pixel adds to the selected loss.
    SHARE(Follows.DETAILS),
    /// The slope of the selected loss by the prediction of each pixel.
    GRADIENT(Follows.DETAILS);

    /// What, beside zoom and looks, makes the picture another.
    public enum Follows {
        LOOKS,
        SETTINGS,
        DETAILS
    }

    private final Follows follows;

    PictureKind(Follows follows) {
        this.follows = follows;
    }

    /// Its name on a button.
    public Message label() {
        return Message.of("picture.kind." + ViewOption.word(this));
    }

    /// What it shows, as the tip of that button.
    public Message meaning() {
        return Message.of("picture.kind-meaning." + ViewOption.word(this));
    }

    public boolean follows(Follows what) {
        return follows == what;
    }
}
