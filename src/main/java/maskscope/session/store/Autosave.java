package maskscope.session.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import maskscope.loss.Conventions;

/// Keeps what a user has not saved in a file of the program's own, so that it outlives a program that ends without being asked
/// to: by a fault, by a machine that is switched off. What a program has left so is offered at the next start.
///
/// It is a comfort: where nothing can be written everything else works.
public final class Autosave {

    private final UnsavedSessions store;
    private final Executor disk;
    private final Executor ui;
    private final Executor soon;
    private final ReadOnlyObjectWrapper<Left> left = new ReadOnlyObjectWrapper<>();
    private Supplier<Optional<UnsavedSession>> present = Optional::empty;
    private Optional<UnsavedSession> last = Optional.empty();
    private boolean waiting;
    private boolean ended;

    /// What a program has left.
    ///
    /// @param session what can be restored from the file where it was kept
    /// @param time when it was kept, in milliseconds since 1970
    public record Left(UnsavedSession session, long time) {

        public Path file() {
            return session.kept().orElseThrow();
        }
    }

    /// Files lie in `folder` and are read and written on `disk`; everything else belongs to the thread that `ui` runs on. `soon`
    /// runs there, too, after a pause: however much changes meanwhile is written once.
    public Autosave(Path folder, Conventions conventions, Executor disk, Executor ui, Executor soon) {
        this.store = new UnsavedSessions(folder, conventions);
        this.disk = disk;
        this.ui = ui;
        this.soon = soon;
    }

    /// What was left by a program that ended without being asked to; null where there is nothing.
    public ReadOnlyObjectProperty<Left> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// Begins to keep what `now` says would be lost, and looks for what was left.
    public void begin(Supplier<Optional<UnsavedSession>> now) {
        present = now;
        look();
    }

    /// What would be lost may be something else now.
    public void changed() {
        if (!waiting && !ended) {
            waiting = true;
            soon.execute(this::keep);
        }
    }

    private void keep() {
        waiting = false;
        Optional<UnsavedSession> now = present.get();
        if (!ended && !now.equals(last)) {
            last = now;
            onDisk(() -> {
                if (now.isPresent()) {
                    store.keep(now.get());
                } else {
                    store.forget();
                }
            });
        }
    }

    private void look() {
        onDisk(() -> {
            Optional<Left> found = store.left()
                    .map(session -> new Left(session, UnsavedSessions.time(session.kept().orElseThrow())));
            ui.execute(() -> left.set(found.orElse(null)));
        });
    }

    /// Nobody wants what was left, and it is removed; there may be more.
    public void letGo() {
        Path file = left.get().file();
        onDisk(() -> store.remove(file));
        left.set(null);
        look();
    }

    /// The user ends the program, which has asked what is to become of changes.
    public void end() {
        ended = true;
        // What was restored a moment ago is not taken over yet.
        Optional<Path> restored = present.get().flatMap(UnsavedSession::kept);
        onDisk(() -> {
            if (restored.isPresent()) {
                store.remove(restored.get());
            }
            store.forget();
        });
    }

    /// Work on files, which may fail.
    private interface Work {
        void run() throws IOException;
    }

    private void onDisk(Work work) {
        disk.execute(() -> {
            try {
                work.run();
            } catch (IOException fault) {
                Logger.getLogger(Autosave.class.getName()).log(Level.FINE, "unsaved sessions", fault);
            }
        });
    }
}
