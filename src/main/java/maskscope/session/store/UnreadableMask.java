package maskscope.session.store;

import java.io.IOException;
import java.nio.file.Path;

/// A mask that was to be put into a session file cannot be read.
public final class UnreadableMask extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;

    UnreadableMask(Path file, IOException cause) {
        super(file.toString(), cause);
        this.file = file;
    }

    public Path file() {
        return file;
    }
}
