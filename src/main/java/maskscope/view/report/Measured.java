package maskscope.view.report;

import java.util.Optional;
import maskscope.loss.ColumnEngine;
import maskscope.loss.Loss;
import maskscope.loss.LossValue;
import maskscope.loss.score.DistanceSettings;
import maskscope.loss.score.Distances;
import maskscope.loss.score.HardScores;
import maskscope.loss.score.PrecisionRecall;
import maskscope.loss.score.Reliability;
import maskscope.loss.score.ThresholdScores;
import maskscope.mask.Placement;
import maskscope.pixel.CutPair;
import maskscope.pixel.object.Neighbours;
import maskscope.pixel.object.ObjectMatches;
import maskscope.pixel.object.ObjectRows;
import maskscope.pixel.object.ObjectShares;
import maskscope.session.ShownPair;
import maskscope.session.state.ViewOption;
import maskscope.session.state.ViewState;
import maskscope.table.ObjectTable;

/// What a report tells beyond what the window has: all scores at the threshold, and the objects.
///
/// @param scores at the threshold that is set
/// @param thresholds the scores that follow from counts at all others
/// @param curve precision against recall; empty where the truth has no object
/// @param neighbours how many of a pixel's neighbours touch it
/// @param shares how much of the selected loss falls on each object
/// @param objects sorted by their share of the selected loss
/// @param images the losses of the images of a batch
record Measured(HardScores scores, ThresholdScores thresholds, Optional<PrecisionRecall> curve, Reliability reliability,
        int neighbours, ObjectMatches matches, ObjectShares shares, ObjectTable objects, Optional<ColumnEngine.Images> images) {

    /// In how many bins predictions are put, as the chart beside the losses has it.
    private static final ViewOption<Double> BINS =
            ViewOption.number("reliability.bins", Reliability.USUAL, Reliability.FEWEST, Reliability.MOST);

    /// Measures on all cores, as long as it takes.
    static Measured of(ReportSubject subject) {
        ShownPair pair = subject.pair();
        ViewState view = subject.view();
        double at = view.get(ViewOption.THRESHOLD);
        CutPair cut = CutPair.of(pair.table(), at);
        ThresholdScores thresholds = ThresholdScores.of(subject.details().thresholds(), view.get(ViewOption.F_BETA));
        Neighbours touching = view.get(ViewOption.CORNERS) ? Neighbours.CORNERS : Neighbours.FACES;
        Neighbours neighbours = pair.isBatch() ? touching.withinSlices() : touching;
        ObjectMatches matches = ObjectMatches.of(cut, neighbours, () -> true).orElseThrow();
        ObjectShares shares = ObjectRows.of(pair.table(), matches, () -> true).orElseThrow()
                .shares(subject.details().shares().get(subject.selected().key()));
        return new Measured(
                scores(pair, view, cut),
                thresholds,
                PrecisionRecall.of(thresholds),
                Reliability.of(pair.table().counts(), 0, (int) Math.round(view.get(BINS))),
                neighbours.of(cut.truth().extent()),
                matches,
                shares,
                ObjectTable.of(matches, Optional.of(shares)).sortedOn(ObjectTable.SHARE, true),
                pair.isBatch() ? Optional.of(ColumnEngine.Images.of(pair.table(), subject.numbers())) : Optional.empty());
    }

    private static HardScores scores(ShownPair pair, ViewState view, CutPair cut) {
        double at = view.get(ViewOption.THRESHOLD);
        double beta = view.get(ViewOption.F_BETA);
        Distances by = Distances.byKey(view.get(ViewOption.DISTANCES)).orElse(Distances.ALL.getFirst());
        DistanceSettings settings = new DistanceSettings(
                pair.spacing(view), view.get(ViewOption.TOLERANCE), view.get(ViewOption.BOUNDARY));
        return pair.isBatch()
                ? HardScores.ofBatch(cut.counts(), at, beta, by, settings)
                : HardScores.of(cut, at, beta, by, settings, () -> true).orElseThrow();
    }

    /// A loss as the convention has it, of the images of a batch too.
    LossValue loss(ReportSubject subject, Loss loss) {
        return images.map(ColumnEngine.Images::byConvention).orElse(subject.numbers()).of(loss);
    }

    /// What lengths are measured in.
    enum Unit {
        PIXELS,
        MILLIMETRES,
        /// Whatever the file or its reader measures in.
        UNKNOWN
    }

    static Unit unit(ReportSubject subject) {
        Placement placement = subject.pair().placement();
        boolean typed = ViewOption.SPACING.stream().anyMatch(step -> subject.view().get(step) > 0);
        if (placement.voxel().isEmpty()) {
            return typed ? Unit.UNKNOWN : Unit.PIXELS;
        }
        return placement.axes().ofBody() ? Unit.MILLIMETRES : Unit.UNKNOWN;
    }
}
