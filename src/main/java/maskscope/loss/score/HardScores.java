package maskscope.loss.score;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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

    public HardScores {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// The scores of a pair that was cut at `at`; empty when `wanted` said no before all were there.
    public static Optional<HardScores> of(CutPair pair, double at, double beta, Distances by, DistanceSettings settings,
            BooleanSupplier wanted) {
        return by.of(pair, settings, wanted).map(surfaces -> {
            Map<String, ScoreValue> values = new LinkedHashMap<>();
            CountScores.ALL.forEach(score -> values.put(score.key(), score.of(pair.counts(), beta)));
            for (DistanceScore score : DistanceScore.values()) {
                values.put(score.key(), surfaces.getOrDefault(score, absent(by)));
            }
            return new HardScores(at, pair.counts(), beta, by, settings, values);
        });
    }

    /// What stands in the place of a score that conventions do not have.
    public static ScoreValue absent(Distances by) {
        return new ScoreValue(Double.NaN, Optional.of(Message.of("score.not-by", by.name())));
    }
}
