package maskscope.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import maskscope.loss.LossEngine;
import maskscope.loss.LossReport;
import maskscope.loss.Settings;
import maskscope.mask.BadInput;
import maskscope.mask.Examination;
import maskscope.mask.MaskPair;
import maskscope.mask.PairReader;
import maskscope.mask.ReadControl;
import maskscope.mask.Slice;
import maskscope.mask.SliceWish;
import maskscope.pixel.PixelTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints the losses of one pair of files.
@Command(
        name = "evaluate",
        description = "Prints the seven losses of a truth and a prediction.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class EvaluateCommand implements Callable<Integer> {

    @Option(names = "--truth", required = true, paramLabel = "FILE", description = "The ground truth.")
    private Path truth;

    @Option(names = "--prediction", required = true, paramLabel = "FILE", description = "What the network predicted.")
    private Path prediction;

    @Option(names = "--json", description = "Print one JSON object with all digits instead of a table.")
    private boolean json;

    @Mixin
    private final SliceOptions slices = new SliceOptions();

    @Mixin
    private final CureOptions cures = new CureOptions();

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    @Mixin
    private final ParameterOptions parameters = new ParameterOptions();

    @Spec
    private CommandSpec spec;

    static CommandLine line() {
        EvaluateCommand command = new EvaluateCommand();
        CommandLine line = new CommandLine(command);
        command.parameters.addTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() throws BadInput {
        Settings settings = parameters.settings(spec.commandLine());
        Optional<SliceWish> wish = slices.wish(spec.commandLine());
        CommandLine command = spec.commandLine();
        ReadControl control = new ReadControl(done -> {}, () -> false, limits.maxPixels(command));
        Examination examination = PairReader.examine(
                truth, prediction, Optional.empty(), cures.cures(command), Optional.empty(), control);
        MaskPair whole = examination.settled();
        Optional<Slice> slice = wish.isPresent() ? Optional.of(wish.get().in(whole, truth)) : Optional.empty();
        MaskPair pair = slice.map(whole::slice).orElse(whole);
        try (LossEngine engine = new LossEngine(PixelTable.of(pair))) {
            LossReport report = engine.report(settings);
            String answer = json
                    ? ReportJson.of(truth.toString(), prediction.toString(), pair, slice, report, examination) + "\n"
                    : ReportText.of(truth.toString(), prediction.toString(), pair, slice, report, examination);
            spec.commandLine().getOut().print(answer);
        }
        return 0;
    }
}
