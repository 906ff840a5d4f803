package maskscope.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import maskscope.loss.Comparison;
import maskscope.loss.Conventions;
import maskscope.loss.LossEngine;
import maskscope.loss.LossReport;
import maskscope.loss.Settings;
import maskscope.mask.BadInput;
import maskscope.mask.Examination;
import maskscope.mask.MaskPair;
import maskscope.mask.MaskRole;
import maskscope.mask.ReadControl;
import maskscope.mask.Slice;
import maskscope.mask.SliceWish;
import maskscope.pixel.PixelTable;
import maskscope.session.Cut;
import maskscope.session.SessionFile;
import maskscope.session.SessionState;
import maskscope.session.Source;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Prints the losses of one pair of files.
@Command(
        name = "evaluate",
        description = "Prints the seven losses of a truth and a prediction, or of a session.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {

    @Option(names = "--truth", paramLabel = "FILE", description = "The ground truth.")
    private Path truth;

    @Option(names = "--prediction", paramLabel = "FILE", description = "What the network predicted.")
    private Path prediction;

    @Option(names = "--compare", description = "Print the losses as every convention computes them.")
    private boolean compare;

    @Option(names = "--json", description = "Print one JSON object with all digits instead of a table.")
    private boolean json;

    @Mixin
    private final SessionOption saved;

    @Mixin
    private final SliceOptions slices = new SliceOptions();

    @Mixin
    private final CureOptions cures = new CureOptions();

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    @Mixin
    private final ParameterOptions parameters;

    @Spec
    private CommandSpec spec;

    private EvaluateCommand(Conventions conventions) {
        parameters = new ParameterOptions(conventions);
        saved = new SessionOption(conventions);
    }

    static CommandLine line(Conventions conventions) {
        EvaluateCommand command = new EvaluateCommand(conventions);
        CommandLine line = new CommandLine(command);
        command.parameters.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() throws BadInput {
        CommandLine command = spec.commandLine();
        Optional<SessionFile> session = saved.read();
        Optional<SessionState> state = session.map(SessionFile::state);
        Settings settings = parameters.settings(command, state.map(SessionState::settings).orElse(Settings.TUTORIAL));
        Optional<SliceWish> wish = slices.wish(command).or(() -> state.flatMap(SessionState::cut).flatMap(Cut::counted));
        ReadControl control = new ReadControl(done -> {}, () -> false, limits.maxPixels(command));
        Examination examination = source(command, session).read(Optional.empty(), control);
        MaskPair whole = examination.settled();
        Path file = examination.truth().content().file();
        Optional<Slice> slice = wish.isPresent() ? Optional.of(wish.get().in(whole, file)) : Optional.empty();
        MaskPair pair = slice.map(whole::slice).orElse(whole);
        String first = file.toString();
        String second = examination.prediction().content().file().toString();
        try (LossEngine engine = new LossEngine(PixelTable.of(pair))) {
            LossReport report = engine.report(settings);
            Optional<Comparison> comparison = compare
                    ? Optional.of(engine.compare(settings, parameters.conventions().withVariants().toList()))
                    : Optional.empty();
            String answer = json
                    ? ReportJson.of(first, second, pair, slice, report, comparison, examination) + "\n"
                    : ReportText.of(first, second, pair, slice, report, comparison, examination);
            command.getOut().print(answer);
        }
        return 0;
    }

    /// A photograph changes no loss and is left alone.
    private Source source(CommandLine command, Optional<SessionFile> session) throws BadInput {
        Optional<Source> kept = session.map(read -> read.state().source());
        if (truth == null && prediction == null && kept.isPresent() && kept.get() instanceof Source.Sample) {
            if (cures.given(command)) {
                throw new ParameterException(command, "The session is of a sample, whose numbers need no explaining");
            }
            return kept.get();
        }
        return new Source.Files(
                SessionOption.mask(command, truth, MaskRole.TRUTH, session),
                SessionOption.mask(command, prediction, MaskRole.PREDICTION, session),
                Optional.empty(),
                cures.cures(command, SessionOption.cures(session)));
    }
}
