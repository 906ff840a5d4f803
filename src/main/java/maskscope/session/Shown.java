package maskscope.session;

import java.util.Optional;
import maskscope.loss.LossReport;
import maskscope.session.code.PairCode;
import maskscope.session.measure.FoundObjects;
import maskscope.session.measure.LossSurface;
import maskscope.session.measure.MeasuredSeries;
import maskscope.session.measure.SurfaceScores;
import maskscope.session.measure.Timing;

/// What the worker has made of a state, as far as it has come: first the pair, then its losses, then what is drawn beside them.
/// All of it is of the same pixels.
///
/// @param of what was opened
/// @param revision of the state that this was made of; grows
/// @param pair the pair, cut as the state says
/// @param report the losses; empty until they are computed
/// @param details what is drawn beside them; empty until it is computed, and a moment behind the losses while settings change
/// @param timing how long that took
/// @param slices the selected loss of each slice; empty for a picture and until it is computed, of other settings or another side
///     for a moment after these have changed
/// @param surfaces what follows from where the surfaces of the cut masks lie; empty until somebody wants it and a hand has
///     rested, of another threshold for a moment after that has changed
/// @param objects the objects of the cut masks; empty until somebody wants them and a hand has rested, of another threshold for a
///     moment after that has changed
/// @param surface the selected loss over two parameters; empty until somebody wants it and a hand has rested, of other settings
///     for a moment after these have changed
/// @param second what has been made of the second prediction; empty while there is none
/// @param series what the steps of a series come to, as far as they are counted; empty while there is none, of other settings for
///     a moment after these have changed
/// @param code how the pair is read by a snippet of code; empty until that is looked at
record Shown(
        Opening of,
        long revision,
        ShownPair pair,
        Optional<LossReport> report,
        Optional<DerivedViews> details,
        Optional<Timing> timing,
        Optional<SliceLosses> slices,
        Optional<SurfaceScores> surfaces,
        Optional<FoundObjects> objects,
        Optional<LossSurface> surface,
        Optional<ShownSecond> second,
        Optional<MeasuredSeries> series,
        Optional<PairCode> code) {

    /// A pair that has just been read.
    static Shown of(Opening of, long revision, ShownPair pair) {
        return new Shown(of, revision, pair, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The losses of the same pixels, before what is drawn beside them. Those of others wait for it.
    Shown withReport(long made, Numbers numbers) {
        return pair.table() == numbers.pair().table() && second.isPresent() == numbers.second().isPresent()
                ? new Shown(of, made, numbers.pair(), Optional.of(numbers.report()), details, timing, slices, surfaces, objects,
                        surface, second.map(there -> there.withReport(numbers.second().orElseThrow())), series, code)
                : this;
    }

    /// Everything, of these pixels or of others.
    Shown whole(long made, Numbers numbers, DerivedViews views, Optional<ShownSecond.Views> viewsOfSecond, Timing spent) {
        boolean same = pair.table() == numbers.pair().table();
        return new Shown(of, made, numbers.pair(), Optional.of(numbers.report()), Optional.of(views), Optional.of(spent), slices,
                same ? surfaces : Optional.empty(), same ? objects : Optional.empty(),
                same ? surface : Optional.empty(),
                second.map(there -> there.whole(numbers.second().orElseThrow(), viewsOfSecond.orElseThrow())),
                series, same ? code : Optional.empty());
    }

    Shown withSlices(SliceLosses found) {
        return new Shown(
                of, revision, pair, report, details, timing, Optional.of(found), surfaces, objects, surface, second, series,
                code);
    }

    Shown withSurfaces(SurfaceScores found) {
        return new Shown(
                of, revision, pair, report, details, timing, slices, Optional.of(found), objects, surface, second, series, code);
    }

    Shown withObjects(FoundObjects found) {
        return new Shown(
                of, revision, pair, report, details, timing, slices, surfaces, Optional.of(found), surface, second, series, code);
    }

    Shown withSurface(LossSurface found) {
        return new Shown(
                of, revision, pair, report, details, timing, slices, surfaces, objects, Optional.of(found), second, series, code);
    }

    /// With another second prediction, or none.
    Shown withSecond(Optional<ShownSecond> other) {
        return new Shown(
                of, revision, pair, report, details, timing, slices, surfaces, objects, surface, other, series, code);
    }

    Shown withSeries(Optional<MeasuredSeries> found) {
        return new Shown(
                of, revision, pair, report, details, timing, slices, surfaces, objects, surface, second, found, code);
    }

    Shown withCode(PairCode read) {
        return new Shown(
                of, revision, pair, report, details, timing, slices, surfaces, objects, surface, second, series,
                Optional.of(read));
    }
}
