package maskscope.session.state;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The way back and forth through what was done.
public final class Steps {

    /// Where steps are taken back, and made again.
    public interface Undoing {

        /// The steps that there are.
        Steps steps();

        /// Takes the latest step back.
        default void undo() {
            steps().undo(1);
        }

        /// Makes the nearest step again that was taken back.
        default void redo() {
            steps().redo(1);
        }
    }

    private final Supplier<History> history;
    private final Consumer<UnaryOperator<History>> does;

    /// `history` is that of this moment, `does` goes from it to another.
    public Steps(Supplier<History> history, Consumer<UnaryOperator<History>> does) {
        this.history = history;
        this.does = does;
    }

    /// What can be taken back, the latest first.
    public List<Deed> done() {
        return history.get().done();
    }

    /// What can be made again, the nearest first.
    public List<Deed> undone() {
        return history.get().undone();
    }

    /// Takes the latest of so many steps back, all at once.
    public void undo(int steps) {
        does.accept(now -> now.undo(steps));
    }

    /// Makes the nearest of so many steps again, all at once.
    public void redo(int steps) {
        does.accept(now -> now.redo(steps));
    }
}
