package maskscope.loss.score;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import maskscope.pixel.CutPair;
import maskscope.pixel.HardCounts;
import maskscope.text.Message;

/// All that can be told of a prediction once it is cut to a mask: counts, the scores that follow from them, and those that follow
/// from where surfaces lie.
///
/// @param at the threshold of the prediction
/// @param counts how many pixels are what
/// @param beta how many times as much as precision recall counts in F
/// @param by by whose conventions surfaces were measured
/// @param settings what they were measured with
/// @param values by key, in the order in which they are told; what is not computed says why
public record HardScores(
        double at, HardCounts counts, double beta, Distances by, DistanceSettings settings, Map<String, ScoreValue> values) {

    /// What stands in the place of a score of surfaces where several images are counted together.
    public static final ScoreValue OF_BATCH = ScoreValue.undefined("score.of-batch");

    /// Scores that are told only by those who have them.
    private static final Set<DistanceScore> DIRECTED =
            EnumSet.of(DistanceScore.MEAN_TRUTH_TO_PREDICTION, DistanceScore.MEAN_PREDICTION_TO_TRUTH);

    public HardScores {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// The scores of a pair that was cut at `at`; empty when `wanted` said no before all were there.
    public static Optional<HardScores> of(CutPair pair, double at, double beta, Distances by, DistanceSettings settings,
            BooleanSupplier wanted) {
        return by.of(pair, settings, wanted).map(surfaces -> of(pair.counts(), at, beta, by, settings,
                score -> surfaces.getOrDefault(score, absent(by))));
    }

    /// The scores of images that are cut at `at` and counted together; each has surfaces of its own.
    public static HardScores ofBatch(HardCounts counts, double at, double beta, Distances by, DistanceSettings settings) {
        return of(counts, at, beta, by, settings, score -> OF_BATCH);
    }

    private static HardScores of(HardCounts counts, double at, double beta, Distances by, DistanceSettings settings,
            Function<DistanceScore, ScoreValue> surfaces) {
        Map<String, ScoreValue> values = new LinkedHashMap<>();
        CountScores.ALL.forEach(score -> values.put(score.key(), score.of(counts, beta)));
        for (DistanceScore score : DistanceScore.values()) {
            if (by.scores().contains(score) || !DIRECTED.contains(score)) {
                values.put(score.key(), surfaces.apply(score));
            }
        }
        return new HardScores(at, counts, beta, by, settings, values);
    }

    /// What stands in the place of a score that conventions do not have.
    public static ScoreValue absent(Distances by) {
        return new ScoreValue(Double.NaN, Optional.of(Message.of("score.not-by", by.name())));
    }
}
