package maskscope.session.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import maskscope.loss.Conventions;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.session.state.SessionState;
import maskscope.text.Message;

/// What a user would lose if the program ended now. [UnsavedSessions] keeps it in a file as sessions have it, which knows as well
/// which session file it belongs to, and names the masks as that one does.
///
/// @param state what was chosen; of files in their roles, or of a sample
/// @param of the session file whose place it would take; empty where there is none yet
/// @param lost what is told of pins in it that cannot be read; empty where there are none
public record UnsavedSession(SessionState state, Optional<Path> of, Optional<Message> lost) {

    private static final String OF = "file";

    public UnsavedSession(SessionState state, Optional<Path> of) {
        this(state, of, Optional.empty());
    }

    /// Reads a file that [UnsavedSessions] has written, not the masks that it names.
    public static UnsavedSession read(Path kept, Conventions conventions) throws BadInput {
        byte[] text = SessionFile.text(kept);
        JsonFields root = SessionJson.KIND.read(kept, text);
        Optional<String> named = root.text(OF);
        try {
            Optional<Path> of = named.map(Path::of);
            AtomicReference<Message> lost = new AtomicReference<>();
            SessionState state =
                    SessionJson.read(kept, text, new SessionPaths(of.orElse(kept)), conventions, lost::set);
            return new UnsavedSession(state, of, Optional.ofNullable(lost.get()));
        } catch (InvalidPathException _) {
            throw root.wrong(OF, Message.of("store.name-of-a-file"));
        }
    }

    void write(Path kept) throws IOException {
        ObjectNode root = SessionJson.tree(state, new SessionPaths(of.orElse(kept)));
        of.ifPresent(path -> root.put(OF, path.toAbsolutePath().toString()));
        WholeFile.write(kept, JsonKind.text(root));
    }

    /// What it is called: by its session file, or by its masks.
    public String title() {
        return of.map(file -> new SessionFile(file, state).title())
                .orElseGet(() -> state.source().orElseThrow().title());
    }

    /// The same, with the certainty that the masks which it names are there.
    public UnsavedSession complete() throws BadInput {
        if (of.isPresent()) {
            new SessionFile(of.get(), state).complete();
            return this;
        }
        for (MaskRole role : List.of(MaskRole.TRUTH, MaskRole.PREDICTION)) {
            Optional<Path> named = state.source().orElseThrow().file(role);
            if (named.isPresent() && Files.notExists(named.get())) {
                throw BadInput.of(named.get(), "store.restored-not-there." + role.key());
            }
        }
        return this;
    }
}
