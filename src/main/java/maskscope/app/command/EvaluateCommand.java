package maskscope.app.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import maskscope.app.report.Lowered;
import maskscope.app.report.Masks;
import maskscope.app.report.ReportJson;
import maskscope.app.report.ReportText;
import maskscope.loss.ColumnEngine;
import maskscope.loss.Comparison;
import maskscope.loss.Conventions;
import maskscope.loss.LossEngine;
import maskscope.loss.LossReport;
import maskscope.loss.Settings;
import maskscope.loss.score.HardScores;
import maskscope.mask.BadInput;
import maskscope.pixel.PixelTable;
import maskscope.session.store.SessionFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints the losses of one pair of files.
@Command(
        name = "evaluate",
        description = "${bundle:usage.evaluate}",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class EvaluateCommand implements Callable<Integer> {

    @Option(names = "--compare", description = "${bundle:usage.compare}")
    private boolean compare;

    @Option(names = "--json", description = "${bundle:usage.json}")
    private boolean json;

    @Mixin
    private final SessionOption saved;

    @Mixin
    private final MaskOptions masks = new MaskOptions();

    @Mixin
    private final ScoreOptions cut = new ScoreOptions();

    @Mixin
    private final ParameterOptions parameters;

    @Spec
    private CommandSpec spec;

    private EvaluateCommand(Conventions conventions) {
        parameters = new ParameterOptions(conventions);
        saved = new SessionOption(conventions);
    }

    public static CommandLine line(Conventions conventions) {
        EvaluateCommand command = new EvaluateCommand(conventions);
        return command.parameters.line(command);
    }

    @Override
    public Integer call() throws BadInput {
        CommandLine command = spec.commandLine();
        Optional<SessionFile> session = saved.read();
        Settings settings = parameters.settings(command, session);
        cut.check(command);
        Masks read = masks.read(command, session);
        PixelTable table = PixelTable.of(read.pair());
        try (LossEngine engine = new LossEngine(table, parameters.conventions().losses())) {
            LossReport report = engine.report(settings);
            Optional<ColumnEngine.Images> images =
                    read.pair().batch() ? Optional.of(ColumnEngine.Images.of(table, report)) : Optional.empty();
            Optional<Comparison> comparison = compare
                    ? Optional.of(engine.compare(settings, parameters.conventions().withVariants().toList()))
                    : Optional.empty();
            Optional<HardScores> scores =
                    cut.of(command, session.map(SessionFile::state), read.pair()).map(of -> of.apply(table));
            command.getOut().print(json
                    ? ReportJson.of(read, report, comparison, images, scores) + "\n"
                    : ReportText.of(read, report, comparison, images, scores, Lowered.by(engine, settings)));
        }
        return 0;
    }
}
