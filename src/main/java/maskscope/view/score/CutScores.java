package maskscope.view.score;

import java.util.Optional;
import maskscope.loss.score.HardScores;
import maskscope.loss.score.ScoreValue;
import maskscope.mask.Placement;
import maskscope.pixel.HardCounts;
import maskscope.session.DerivedViews;
import maskscope.session.ShownPair;
import maskscope.session.measure.SurfaceScores;
import maskscope.view.look.Results;
import maskscope.view.look.ViewOptions;

/// What one prediction is worth at the threshold that is chosen.
///
/// @param pair the truth and the prediction
/// @param counts what its pixels are; of a table of bins exact once they were looked at one by one
/// @param surfaces what follows from where surfaces lie; empty until it was measured
/// @param old whether that is of another threshold
/// @param unit of lengths
/// @param beta F's
record CutScores(ShownPair pair, HardCounts counts, Optional<SurfaceScores> surfaces, boolean old, ScoreReading.Unit unit,
        double beta) {

    /// Empty while nothing is there.
    static Optional<CutScores> of(Results results, ViewOptions options) {
        DerivedViews details = results.details().getValue();
        ShownPair pair = results.pair().getValue();
        if (details == null || pair == null) {
            return Optional.empty();
        }
        double threshold = options.thresholdProperty().get();
        Optional<SurfaceScores> measured = Optional.ofNullable(results.surfaces().getValue())
                .filter(found -> found.of().table() == pair.table());
        boolean old = measured.filter(found -> found.of().threshold() == threshold).isEmpty();
        HardCounts counts = old ? details.thresholds().at(threshold) : measured.get().counts();
        return Optional.of(new CutScores(
                pair, counts, measured, old, unit(pair, options), options.scores().fBetaProperty().get()));
    }

    private static ScoreReading.Unit unit(ShownPair pair, ViewOptions options) {
        boolean typed = options.scores().spacing().stream().anyMatch(step -> step.get() > 0);
        Placement placement = pair.placement();
        if (placement.voxel().isEmpty()) {
            return typed ? ScoreReading.Unit.NONE : ScoreReading.Unit.PIXELS;
        }
        return placement.axes().ofBody() ? ScoreReading.Unit.MILLIMETRES : ScoreReading.Unit.NONE;
    }

    /// A score; empty until it was measured for the first time.
    Optional<ScoreReading> of(ScoreKind kind) {
        Optional<ScoreValue> value = kind.surface()
                ? pair.isBatch() ? Optional.of(HardScores.OF_BATCH) : surfaces.map(found -> of(found, kind))
                : Optional.of(kind.count().of(counts, beta));
        return value.map(now -> new ScoreReading(now, unit));
    }

    private static ScoreValue of(SurfaceScores found, ScoreKind kind) {
        ScoreValue value = found.values().get(kind.distance());
        return value == null ? HardScores.absent(found.of().by()) : value;
    }

    /// Whether a score is of another threshold.
    boolean isOld(ScoreKind kind) {
        return kind.surface() && old && !pair.isBatch();
    }
}
