package maskscope.session.measure;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import maskscope.loss.score.DistanceScore;
import maskscope.loss.score.DistanceSettings;
import maskscope.loss.score.Distances;
import maskscope.loss.score.ScoreValue;
import maskscope.pixel.CutMask;
import maskscope.pixel.CutPair;
import maskscope.pixel.HardCounts;
import maskscope.pixel.PixelTable;
import maskscope.pixel.RowsWithin;
import maskscope.pixel.surface.Borders;

/// What follows from where the surfaces of the cut masks lie. It takes longer than all else, and is made when a hand rests.
///
/// @param of what was asked
/// @param counts how many pixels are what, counted one by one
/// @param values the scores that its conventions have
/// @param alongBorder how many pixels of each row of the table lie along the truth's border, nearer than the boundary is wide
public record SurfaceScores(Wish of, HardCounts counts, Map<DistanceScore, ScoreValue> values, long[] alongBorder)
        implements Answer {

    /// What is asked.
    ///
    /// @param table the pixels that count
    /// @param threshold from where on a prediction is object
    /// @param by by whose conventions surfaces are measured
    /// @param settings what they are measured with
    public record Wish(PixelTable table, double threshold, Distances by, DistanceSettings settings)
            implements Asked<SurfaceScores> {

        @Override
        public Optional<SurfaceScores> answer(BooleanSupplier wanted) {
            CutPair cut = CutPair.of(table, threshold);
            return by.of(cut, settings, wanted).flatMap(values -> {
                try {
                    CutMask band = Borders.along(cut.truth(), settings.boundary(), wanted);
                    return Optional.of(new SurfaceScores(this, cut.counts(), values, RowsWithin.of(table, band)));
                } catch (CancellationException unwanted) {
                    return Optional.empty();
                }
            });
        }
    }
}
