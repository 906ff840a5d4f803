package maskscope.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import maskscope.session.state.Problem;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.session.store.Autosave;
import maskscope.session.store.SessionFile;
import maskscope.session.store.UnreadableMask;
import maskscope.session.store.UnsavedSession;
import maskscope.session.work.Snapshot;
import maskscope.text.Message;

/// The session file that what is on screen belongs to: the one that was opened or saved last, until other masks are opened.
/// Those begin a session without a file, so that saving never puts them into the file of others.
public final class Document {

    private final Recomputation recomputation;
    private final Snapshot<Moment> moment;
    private final Executor files;
    private final Executor ui;
    private final ReadOnlyObjectProperty<SessionFile> file;
    private final ReadOnlyObjectProperty<Source> origin;
    private final ReadOnlyBooleanProperty changed;

    Document(Recomputation recomputation, Executor files, Executor ui) {
        this.recomputation = recomputation;
        this.moment = recomputation.moment();
        this.files = files;
        this.ui = ui;
        file = moment.part(now -> now.file().orElse(null));
        origin = moment.part(now -> now.origin().orElse(null));
        changed = moment.flag(now -> now.file().filter(saved -> !saved.state().equals(now.kept())).isPresent());
    }

    /// The file as it was opened or saved last; null while there is none.
    public ReadOnlyObjectProperty<SessionFile> fileProperty() {
        return file;
    }

    /// Whether there is a file and the state is another than it holds.
    public ReadOnlyBooleanProperty changedProperty() {
        return changed;
    }

    /// What is to be opened to have this again: the session file, or the masks while there is none; null before the first.
    public ReadOnlyObjectProperty<Source> originProperty() {
        return origin;
    }

    /// What is on screen, as it would be saved. Only while something is.
    public SessionState state() {
        return moment.get().kept();
    }

    /// Keeps what is not saved, from now on, so that it outlives the program.
    public void keepUnsaved(Autosave autosave) {
        autosave.begin(new Autosave.Work() {
            @Override
            public Optional<UnsavedSession> unsaved() {
                return moment.get().unsaved();
            }

            @Override
            public Optional<Path> restored() {
                return moment.get().restored();
            }
        });
        moment.follow(autosave::changed);
    }

    /// Saves what is on screen, in the place of what lies at `path`, without its masks.
    public void save(Path path, Consumer<Boolean> then) {
        save(path, false, then);
    }

    /// Saves what is on screen, in the place of what lies at `path`, with its masks where these are to be `enclosed`. `then`
    /// hears whether that went well; if not, it was told.
    public void save(Path path, boolean enclosed, Consumer<Boolean> then) {
        SessionFile saved = new SessionFile(path, state(), enclosed);
        files.execute(() -> {
            Optional<Problem> problem = write(saved);
            ui.execute(() -> {
                Moment now = moment.get();
                recomputation.set(problem.isPresent() ? now.withProblem(problem) : now.withFile(Optional.of(saved)));
                then.accept(problem.isEmpty());
            });
        });
    }

    private static Optional<Problem> write(SessionFile saved) {
        try {
            saved.write();
            return Optional.empty();
        } catch (IOException fault) {
            Logger.getLogger(Document.class.getName()).log(Level.FINE, "writing a session", fault);
            Message why = fault instanceof UnreadableMask mask
                    ? Message.of("session.mask-unreadable", mask.file())
                    : Message.of("session.unwritable", saved.path());
            return Optional.of(new Problem(Message.of("session.unsaved"), why));
        }
    }
}
