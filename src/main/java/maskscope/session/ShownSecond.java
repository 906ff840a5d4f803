package maskscope.session;

import java.util.Optional;
import maskscope.doctor.Examination;
import maskscope.loss.LossReport;
import maskscope.loss.preference.Preferences;
import maskscope.session.measure.FoundObjects;
import maskscope.session.measure.SurfaceScores;
import maskscope.session.state.Second;
import maskscope.session.state.Source;

/// What the worker has made of a second prediction, as far as it has come. It is cut as the first is, and follows it: losses are
/// published with those of the first, and so is what is drawn beside them.
///
/// @param chosen what was wanted
/// @param of the pair of the same truth and this prediction
/// @param pair cut as the first one
/// @param report the losses; empty until they are computed
/// @param details what is drawn beside them; empty until it is computed
/// @param preferences which of the two each loss prefers along the chosen parameter; empty until details are there
/// @param surfaces what follows from where surfaces lie; empty until somebody wants it and a hand has rested
/// @param objects the objects of the cut masks; empty until somebody wants them and a hand has rested
record ShownSecond(
        Second chosen,
        Source of,
        ShownPair pair,
        Optional<LossReport> report,
        Optional<DerivedViews> details,
        Optional<Preferences> preferences,
        Optional<SurfaceScores> surfaces,
        Optional<FoundObjects> objects) {

    /// What is drawn beside the losses.
    record Views(DerivedViews details, Preferences preferences) {}

    /// A pair that has just been read.
    static ShownSecond of(Second chosen, Source of, ShownPair pair) {
        return new ShownSecond(chosen, of, pair, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /// The same beside another first prediction of the truth, whose photograph lies beneath both. Which of them each loss prefers
    /// is another question then.
    ShownSecond beside(OpenedPair first) {
        OpenedPair old = pair.whole();
        Examination found = old.examination().over(first.pair());
        OpenedPair whole = new OpenedPair(found, found.pair().orElseThrow(), old.table(), old.start(), old.overview());
        return new ShownSecond(chosen, of, new ShownPair(whole, pair.cut(), pair.plane(), pair.table(), pair.overview()),
                report, details, Optional.empty(), surfaces, objects);
    }

    ShownSecond withReport(Numbers numbers) {
        return pair.table() == numbers.pair().table()
                ? new ShownSecond(chosen, of, numbers.pair(), Optional.of(numbers.report()), details, preferences, surfaces,
                        objects)
                : this;
    }

    ShownSecond whole(Numbers numbers, Views views) {
        boolean same = pair.table() == numbers.pair().table();
        return new ShownSecond(chosen, of, numbers.pair(), Optional.of(numbers.report()),
                Optional.of(views.details()), Optional.of(views.preferences()),
                same ? surfaces : Optional.empty(), same ? objects : Optional.empty());
    }

    ShownSecond withSurfaces(SurfaceScores found) {
        return new ShownSecond(chosen, of, pair, report, details, preferences, Optional.of(found), objects);
    }

    ShownSecond withObjects(FoundObjects found) {
        return new ShownSecond(chosen, of, pair, report, details, preferences, surfaces, Optional.of(found));
    }
}
