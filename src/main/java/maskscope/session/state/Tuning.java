package maskscope.session.state;

import java.util.function.UnaryOperator;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;

/// Where parameters are changed by hand: what a slider, a number field or a marker in the curves needs to know of a session.
public interface Tuning {

    /// A parameter is taken in hand: what follows until the next grab is one step of undo, the table shows the change since
    /// now, and the curves run along it unless they are pinned.
    void grab(Parameter parameter);

    /// Changes the settings as every move of a grabbed slider does: all of them until the next grab are one step of undo.
    void change(UnaryOperator<Settings> edit);

    /// Changes the settings as one step of undo: a typed number, a preset, a reset.
    default void edit(Parameter parameter, UnaryOperator<Settings> edit) {
        grab(parameter);
        change(edit);
    }
}
