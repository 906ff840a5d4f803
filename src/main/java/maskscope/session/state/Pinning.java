package maskscope.session.state;

import java.util.Optional;
import java.util.function.UnaryOperator;
import maskscope.session.pinned.Thumbnail;

/// Where pins are made, named, ordered and taken away, each as one step of undo.
public interface Pinning {

    /// Pins what is on screen, behind all others; of two predictions both, one behind the other.
    ///
    /// @param note what the user writes of it; may be empty
    /// @param thumbnail what it looks like
    /// @return the pin, of two that of the first; empty while there are no numbers to be pinned, and where there are as many pins
    ///     as can be, which is told
    Optional<Pin> pin(String note, Optional<Thumbnail> thumbnail);

    /// Has settings, convention, the loss in front and the threshold be as they were when the pin was made. The files stay; where
    /// they are the pin's, the same slice or volume counts again. An unknown pin restores nothing.
    void restore(String id);

    /// Changes the pins as one step of undo; a change that leaves them as they are is none.
    void edit(Change name, UnaryOperator<Pins> edit);

    /// Takes a pin away.
    default void unpin(String id) {
        edit(Change.UNPINNED, pins -> pins.without(id));
    }

    /// Writes something else of a pin.
    default void rename(String id, String note) {
        edit(Change.NOTE, pins -> pins.withNote(id, note));
    }

    /// Puts a pin at another place, counted from 0.
    default void move(String id, int place) {
        edit(Change.ORDER, pins -> pins.moved(id, place));
    }
}
