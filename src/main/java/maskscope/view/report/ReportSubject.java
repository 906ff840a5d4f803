package maskscope.view.report;

import java.util.LinkedHashMap;
import java.util.Map;
import maskscope.loss.Loss;
import maskscope.loss.LossReport;
import maskscope.loss.Settings;
import maskscope.paper.Ink;
import maskscope.session.DerivedViews;
import maskscope.session.ShownPair;
import maskscope.session.state.ViewState;

/// What a report is of: a pair as it is cut, its losses, what is drawn beside them, and how it is looked at. What else a report
/// says follows from these, so that the same subject has the same report.
///
/// @param colours the ink of each loss, by its key
public record ReportSubject(
        ShownPair pair, LossReport numbers, DerivedViews details, ViewState view, Map<String, Ink> colours) {

    /// What is on screen. To be taken on the thread that the screen belongs to; the report may be made on any.
    public static ReportSubject of(ShownPair pair, LossReport numbers, DerivedViews details, ViewState view) {
        Map<String, Ink> colours = new LinkedHashMap<>();
        numbers.losses().forEach(loss -> colours.put(loss.key(), Inks.of(theme -> theme.colour(loss))));
        return new ReportSubject(pair, numbers, details, view, Map.copyOf(colours));
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
        return details.settings().equals(numbers.settings());
    }
}
