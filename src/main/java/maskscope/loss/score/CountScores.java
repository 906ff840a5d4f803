package maskscope.loss.score;

import java.util.List;
import java.util.Optional;
import maskscope.pixel.HardCounts;

/// The scores that follow from counts. A new one is a constant in [#ALL], with its name in the bundle of the scores.
public final class CountScores {

    static final String NO_OBJECT = "score.no-object";
    static final String NO_TRUE_OBJECT = "score.no-true-object";
    static final String NO_PREDICTED_OBJECT = "score.no-predicted-object";
    private static final String NO_BACKGROUND = "score.no-background";
    private static final String NO_PIXEL = "score.no-pixel";
    private static final String ALL_ALIKE = "score.all-alike";

    static final CountScore DICE = CountScore.of(
            "dice", (of, beta) -> orOne(of, 2.0 * of.tp(), 2.0 * of.tp() + of.fp() + of.fn()));

    static final CountScore IOU = CountScore.of(
            "iou", (of, beta) -> ScoreValue.ratio(of.tp(), of.tp() + of.fp() + of.fn(), NO_OBJECT));

    /// A prediction without an object has found nothing of one that is there.
    static final CountScore PRECISION = CountScore.of(
            "precision",
            (of, beta) -> of.predicted() == 0 && of.fn() > 0
                    ? ScoreValue.of(0)
                    : ScoreValue.ratio(of.tp(), of.predicted(), NO_OBJECT));

    static final CountScore RECALL = CountScore.of(
            "recall", (of, beta) -> ScoreValue.ratio(of.tp(), of.objects(), NO_TRUE_OBJECT));

    static final CountScore SPECIFICITY = CountScore.of(
            "specificity", (of, beta) -> ScoreValue.ratio(of.tn(), of.background(), NO_BACKGROUND));

    static final CountScore ACCURACY = CountScore.of(
            "accuracy", (of, beta) -> ScoreValue.ratio(of.tp() + of.tn(), of.pixels(), NO_PIXEL));

    static final CountScore BALANCED_ACCURACY = CountScore.of("balanced-accuracy", (of, beta) -> {
        ScoreValue recall = RECALL.of(of, beta);
        ScoreValue specificity = SPECIFICITY.of(of, beta);
        return !recall.defined() ? recall
                : !specificity.defined() ? specificity : ScoreValue.of((recall.value() + specificity.value()) / 2);
    });

    static final CountScore F_BETA = CountScore.of("f-beta", (of, beta) -> {
        double hits = (1 + beta * beta) * of.tp();
        return orOne(of, hits, hits + beta * beta * of.fn() + of.fp());
    });

    /// The correlation of truth and prediction (Matthews 1975).
    static final CountScore MCC = CountScore.of("mcc", (of, beta) -> {
        double under = Math.sqrt(of.predicted()) * Math.sqrt(of.objects()) * Math.sqrt(of.background())
                * Math.sqrt(of.fn() + of.tn());
        return ScoreValue.ratio((double) of.tp() * of.tn() - (double) of.fp() * of.fn(), under, ALL_ALIKE);
    });

    /// How much better than by chance they agree (Cohen 1960).
    static final CountScore KAPPA = CountScore.of("kappa", (of, beta) -> {
        double all = of.pixels();
        if (all == 0) {
            return ScoreValue.undefined(NO_PIXEL);
        }
        double agreed = (of.tp() + of.tn()) / all;
        double chance = of.predicted() / all * (of.objects() / all) + of.background() / all * ((of.fn() + of.tn()) / all);
        return ScoreValue.ratio(agreed - chance, 1 - chance, ALL_ALIKE);
    });

    /// All, in the order in which they are told.
    public static final List<CountScore> ALL = List.of(
            DICE, IOU, PRECISION, RECALL, SPECIFICITY, ACCURACY, BALANCED_ACCURACY, F_BETA, MCC, KAPPA);

    private CountScores() {}

    public static Optional<CountScore> byKey(String key) {
        return ALL.stream().filter(score -> score.key().equals(key)).findFirst();
    }

    /// Two masks without an object agree.
    private static ScoreValue orOne(HardCounts of, double over, double under) {
        return of.objects() == 0 && of.predicted() == 0 ? ScoreValue.of(1) : ScoreValue.of(over / under);
    }
}
