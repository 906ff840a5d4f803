package maskscope.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import maskscope.loss.Settings;

/// Settings to go back to and forward to. A drag is one step: it is marked once, when the slider is grabbed.
final class History {

    private static final int LIMIT = 200;

    private final Deque<Settings> past = new ArrayDeque<>();
    private final Deque<Settings> future = new ArrayDeque<>();

    /// Remembers `settings` as a place to come back to.
    void mark(Settings settings) {
        if (!settings.equals(past.peek())) {
            past.push(settings);
            future.clear();
            if (past.size() > LIMIT) {
                past.removeLast();
            }
        }
    }

    Optional<Settings> undo(Settings current) {
        return move(past, future, current);
    }

    Optional<Settings> redo(Settings current) {
        return move(future, past, current);
    }

    private static Optional<Settings> move(Deque<Settings> from, Deque<Settings> to, Settings current) {
        while (!from.isEmpty()) {
            Settings target = from.pop();
            if (!target.equals(current)) {
                to.push(current);
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }

    boolean canUndo(Settings current) {
        return past.stream().anyMatch(settings -> !settings.equals(current));
    }

    boolean canRedo() {
        return !future.isEmpty();
    }
}
