package maskscope.session;

import java.util.Optional;
import maskscope.loss.LossReport;
import maskscope.session.code.PairCode;
import maskscope.session.measure.SurfaceScores;

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
        Optional<PairCode> code) {

    /// A pair that has just been read.
    static Shown of(Opening of, long revision, ShownPair pair) {
        return new Shown(of, revision, pair, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    /// The losses of the same pixels, before what is drawn beside them. Those of others wait for it.
    Shown withReport(long made, ShownPair cut, LossReport numbers) {
        return pair.table() == cut.table()
                ? new Shown(of, made, cut, Optional.of(numbers), details, timing, slices, surfaces, code)
                : this;
    }

    /// Everything, of these pixels or of others.
    Shown whole(long made, ShownPair cut, LossReport numbers, DerivedViews views, Timing spent) {
        boolean same = pair.table() == cut.table();
        return new Shown(of, made, cut, Optional.of(numbers), Optional.of(views), Optional.of(spent), slices,
                same ? surfaces : Optional.empty(), same ? code : Optional.empty());
    }

    Shown withSlices(SliceLosses found) {
        return new Shown(of, revision, pair, report, details, timing, Optional.of(found), surfaces, code);
    }

    Shown withSurfaces(SurfaceScores found) {
        return new Shown(of, revision, pair, report, details, timing, slices, Optional.of(found), code);
    }

    Shown withCode(PairCode read) {
        return new Shown(of, revision, pair, report, details, timing, slices, surfaces, Optional.of(read));
    }
}
