package maskscope.app.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import maskscope.app.figure.NpyBytes;
import maskscope.app.figure.SurfaceFigure;
import maskscope.app.platform.Refusal;
import maskscope.app.report.Masks;
import maskscope.app.report.SurfaceText;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.Settings;
import maskscope.loss.formula.Parameter;
import maskscope.loss.surface.ParameterAxis;
import maskscope.loss.surface.Surface;
import maskscope.mask.BadInput;
import maskscope.pixel.PixelTable;
import maskscope.session.store.SessionFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints a loss over two of its parameters, or writes it as an array or a picture.
@Command(
        name = "surface",
        description = "${bundle:usage.surface}",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class SurfaceCommand implements Callable<Integer> {

    private static final List<String> ENDINGS = List.of(".csv", ".json", ".npy", ".png");

    @Option(names = "--loss", paramLabel = "LOSS", description = "${bundle:usage.one-loss}")
    private String wanted;

    @Option(names = "--x", required = true, paramLabel = "PARAMETER", description = "${bundle:usage.x}")
    private String x;

    @Option(names = "--y", required = true, paramLabel = "PARAMETER", description = "${bundle:usage.y}")
    private String y;

    @Option(names = "--x-from", paramLabel = "NUMBER", description = "${bundle:usage.from}")
    private Double xFrom;

    @Option(names = "--x-to", paramLabel = "NUMBER", description = "${bundle:usage.to}")
    private Double xTo;

    @Option(names = "--x-steps", paramLabel = "N", description = "${bundle:usage.steps}")
    private Integer xSteps;

    @Option(names = "--x-log", negatable = true, description = "${bundle:usage.log}")
    private Boolean xLog;

    @Option(names = "--y-from", paramLabel = "NUMBER", description = "${bundle:usage.from}")
    private Double yFrom;

    @Option(names = "--y-to", paramLabel = "NUMBER", description = "${bundle:usage.to}")
    private Double yTo;

    @Option(names = "--y-steps", paramLabel = "N", description = "${bundle:usage.steps}")
    private Integer ySteps;

    @Option(names = "--y-log", negatable = true, description = "${bundle:usage.log}")
    private Boolean yLog;

    @Option(names = "--json", description = "${bundle:usage.json-of-numbers}")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", description = "${bundle:usage.out-of-surface}")
    private Path out;

    @Mixin
    private final SessionOption saved;

    @Mixin
    private final MaskOptions masks = new MaskOptions();

    @Mixin
    private final ParameterOptions parameters;

    @Spec
    private CommandSpec spec;

    private SurfaceCommand(Conventions conventions) {
        parameters = new ParameterOptions(conventions);
        saved = new SessionOption(conventions);
    }

    public static CommandLine line(Conventions conventions) {
        SurfaceCommand command = new SurfaceCommand(conventions);
        return command.parameters.line(command);
    }

    @Override
    public Integer call() throws BadInput, Refusal {
        CommandLine command = spec.commandLine();
        List<Parameter> known = parameters.conventions().parameters();
        ParameterAxis alongX = new AxisWish("--x", x, xFrom, xTo, xSteps, xLog).axis(command, known);
        ParameterAxis alongY = new AxisWish("--y", y, yFrom, yTo, ySteps, yLog).axis(command, known);
        if (out != null && ENDINGS.stream().noneMatch(ending -> OutFile.ends(out, ending))) {
            throw WrongUse.of(command, "command.endings", out, ENDINGS);
        }
        if (json && out != null && !OutFile.ends(out, ".json")) {
            throw WrongUse.of(command, "command.csv-or-json");
        }
        Optional<SessionFile> session = saved.read();
        Settings settings = parameters.settings(command, session);
        Loss loss = parameters.chosen(command, wanted, session);
        Surface.fault(loss, settings, alongX, alongY).ifPresent(fault -> {
            throw WrongUse.of(command, "command.about", "surface", fault);
        });
        if (out != null) {
            OutFile.check(out);
        }
        Masks read = masks.read(command, session);
        try (LossEngine engine = new LossEngine(PixelTable.of(read.pair()), List.of(loss))) {
            answer(command, read, Surface.of(engine, loss, settings, alongX, alongY, () -> true).orElseThrow(), engine);
        }
        return 0;
    }

    private void answer(CommandLine command, Masks read, Surface surface, LossEngine engine) throws Refusal {
        if (out == null) {
            command.getOut().print(json ? SurfaceText.json(read, surface) : SurfaceText.csv(surface));
        } else if (OutFile.ends(out, ".npy")) {
            double[] all = surface.cells().all();
            OutFile.write(out, NpyBytes.of(i -> all[i], surface.cells().y().steps(), surface.cells().x().steps()));
        } else if (OutFile.ends(out, ".png")) {
            OutFile.write(out, SurfaceFigure.png(surface, engine.report(surface.settings()).of(surface.loss())));
        } else {
            String text = OutFile.ends(out, ".json") ? SurfaceText.json(read, surface) : SurfaceText.csv(surface);
            OutFile.write(out, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
