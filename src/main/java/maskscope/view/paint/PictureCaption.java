package maskscope.view.paint;

import maskscope.loss.ErrorWeights;
import maskscope.loss.Loss;
import maskscope.loss.Settings;
import maskscope.text.Message;
import maskscope.text.Numbers;
import maskscope.view.look.PictureKind;
import maskscope.view.look.ViewOptions;

/// What stands on a picture: what it shows, and at which threshold or of which loss.
public final class PictureCaption {

    private PictureCaption() {}

    public static Message of(PictureKind kind, Settings settings, Loss selected, ViewOptions options) {
        boolean weighed = options.weighedProperty().get();
        ErrorWeights weights = settings.errorWeights(selected);
        return switch (kind) {
            case OVERLAY -> Message.of("picture.title.overlay", Numbers.fixed(options.thresholdProperty().get(), 2));
            case TRUTH -> Message.of("picture.title.truth");
            case PREDICTION -> Message.of("picture.title.prediction");
            case FALSE_POSITIVES -> weighed
                    ? Message.of("picture.title.weighed-false-positives", weights.falsePositive().symbol())
                    : Message.of("picture.title.false-positives");
            case MISSES -> weighed
                    ? Message.of("picture.title.weighed-misses", weights.miss().symbol())
                    : Message.of("picture.title.misses");
            case ERRORS -> Message.of(weighed ? "picture.title.weighed-errors" : "picture.title.errors");
            case SHARE -> Message.of("picture.title.share", selected.name());
            case GRADIENT -> Message.of("picture.title.gradient", selected.name());
        };
    }
}
