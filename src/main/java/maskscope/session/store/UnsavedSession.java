package maskscope.session.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import maskscope.loss.Conventions;
import maskscope.mask.BadInput;
import maskscope.session.state.SessionState;
import maskscope.text.Message;

/// What a user would lose if the program ended now. [UnsavedSessions] keeps it in a file as sessions have it, which knows as well
/// which session file it belongs to.
///
/// @param state what was chosen; of files in their roles, or of a sample
/// @param of the session file whose place it would take; empty where there is none yet
/// @param kept the file that it was restored from, when it was
public record UnsavedSession(SessionState state, Optional<Path> of, Optional<Path> kept) {

    private static final String OF = "file";

    /// Reads a file that [UnsavedSessions] has written, not the masks that it names.
    public static UnsavedSession read(Path kept, Conventions conventions) throws BadInput {
        byte[] text = SessionFile.text(kept);
        JsonFields root = SessionJson.KIND.read(kept, text);
        Optional<String> of = root.text(OF);
        try {
            return new UnsavedSession(
                    SessionJson.read(kept, text, conventions), of.map(Path::of), Optional.of(kept));
        } catch (InvalidPathException _) {
            throw root.wrong(OF, Message.of("store.name-of-a-file"));
        }
    }

    void write(Path file) throws IOException {
        ObjectNode root = SessionJson.tree(state, new SessionPaths(file));
        of.ifPresent(path -> root.put(OF, path.toAbsolutePath().toString()));
        WholeFile.write(file, JsonKind.text(root));
    }

    /// What it is called: by its session file, or by its masks.
    public String title() {
        return of.map(file -> new SessionFile(file, state).title())
                .orElseGet(() -> state.source().orElseThrow().title());
    }

    /// The same, with the certainty that every file which it names is there.
    public UnsavedSession complete() throws BadInput {
        new SessionFile(of.or(() -> kept).orElseThrow(), state).complete();
        return this;
    }
}
