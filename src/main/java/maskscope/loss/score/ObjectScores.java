package maskscope.loss.score;

import java.util.List;
import java.util.Optional;
import maskscope.pixel.object.ObjectCounts;
import maskscope.pixel.object.ObjectKind;
import maskscope.text.Message;

/// The scores that follow from objects. A new one is a constant in [#ALL], with its name in the bundle of the scores.
///
/// *Lesion-wise* precision and recall ask whether an object is hit at all, as detection of lesions is judged: an object of the
/// truth is detected, and one of the prediction is right, where the other mask overlaps it with one pixel or more. So what is not
/// recalled are the missed ones, and what is not precise are the false alarms. *Panoptic quality* (Kirillov et al., CVPR 2019)
/// asks for more: a hit is a match whose IoU is above one half, all others are false positives and misses; it is the
/// recognition quality (F1 of these) times the segmentation quality (the mean IoU of the hits).
///
/// Edges are those of MetricsReloaded, as at [CountScore]: two masks without an object agree.
public final class ObjectScores {

    private static final String NO_HIT = "score.no-object-alike";

    /// A prediction without an object has found nothing of one that is there.
    static final ObjectScore PRECISION = ObjectScore.of("object-precision", of -> of.predicted() == 0 && of.objects() > 0
            ? ScoreValue.of(0)
            : ScoreValue.ratio(of.confirmed(), of.predicted(), CountScores.NO_OBJECT));

    static final ObjectScore RECALL = ObjectScore.of(
            "object-recall", of -> ScoreValue.ratio(of.detected(), of.objects(), CountScores.NO_TRUE_OBJECT));

    /// The harmonic mean of both; they count objects of two masks, so that it is no ratio of counts.
    static final ObjectScore F1 = ObjectScore.of("object-f1", of -> {
        double precision = of.predicted() == 0 ? 0 : (double) of.confirmed() / of.predicted();
        double recall = of.objects() == 0 ? 0 : (double) of.detected() / of.objects();
        double both = precision + recall;
        return ScoreValue.of(isEmpty(of) ? 1 : both == 0 ? 0 : 2 * precision * recall / both);
    });

    static final ObjectScore PANOPTIC = ObjectScore.of(
            "panoptic-quality", of -> ScoreValue.of(isEmpty(of) ? 1 : 2 * of.alikeIou() / (of.objects() + of.predicted())));

    static final ObjectScore SEGMENTATION = ObjectScore.of(
            "segmentation-quality", of -> ScoreValue.ratio(of.alikeIou(), of.alike(), NO_HIT));

    static final ObjectScore RECOGNITION = ObjectScore.of(
            "recognition-quality", of -> ScoreValue.of(isEmpty(of) ? 1 : 2.0 * of.alike() / (of.objects() + of.predicted())));

    /// All, in the order in which they are told.
    public static final List<ObjectScore> ALL = List.of(PRECISION, RECALL, F1, PANOPTIC, SEGMENTATION, RECOGNITION);

    private ObjectScores() {}

    public static Optional<ObjectScore> byKey(String key) {
        return ALL.stream().filter(score -> score.key().equals(key)).findFirst();
    }

    /// What a kind of object is called for readers.
    public static Message name(ObjectKind kind) {
        return Message.of("score.kind." + kind.key());
    }

    private static boolean isEmpty(ObjectCounts of) {
        return of.objects() == 0 && of.predicted() == 0;
    }
}
