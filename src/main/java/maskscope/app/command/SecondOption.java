package maskscope.app.command;

import java.nio.file.Path;
import java.util.Optional;
import maskscope.session.state.Second;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.session.store.SessionFile;
import picocli.CommandLine.Option;

/// The option that names a second prediction of the same truth. It wins over the session's.
final class SecondOption {

    @Option(names = "--second", paramLabel = "FILE", description = "${bundle:usage.second}")
    private Path file;

    /// The second prediction beside the pair of `first`, of which the same is said; empty where there is none.
    Optional<Second> of(Source first, Optional<SessionFile> session) {
        return file == null
                ? session.map(SessionFile::state).flatMap(SessionState::second)
                : Optional.of(Second.like(file, Optional.of(first)));
    }
}
