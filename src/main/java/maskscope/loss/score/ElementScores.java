package maskscope.loss.score;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import maskscope.pixel.CutPair;
import maskscope.pixel.surface.ElementDistances;
import maskscope.pixel.surface.Elements;

/// Scores of surfaces as google-deepmind/surface-distance defines them (Nikolov et al. 2021).
///
/// What it calls infinite where a mask has no object is undefined here, for the reason told. Nothing of a surface is near one
/// that is not there; where there is none at all its ratio is 0/0.
final class ElementScores {

    private static final double HIGH = 0.95;

    private ElementScores() {}

    static Map<DistanceScore, ScoreValue> of(CutPair pair, DistanceSettings settings, BooleanSupplier wanted) {
        Map<DistanceScore, ScoreValue> scores = new EnumMap<>(DistanceScore.class);
        boolean noTruth = pair.truth().isEmpty();
        boolean noPrediction = pair.prediction().isEmpty();
        if (noTruth || noPrediction) {
            ScoreValue none = ScoreValue.undefined(!noTruth ? CountScores.NO_PREDICTED_OBJECT
                    : noPrediction ? CountScores.NO_OBJECT : CountScores.NO_TRUE_OBJECT);
            Distances.SURFACE_DISTANCE.scores().forEach(score -> scores.put(score, none));
            scores.put(DistanceScore.NSD, noTruth && noPrediction ? none : ScoreValue.of(0));
            return scores;
        }
        Elements elements = Elements.of(pair.truth(), pair.prediction());
        ElementDistances one = elements.truthToPrediction(settings.spacing(), wanted);
        ElementDistances other = elements.predictionToTruth(settings.spacing(), wanted);
        scores.put(DistanceScore.HD, ScoreValue.of(Math.max(one.largest(), other.largest())));
        scores.put(DistanceScore.HD95, ScoreValue.of(Math.max(one.quantile(HIGH), other.quantile(HIGH))));
        scores.put(DistanceScore.MEAN_TRUTH_TO_PREDICTION, ScoreValue.of(one.mean()));
        scores.put(DistanceScore.MEAN_PREDICTION_TO_TRUTH, ScoreValue.of(other.mean()));
        double near = one.within(settings.tolerance()) + other.within(settings.tolerance());
        scores.put(DistanceScore.NSD, ScoreValue.of(near / (one.size() + other.size())));
        return scores;
    }
}
