package maskscope.loss.score;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import maskscope.pixel.CutMask;
import maskscope.pixel.CutPair;
import maskscope.pixel.surface.BorderDistances;
import maskscope.pixel.surface.Borders;
import maskscope.pixel.surface.Skeleton;

/// Scores of surfaces as MetricsReloaded defines them (Maier-Hein et al. 2024; its code at cb38dfc).
///
/// Where neither mask has an object they agree: distances are 0 and shares 1. Where one has none there is no distance to it, and
/// nothing of a surface is near it.
final class BorderScores {

    private static final double HIGH = 0.95;

    private BorderScores() {}

    static Map<DistanceScore, ScoreValue> of(CutPair pair, DistanceSettings settings, BooleanSupplier wanted) {
        CutMask truth = pair.truth();
        CutMask prediction = pair.prediction();
        Map<DistanceScore, ScoreValue> scores = new EnumMap<>(DistanceScore.class);
        boolean noTruth = truth.isEmpty();
        boolean noPrediction = prediction.isEmpty();
        if (noTruth && noPrediction) {
            lengths(scores, ScoreValue.of(0));
            scores.put(DistanceScore.NSD, ScoreValue.of(1));
            scores.put(DistanceScore.BOUNDARY_IOU, ScoreValue.of(1));
        } else if (noTruth || noPrediction) {
            lengths(scores, ScoreValue.undefined(noTruth ? CountScores.NO_TRUE_OBJECT : CountScores.NO_PREDICTED_OBJECT));
            scores.put(DistanceScore.NSD, ScoreValue.of(0));
            scores.put(DistanceScore.BOUNDARY_IOU, ScoreValue.of(0));
        } else {
            Borders borders = Borders.of(truth, prediction);
            measure(scores, borders.truthToPrediction(settings.spacing(), wanted),
                    borders.predictionToTruth(settings.spacing(), wanted), settings.tolerance());
            Borders.Overlap bands = borders.bands(settings.boundary(), wanted);
            scores.put(DistanceScore.BOUNDARY_IOU, ScoreValue.of((double) bands.both() / bands.either()));
        }
        scores.put(DistanceScore.CLDICE, clDice(truth, prediction, wanted));
        return scores;
    }

    /// Shit et al. 2021 (CVPR). As there it has no value where neither skeleton is found, and of an empty mask there is none.
    private static ScoreValue clDice(CutMask truth, CutMask prediction, BooleanSupplier wanted) {
        if (!Skeleton.isOf(truth)) {
            return ScoreValue.undefined("score.skeleton-of-volume");
        }
        if (truth.isEmpty() || prediction.isEmpty()) {
            return ScoreValue.undefined(!truth.isEmpty() ? CountScores.NO_PREDICTED_OBJECT
                    : prediction.isEmpty() ? CountScores.NO_OBJECT : CountScores.NO_TRUE_OBJECT);
        }
        Skeleton.Overlap of = Skeleton.overlap(truth, prediction, wanted);
        double found = (double) of.truthInPrediction() / of.truth();
        double right = (double) of.predictionInTruth() / of.prediction();
        return ScoreValue.ratio(2 * found * right, found + right, "score.skeletons-apart");
    }

    private static void lengths(Map<DistanceScore, ScoreValue> scores, ScoreValue value) {
        scores.put(DistanceScore.HD, value);
        scores.put(DistanceScore.HD95, value);
        scores.put(DistanceScore.ASSD, value);
        scores.put(DistanceScore.MASD, value);
    }

    private static void measure(
            Map<DistanceScore, ScoreValue> scores, BorderDistances one, BorderDistances other, double tolerance) {
        double pixels = (double) one.count() + other.count();
        scores.put(DistanceScore.HD, ScoreValue.of(Math.max(one.largest(), other.largest())));
        scores.put(DistanceScore.HD95, ScoreValue.of(Math.max(one.quantile(HIGH), other.quantile(HIGH))));
        scores.put(DistanceScore.ASSD, ScoreValue.of((one.sum() + other.sum()) / pixels));
        scores.put(DistanceScore.MASD, ScoreValue.of((one.sum() / one.count() + other.sum() / other.count()) / 2));
        scores.put(DistanceScore.NSD, ScoreValue.of((one.within(tolerance) + other.within(tolerance)) / pixels));
    }
}
