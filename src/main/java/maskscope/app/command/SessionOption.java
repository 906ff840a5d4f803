package maskscope.app.command;

import java.nio.file.Path;
import java.util.Optional;
import maskscope.doctor.Answers;
import maskscope.loss.Conventions;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.session.state.Source;
import maskscope.session.store.SessionFile;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// The option that names a session file. Every other option that is given wins over what the session says of the same
/// thing, and changes nothing else of it.
final class SessionOption {

    @Option(names = "--session", paramLabel = "FILE.maskscope", description = "${bundle:usage.session}")
    private Path file;

    private final Conventions conventions;

    SessionOption(Conventions conventions) {
        this.conventions = conventions;
    }

    Optional<SessionFile> read() throws BadInput {
        return file == null ? Optional.empty() : Optional.of(SessionFile.read(file, conventions));
    }

    /// What the session says of its files' numbers, to be changed by options.
    static Answers answers(Optional<SessionFile> session) {
        return session.flatMap(read -> read.state().source()).orElse(null) instanceof Source.Files files
                ? files.answers()
                : Answers.NONE;
    }

    /// The file in a role: the one that an option names, or else the session's, which must then be there.
    static Path mask(CommandLine command, Path option, MaskRole role, Optional<SessionFile> session) throws BadInput {
        return file(option, role, session)
                .orElseThrow(() -> WrongUse.of(command, "command.missing", "--" + role.key()));
    }

    /// The same where there need not be one.
    static Optional<Path> file(Path option, MaskRole role, Optional<SessionFile> session) throws BadInput {
        return option != null || session.isEmpty() ? Optional.ofNullable(option) : session.get().present(role);
    }
}
