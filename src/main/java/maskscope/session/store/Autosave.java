package maskscope.session.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
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

    private Work work;
    private Optional<Path> restored = Optional.empty();
    private Optional<UnsavedSession> last = Optional.empty();
    private boolean stale;
    private boolean waiting;
    private boolean ended;

    /// A session that is worked on.
    public interface Work {

        /// What would be lost if the program ended now; empty where nothing would.
        Optional<UnsavedSession> unsaved();

        /// The file of [Left] that it was restored from.
        Optional<Path> restored();
    }

    /// What a program has left.
    ///
    /// @param file where it lies, to be opened by
    /// @param title what it is called: by its session file, or by its masks
    /// @param time when it was kept, in milliseconds since 1970
    public record Left(Path file, String title, long time) {}

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

    /// Begins to keep what of `begun` would be lost, and looks for what was left.
    public void begin(Work begun) {
        work = begun;
        look();
        changed();
    }

    /// The session may be another now.
    public void changed() {
        if (ended) {
            return;
        }
        Optional<Path> now = work.restored();
        if (!now.equals(restored)) {
            restored = now;
            stale = true;
            now.ifPresent(file -> onDisk(() -> store.takeOver(file)));
        }
        if (!waiting) {
            waiting = true;
            soon.execute(this::keep);
        }
    }

    private void keep() {
        waiting = false;
        if (ended) {
            return;
        }
        Optional<UnsavedSession> now = work.unsaved();
        if (stale || !now.equals(last)) {
            last = now;
            stale = false;
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
            Optional<Left> found = store.left();
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
        onDisk(store::forget);
    }

    /// Something done with files, which may fail.
    private interface Errand {
        void run() throws IOException;
    }

    private void onDisk(Errand errand) {
        disk.execute(() -> {
            try {
                errand.run();
            } catch (IOException | RuntimeException fault) {
                Logger.getLogger(Autosave.class.getName()).log(Level.FINE, "unsaved sessions", fault);
                // The next change tries again.
                ui.execute(() -> stale = true);
            }
        });
    }
}
