package maskscope.session;

import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import maskscope.loss.Settings;

/// Steps to go back to and forward to. A drag is one step: it is marked once, when the slider is grabbed.
final class History {

    /// What can be undone: the settings, and what was said of the files on screen.
    ///
    /// @param files the files with what was said of them; empty for a sample
    record Step(Settings settings, Optional<Source.Files> files) {

        private Step among(Optional<Source.Files> shown) {
            boolean same = files.isPresent() && shown.isPresent() && files.get().sameFiles(shown.get());
            return same ? this : new Step(settings, shown);
        }
    }

    private static final int LIMIT = 200;

    /// Latest first.
    private final List<Step> past = new LinkedList<>();
    private final List<Step> future = new LinkedList<>();

    /// Remembers `step` as a place to come back to.
    void mark(Step step) {
        if (past.isEmpty() || !step.equals(past.getFirst())) {
            past.addFirst(step);
            future.clear();
            if (past.size() > LIMIT) {
                past.removeLast();
            }
        }
    }

    /// Other files are on screen: steps lead back to other settings, and no longer to the files before.
    void stayWith(Optional<Source.Files> shown) {
        past.replaceAll(step -> step.among(shown));
        future.replaceAll(step -> step.among(shown));
    }

    Optional<Step> undo(Step current) {
        return move(past, future, current);
    }

    Optional<Step> redo(Step current) {
        return move(future, past, current);
    }

    private static Optional<Step> move(List<Step> from, List<Step> to, Step current) {
        while (!from.isEmpty()) {
            Step target = from.removeFirst();
            if (!target.equals(current)) {
                to.addFirst(current);
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }

    boolean canUndo(Step current) {
        return past.stream().anyMatch(step -> !step.equals(current));
    }

    boolean canRedo() {
        return !future.isEmpty();
    }
}
