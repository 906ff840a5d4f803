package maskscope.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The session file that what is on screen belongs to: the one that was opened or saved last, until other masks are opened.
/// Those begin a session without a file, so that saving never puts them into the file of others.
public final class Document {

    private final Function<Looks, SessionState> present;
    private final Consumer<Problem> tell;
    private final ReadOnlyObjectWrapper<SessionFile> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Source> origin = new ReadOnlyObjectWrapper<>();

    /// `present` is what is on screen now, seen with some looks.
    Document(Function<Looks, SessionState> present, Consumer<Problem> tell) {
        this.present = present;
        this.tell = tell;
    }

    /// The file as it was opened or saved last; null while there is none. Whoever shows the session takes its looks from it.
    public ReadOnlyObjectProperty<SessionFile> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// What is to be opened to have this again: the session file, or the masks while there is none; null before the first.
    public ReadOnlyObjectProperty<Source> originProperty() {
        return origin.getReadOnlyProperty();
    }

    /// What is on screen, as it would be saved. Only while something is.
    public SessionState state(Looks looks) {
        return present.apply(looks);
    }

    /// Saves what is on screen, in the place of what lies at `path`. Returns whether that went well; if not, it was told.
    public boolean save(Path path, Looks looks) {
        SessionFile saved = new SessionFile(path, state(looks));
        try {
            saved.write();
        } catch (IOException fault) {
            Logger.getLogger(Document.class.getName()).log(Level.FINE, "writing a session", fault);
            tell.accept(new Problem("The session is not saved",
                    path + ": the session cannot be written there; choose another place with File › Save session as…."));
            return false;
        }
        file.set(saved);
        origin.set(new Source.Saved(path));
        return true;
    }

    /// A pair comes on screen, by a session file or without one.
    void begin(Source source, Optional<SessionFile> from) {
        boolean other = file.get() != null && !file.get().state().source().sameFiles(source);
        if (from.isPresent() || other) {
            // Opening a file once more is news, too: it brings its looks back.
            file.set(null);
            from.ifPresent(file::set);
        }
        origin.set(file.get() == null ? source : new Source.Saved(file.get().path()));
    }
}
