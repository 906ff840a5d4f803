package maskscope.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import maskscope.app.figure.GradientFigure;
import maskscope.app.figure.NpyBytes;
import maskscope.app.platform.Refusal;
import maskscope.app.report.Masks;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.LossValue;
import maskscope.loss.Settings;
import maskscope.loss.score.GradientParts;
import maskscope.mask.BadInput;
import maskscope.pixel.PixelTable;
import maskscope.session.store.SessionFile;
import maskscope.text.Message;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes what each pixel feels of a loss, as an array or a picture.
@Command(
        name = "gradient",
        description = "${bundle:usage.gradient}",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class GradientCommand implements Callable<Integer> {

    private static final List<String> ENDINGS = List.of(".npy", ".png");

    @Option(names = "--loss", paramLabel = "LOSS", description = "${bundle:usage.one-loss}")
    private String wanted;

    @Option(names = "--logit", description = "${bundle:usage.logit}")
    private boolean logit;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "${bundle:usage.out-of-gradient}")
    private Path out;

    @Mixin
    private final SessionOption saved;

    @Mixin
    private final MaskOptions masks = new MaskOptions();

    @Mixin
    private final ParameterOptions parameters;

    @Spec
    private CommandSpec spec;

    private GradientCommand(Conventions conventions) {
        parameters = new ParameterOptions(conventions);
        saved = new SessionOption(conventions);
    }

    public static CommandLine line(Conventions conventions) {
        GradientCommand command = new GradientCommand(conventions);
        return command.parameters.line(command);
    }

    @Override
    public Integer call() throws BadInput, Refusal {
        CommandLine command = spec.commandLine();
        if (ENDINGS.stream().noneMatch(ending -> OutFile.ends(out, ending))) {
            throw WrongUse.of(command, "command.endings", out, ENDINGS);
        }
        Optional<SessionFile> session = saved.read();
        Settings settings = parameters.settings(command, session);
        Loss loss = parameters.chosen(command, wanted, session);
        if (settings.form(loss).isEmpty()) {
            throw WrongUse.of(command, "command.no-loss", settings.convention().absence(loss));
        }
        OutFile.check(out);
        Masks read = masks.read(command, session);
        boolean picture = OutFile.ends(out, ".png");
        if (picture && read.pair().depth() > 1) {
            throw WrongUse.of(command, "command.picture-of-volume", out);
        }
        if (read.pair().pixels() > NpyBytes.MOST) {
            throw new Refusal(Message.of("command.too-large", out));
        }
        PixelTable table = PixelTable.of(read.pair());
        IntToDoubleFunction slope = slope(table, loss, settings);
        OutFile.write(out, picture
                ? GradientFigure.png(table, slope, loss, settings, logit)
                : NpyBytes.of(pixel -> slope.applyAsDouble(table.codes().at(pixel)), shape(table)));
        return 0;
    }

    private static int[] shape(PixelTable table) {
        return table.depth() == 1
                ? new int[] {table.height(), table.width()}
                : new int[] {table.depth(), table.height(), table.width()};
    }

    /// By the row of a pixel.
    private IntToDoubleFunction slope(PixelTable table, Loss loss, Settings settings) throws Refusal {
        try (LossEngine engine = new LossEngine(table, List.of(loss))) {
            LossValue value = engine.report(settings).of(loss);
            if (!value.defined()) {
                throw new Refusal(Message.of("command.no-gradient", loss.name(), value.undefined().orElseThrow()));
            }
            IntToDoubleFunction slope = engine.gradient(loss, settings);
            IntToDoubleFunction felt = logit ? GradientParts.ofLogits(table.counts().rows(), slope) : slope;
            double[] byRow = IntStream.range(0, table.rows()).mapToDouble(felt::applyAsDouble).toArray();
            return row -> byRow[row];
        }
    }
}
