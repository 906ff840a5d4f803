package maskscope.loss.score;

import java.util.Arrays;
import java.util.Optional;
import maskscope.text.Message;

/// A score of masks that follows from where their surfaces lie.
public enum DistanceScore {

    /// The largest distance from either surface to the other (Hausdorff).
    HD("hd", true),
    /// The larger of the two directed 95th percentiles.
    HD95("hd95", true),
    /// The mean over both surfaces together.
    ASSD("assd", true),
    /// The mean of the two directed means.
    MASD("masd", true),
    /// The directed mean from the truth's surface.
    MEAN_TRUTH_TO_PREDICTION("mean-truth-to-prediction", true),
    /// The directed mean from the prediction's surface.
    MEAN_PREDICTION_TO_TRUTH("mean-prediction-to-truth", true),
    /// The share of both surfaces that lies within a tolerance of the other (surface Dice).
    NSD("nsd", false),
    /// The IoU of the bands along the borders.
    BOUNDARY_IOU("boundary-iou", false),
    /// Dice of each mask's skeleton with the other mask.
    CLDICE("cldice", false);

    private final String key;
    private final boolean distance;

    DistanceScore(String key, boolean distance) {
        this.key = key;
        this.distance = distance;
    }

    /// Its name on the command line and in files.
    public String key() {
        return key;
    }

    /// Its name for readers.
    public Message title() {
        return Message.of("score.name." + key);
    }

    /// Whether it is a length, in the unit of the spacing, and the better the smaller; else it is a share, and the better the
    /// larger.
    public boolean isDistance() {
        return distance;
    }

    public static Optional<DistanceScore> byKey(String key) {
        return Arrays.stream(values()).filter(score -> score.key.equals(key)).findFirst();
    }
}
