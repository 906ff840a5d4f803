package maskscope.view.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.Settings;
import maskscope.loss.preference.Preferences;
import maskscope.paper.Ink;
import maskscope.session.DerivedViews;
import maskscope.session.ShownPair;
import maskscope.session.state.ViewState;

/// What a report is of: a pair as it is cut, its losses, what is drawn beside them, how it is looked at, and a second prediction
/// of the truth where there is one. What else a report says follows from these, so that the same subject has the same report.
///
/// @param colours the ink of each loss, by its key
/// @param second the second prediction; empty while there is one
public record ReportSubject(ShownPair pair, LossReport numbers, DerivedViews details, ViewState view, Map<String, Ink> colours,
        Optional<Second> second) {

    /// A second prediction of the truth, with the same settings.
    ///
    /// @param preferences which of the two each loss prefers along the parameter of the curves
    public record Second(ShownPair pair, LossReport numbers, DerivedViews details, Preferences preferences) {

        private boolean isSettledWith(LossReport first) {
            return numbers.settings().equals(first.settings()) && details.settings().equals(first.settings())
                    && preferences.axis() == details.sweep().axis();
        }
    }

    /// What is on screen. To be taken on the thread that the screen belongs to; the report may be made on any.
    public static ReportSubject of(
            ShownPair pair, LossReport numbers, DerivedViews details, ViewState view, Optional<Second> second) {
        Map<String, Ink> colours = new LinkedHashMap<>();
        numbers.losses().forEach(loss -> colours.put(loss.key(), Inks.of(theme -> theme.colour(loss))));
        return new ReportSubject(pair, numbers, details, view, Map.copyOf(colours), second);
    }

    /// The second prediction by itself.
    Optional<ReportSubject> other() {
        return second.map(there ->
                new ReportSubject(there.pair(), there.numbers(), there.details(), view, colours, Optional.empty()));
    }

    Settings settings() {
        return numbers.settings();
    }

    Loss selected() {
        return details.selected();
    }

    Ink ink(Loss loss) {
        return colours.get(loss.key());
    }

    /// Whether what was made of the pair is all of the same settings: a moment after a move it is not.
    public boolean isSettled() {
        return details.settings().equals(numbers.settings()) && second.stream().allMatch(there -> there.isSettledWith(numbers));
    }
}
