package maskscope.app.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import maskscope.app.platform.Refusal;
import maskscope.app.report.Curves;
import maskscope.app.report.Masks;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.LossValue;
import maskscope.loss.Settings;
import maskscope.loss.surface.ParameterAxis;
import maskscope.mask.BadInput;
import maskscope.pixel.PixelTable;
import maskscope.session.store.SessionFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints losses as one of their parameters moves.
@Command(
        name = "sweep",
        description = "${bundle:usage.sweep}",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class SweepCommand implements Callable<Integer> {

    private static final List<String> ENDINGS = List.of(".csv", ".json");

    @Option(names = "--along", required = true, paramLabel = "PARAMETER", description = "${bundle:usage.along}")
    private String along;

    @Option(names = "--from", paramLabel = "NUMBER", description = "${bundle:usage.from}")
    private Double from;

    @Option(names = "--to", paramLabel = "NUMBER", description = "${bundle:usage.to}")
    private Double to;

    @Option(names = "--steps", paramLabel = "N", description = "${bundle:usage.steps}")
    private Integer steps;

    @Option(names = "--log", negatable = true, description = "${bundle:usage.log}")
    private Boolean log;

    @Option(names = "--loss", paramLabel = "LOSS", split = ",", description = "${bundle:usage.sweep-loss}")
    private List<String> wanted = List.of();

    @Option(names = "--csv", description = "${bundle:usage.csv}")
    private boolean csv;

    @Option(names = "--json", description = "${bundle:usage.json-of-numbers}")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", description = "${bundle:usage.out-of-numbers}")
    private Path out;

    @Mixin
    private final SessionOption saved;

    @Mixin
    private final MaskOptions masks = new MaskOptions();

    @Mixin
    private final ParameterOptions parameters;

    @Spec
    private CommandSpec spec;

    private SweepCommand(Conventions conventions) {
        parameters = new ParameterOptions(conventions);
        saved = new SessionOption(conventions);
    }

    public static CommandLine line(Conventions conventions) {
        SweepCommand command = new SweepCommand(conventions);
        return command.parameters.line(command);
    }

    @Override
    public Integer call() throws BadInput, Refusal {
        CommandLine command = spec.commandLine();
        boolean asJson = asJson(command);
        ParameterAxis axis = new AxisWish("--along", along, from, to, steps, log)
                .axis(command, parameters.conventions().parameters());
        Optional<SessionFile> session = saved.read();
        Settings settings = parameters.settings(command, session);
        List<Loss> losses = losses(command, settings, axis);
        if (out != null) {
            OutFile.check(out);
        }
        Masks read = masks.read(command, session);
        Curves curves = new Curves(read, settings, axis, losses, values(PixelTable.of(read.pair()), settings, axis, losses));
        String text = asJson ? curves.json() : curves.csv();
        if (out == null) {
            command.getOut().print(text);
        } else {
            OutFile.write(out, text.getBytes(StandardCharsets.UTF_8));
        }
        return 0;
    }

    /// Whether the answer is JSON, of which options and the file's ending must not say different things.
    private boolean asJson(CommandLine command) {
        if (out != null && ENDINGS.stream().noneMatch(ending -> OutFile.ends(out, ending))) {
            throw WrongUse.of(command, "command.endings", out, ENDINGS);
        }
        boolean jsonFile = out != null && OutFile.ends(out, ".json");
        if (csv && (json || jsonFile) || json && out != null && !jsonFile) {
            throw WrongUse.of(command, "command.csv-or-json");
        }
        return json || jsonFile;
    }

    /// Those that are asked for, which must all move; else all that move.
    private List<Loss> losses(CommandLine command, Settings settings, ParameterAxis axis) {
        List<Loss> losses = new ArrayList<>();
        for (String key : wanted) {
            Loss loss = parameters.loss(command, "--loss", key);
            axis.fault(loss, settings).ifPresent(fault -> {
                throw WrongUse.of(command, "command.about", "--loss " + key, fault);
            });
            if (!losses.contains(loss)) {
                losses.add(loss);
            }
        }
        if (!losses.isEmpty()) {
            return losses;
        }
        List<Loss> moving = parameters.conventions().losses().stream()
                .filter(loss -> settings.uses(loss, axis.parameter()))
                .toList();
        if (moving.isEmpty()) {
            throw WrongUse.of(command, "command.moves-nothing", along, settings.convention().name());
        }
        for (Loss loss : moving) {
            axis.fault(loss, settings).ifPresent(fault -> {
                throw WrongUse.of(command, "command.about", "--along " + along, fault);
            });
        }
        return moving;
    }

    private static List<List<LossValue>> values(
            PixelTable table, Settings settings, ParameterAxis axis, List<Loss> losses) {
        try (LossEngine engine = new LossEngine(table, losses)) {
            return losses.stream()
                    .map(loss -> engine.values(settings, loss, axis.parameter(), axis.values()))
                    .toList();
        }
    }
}
