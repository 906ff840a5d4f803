package maskscope.view.control;

/// What a slider or a field does with the value that the user gives it.
public interface ValueEditor {

    /// The value is taken in hand: what follows until the next grab is one step of undo.
    void grab();

    void change(double value);

    /// The value that a double-click returns to.
    double original();

    /// A value given at once, not by dragging.
    default void enter(double value) {
        grab();
        change(value);
    }
}
