package maskscope.app.window;

import java.util.List;
import javafx.beans.value.ObservableValue;
import maskscope.session.state.Looking;
import maskscope.session.state.ViewOption;
import maskscope.session.state.ViewState;
import maskscope.view.look.ChartLooks;

/// Looks of a session that whoever sits here chooses once for all their work: which scores are shown and drawn, and which chart.
/// A session that says nothing of them begins as the last one ended.
final class Habits {

    private static final List<ViewOption<?>> ALL =
            List.of(ViewOption.SCORES, ChartLooks.CHOSEN, ChartLooks.DRAWN, ChartLooks.BEST);

    private Habits() {}

    /// Begins a session with what is `kept`, and has `keeping` keep what is chosen in it, for as long as both live. Before
    /// anybody else says what is usual.
    static void follow(ObservableValue<ViewState> view, Looking session, ObservableValue<ViewState> kept, Looking keeping) {
        ViewState begun = ViewState.NONE;
        for (ViewOption<?> habit : ALL) {
            begun = begun(begun, habit, kept.getValue());
        }
        session.lookAtFirst(begun);
        view.subscribe(now -> ALL.forEach(habit -> keep(habit, now, kept.getValue(), keeping)));
    }

    private static <T> ViewState begun(ViewState begun, ViewOption<T> habit, ViewState kept) {
        return begun.with(habit, kept.get(habit));
    }

    private static <T> void keep(ViewOption<T> habit, ViewState now, ViewState kept, Looking keeping) {
        if (!now.get(habit).equals(kept.get(habit))) {
            keeping.look(habit, now.get(habit));
        }
    }
}
