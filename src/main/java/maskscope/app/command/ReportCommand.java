package maskscope.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import maskscope.app.platform.Refusal;
import maskscope.app.window.Contents;
import maskscope.app.window.Unseen;
import maskscope.loss.Conventions;
import maskscope.mask.BadInput;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.session.state.ViewState;
import maskscope.session.store.SessionFile;
import maskscope.text.BundleWords;
import maskscope.view.report.Report;
import maskscope.view.report.ReportFormat;
import maskscope.view.report.ReportSubject;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes the report of one pair of files, or prints its paragraph for the methods section.
@Command(
        name = "report",
        description = "${bundle:usage.report}",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class ReportCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "FILE", description = "${bundle:usage.out-of-report}")
    private Path out;

    @Option(names = "--methods", description = "${bundle:usage.methods}")
    private boolean methods;

    @Option(names = "--loss", paramLabel = "LOSS", description = "${bundle:usage.one-loss}")
    private String wanted;

    @Mixin
    private final SessionOption saved;

    @Mixin
    private final PairOptions pair = new PairOptions();

    @Mixin
    private final SecondOption second = new SecondOption();

    @Mixin
    private final SliceOptions slice = new SliceOptions();

    @Mixin
    private final CutOptions cut = new CutOptions();

    @Mixin
    private final ParameterOptions parameters;

    @Spec
    private CommandSpec spec;

    private ReportCommand(Conventions conventions) {
        parameters = new ParameterOptions(conventions);
        saved = new SessionOption(conventions);
    }

    public static CommandLine line(Conventions conventions) {
        ReportCommand command = new ReportCommand(conventions);
        return command.parameters.line(command);
    }

    @Override
    public Integer call() throws BadInput, Refusal {
        CommandLine command = spec.commandLine();
        if (out == null && !methods) {
            throw WrongUse.of(command, "command.missing", "--out");
        }
        Optional<ReportFormat> format = Optional.ofNullable(out).map(file -> ReportFormat.of(file).orElseThrow(
                () -> WrongUse.of(command, "command.endings", file, ReportFormat.allEndings())));
        ViewState looks = cut.looks(command);
        Optional<SessionFile> session = saved.read();
        Optional<SessionState> state = session.map(SessionFile::state);
        Source source = pair.source(command, List.of(), session, false);
        Contents contents = new Contents(
                source,
                pair.maxPixels(command),
                slice.wish(command),
                parameters.settings(command, session),
                parameters.chosen(command, wanted, session),
                List.of(),
                second.of(source, session),
                Optional.empty(),
                state);
        pair.checkPhotograph();
        if (out != null) {
            OutFile.check(out);
        }
        ReportSubject subject = Unseen.subject(contents, looks, parameters.conventions());
        if (format.isPresent()) {
            OutFile.write(out, format.get().bytes(Report.of(subject, BundleWords.english())));
        }
        if (methods) {
            command.getOut().print(Report.methods(subject, BundleWords.english()) + "\n");
        }
        return 0;
    }
}
