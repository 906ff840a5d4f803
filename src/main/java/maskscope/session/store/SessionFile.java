package maskscope.session.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import maskscope.file.FileStart;
import maskscope.loss.Conventions;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.session.state.Pins;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.text.Message;

/// A session file, `NAME.maskscope`, with what it holds.
///
/// @param path where it lies
/// @param state what it holds
/// @param lost what is told of pins in it that cannot be read; empty where there are none
/// @param enclosed whether its masks lie in it, too
public record SessionFile(Path path, SessionState state, Optional<Message> lost, boolean enclosed) {

    public static final String EXTENSION = ".maskscope";

    /// As many pins as can be, each with the largest thumbnail, and room to spare; what is larger is something else.
    private static final int LARGEST = Pins.MOST * 100_000;

    public SessionFile {
        if (state.source().filter(SessionFile::keeps).isEmpty()) {
            throw new IllegalArgumentException("a session is of files in their roles, or of a sample");
        }
    }

    public SessionFile(Path path, SessionState state) {
        this(path, state, false);
    }

    public SessionFile(Path path, SessionState state, boolean enclosed) {
        this(path, state, Optional.empty(), enclosed);
    }

    /// The same file with another state in it.
    public SessionFile with(SessionState other) {
        return new SessionFile(path, other, enclosed);
    }

    /// Whether a session can be of this: of files in their roles, or of a sample.
    public static boolean keeps(Source source) {
        return source instanceof Source.Files || source instanceof Source.Sample;
    }

    /// Whether a file is a session by its name.
    public static boolean isNamed(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
    }

    /// Reads a session file, not the masks that it names, which may not be there; see [#present]. Masks that lie in it are laid
    /// into a folder of this user.
    public static SessionFile read(Path path) throws BadInput {
        return read(path, Conventions.SHIPPED);
    }

    /// The same where the settings may name these conventions.
    public static SessionFile read(Path path, Conventions conventions) throws BadInput {
        AtomicReference<Message> lost = new AtomicReference<>();
        boolean enclosed = Enclosed.is(FileStart.read(path, Enclosed.MARK));
        Path inside = enclosed ? Enclosed.unpack(path) : path;
        SessionState state = SessionJson.read(path, text(inside), new SessionPaths(inside), conventions, lost::set);
        return new SessionFile(path, state, Optional.ofNullable(lost.get()), enclosed);
    }

    static byte[] text(Path path) throws BadInput {
        byte[] text = FileStart.read(path, LARGEST + 1);
        if (text.length > LARGEST) {
            throw BadInput.of(path, "store.session-too-large");
        }
        return text;
    }

    /// The same, with the certainty that the masks which it names are there. The photograph need not be.
    public SessionFile complete() throws BadInput {
        present(MaskRole.TRUTH);
        present(MaskRole.PREDICTION);
        return this;
    }

    /// The file that the session names for a role; empty where it names none. A file that is not there is refused.
    public Optional<Path> present(MaskRole role) throws BadInput {
        Optional<Path> named = state.source().orElseThrow().file(role);
        if (named.isPresent() && Files.notExists(named.get())) {
            throw BadInput.of(path, "store.not-there." + role.key(), named.get());
        }
        return named;
    }

    /// The name of the session: that of the file without its extension.
    public String title() {
        String name = String.valueOf(path.getFileName());
        return isNamed(path) ? name.substring(0, name.length() - EXTENSION.length()) : name;
    }

    /// Writes the file, in whose place another may lie: that one stays whole until the new one is.
    public void write() throws IOException {
        if (enclosed) {
            WholeFile.write(path, to -> Enclosed.write(state, to));
        } else {
            WholeFile.write(path, SessionJson.write(state, new SessionPaths(path)));
        }
    }
}
