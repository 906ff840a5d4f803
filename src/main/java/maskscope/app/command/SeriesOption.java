package maskscope.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.session.series.Series;
import maskscope.session.series.SeriesFiles;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.session.store.SessionFile;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// The option that names predictions of the same truth from several moments of a training. It wins over the session's.
final class SeriesOption {

    @Option(names = "--series", paramLabel = "FILE|FOLDER", arity = "1..*", description = "${bundle:usage.series}")
    private List<Path> given = List.of();

    /// The series beside the pair of `first`, whose truth and photograph are no steps; empty where there is none.
    Optional<Series> of(CommandLine command, Source first, Optional<SessionFile> session) throws BadInput {
        if (given.isEmpty()) {
            return session.map(SessionFile::state).flatMap(SessionState::series);
        }
        List<Path> others = Stream.of(MaskRole.TRUTH, MaskRole.PHOTO).flatMap(role -> first.file(role).stream())
                .map(SeriesOption::whole).toList();
        List<Path> steps = SeriesFiles.of(given).predictions().stream().filter(file -> !others.contains(whole(file))).toList();
        if (steps.size() < 2) {
            throw WrongUse.of(command, "command.short-series", steps.size());
        }
        return Optional.of(Series.of(steps));
    }

    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
