package maskscope.view.look;

import java.util.List;
import java.util.Set;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import maskscope.session.state.ViewOption;

/// What the charts beside the losses show.
///
/// @param chosen the chart that is seen
/// @param scores the keys of the scores that are drawn against the threshold; scores that are not there may be among them
/// @param best the key of the score whose best threshold is marked
/// @param bins into how many bins predictions are put to see how far they can be believed, a whole number
public record ChartLooks(
        ObjectProperty<SideChart> chosen, ObjectProperty<Set<String>> scores, ObjectProperty<String> best, DoubleProperty bins) {

    private static final Set<String> HANDFUL = Set.of("dice", "iou", "precision", "recall");

    /// The chart that is seen.
    public static final ViewOption<SideChart> CHOSEN =
            ViewOption.choice("side-chart", SideChart.FOCAL_TERM, List.of(SideChart.values()));
    /// The scores that are drawn.
    public static final ViewOption<Set<String>> DRAWN = ViewOption.names("threshold-chart.scores", HANDFUL);
    /// The score whose best is marked.
    public static final ViewOption<String> BEST = ViewOption.text("threshold-chart.best", "dice");

    static ChartLooks of(Looks looks) {
        return new ChartLooks(
                looks.choice(CHOSEN),
                looks.choice(DRAWN),
                looks.choice(BEST),
                looks.number(ViewOption.BINS));
    }
}
