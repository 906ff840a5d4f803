package maskscope.loss.score;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import maskscope.pixel.CutPair;

/// By whose conventions the surfaces of masks are found and measured. Immutable.
///
/// @param key its name on the command line and in files
/// @param name the program whose conventions they are
/// @param version which version of it
/// @param scores what it computes, in the order in which it is told
/// @param measure how
public record Distances(String key, String name, String version, List<DistanceScore> scores, Measure measure) {

    /// MetricsReloaded's: from the centres of border pixels to the centres of border pixels.
    public static final Distances METRICS_RELOADED = new Distances(
            "metrics-reloaded", "MetricsReloaded", "cb38dfc",
            List.of(DistanceScore.HD, DistanceScore.HD95, DistanceScore.ASSD, DistanceScore.MASD, DistanceScore.NSD,
                    DistanceScore.BOUNDARY_IOU, DistanceScore.CLDICE),
            BorderScores::of);

    /// DeepMind's: between the corners of pixels where the surface runs, each weighed by how large the surface is there.
    public static final Distances SURFACE_DISTANCE = new Distances(
            "surface-distance", "surface-distance", "0.1",
            List.of(DistanceScore.HD, DistanceScore.HD95, DistanceScore.MEAN_TRUTH_TO_PREDICTION,
                    DistanceScore.MEAN_PREDICTION_TO_TRUTH, DistanceScore.NSD),
            ElementScores::of);

    /// All, the one that is usual first.
    public static final List<Distances> ALL = List.of(METRICS_RELOADED, SURFACE_DISTANCE);

    public Distances {
        scores = List.copyOf(scores);
    }

    /// All scores of a pair of masks.
    @FunctionalInterface
    interface Measure {

        /// @throws CancellationException when `wanted` says no
        Map<DistanceScore, ScoreValue> of(CutPair pair, DistanceSettings settings, BooleanSupplier wanted);
    }

    public static Optional<Distances> byKey(String key) {
        return ALL.stream().filter(one -> one.key.equals(key)).findFirst();
    }

    /// The scores of a pair of masks, each of [#scores] with a value or why there is none. Empty when `wanted` said no before
    /// all were there; it is asked by several threads, every few milliseconds. Works on all cores.
    public Optional<Map<DistanceScore, ScoreValue>> of(CutPair pair, DistanceSettings settings, BooleanSupplier wanted) {
        try {
            return Optional.of(Collections.unmodifiableMap(new EnumMap<>(measure.of(pair, settings, wanted))));
        } catch (CancellationException unwanted) {
            return Optional.empty();
        }
    }
}
