package maskscope.view.losses;

import java.util.OptionalDouble;
import maskscope.loss.Comparison;
import maskscope.loss.Loss;
import maskscope.loss.LossValue;
import maskscope.view.control.NumberText;

/// What stands in a cell of the compare table.
///
/// @param number the value, or a word where there is none
/// @param difference to the chosen convention; empty where there is none to tell
/// @param furthest whether no other convention differs more
/// @param quiet whether the cell says nothing new: it is absent, or the same as the chosen convention's
/// @param absent whether there is no value
record CompareFace(String number, String difference, boolean furthest, boolean quiet, boolean absent) {

    /// `undefined` is the word for a loss that has no value.
    static CompareFace of(Comparison comparison, Comparison.Column column, Loss loss, String undefined) {
        LossValue value = column.of(loss);
        if (!value.defined()) {
            boolean there = column.convention().form(loss).isPresent();
            return new CompareFace(there ? undefined : "–", "", false, true, true);
        }
        OptionalDouble difference = comparison.difference(column, loss);
        boolean differs = difference.isPresent() && difference.getAsDouble() != 0;
        boolean same = difference.isPresent() && !differs && column.convention() != comparison.settings().convention();
        return new CompareFace(
                NumberText.reading(value.value()),
                differs ? NumberText.change(difference.getAsDouble()) : "",
                comparison.isFurthest(column, loss),
                same,
                false);
    }
}
