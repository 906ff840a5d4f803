package maskscope.app.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import maskscope.app.report.Masks;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.LossEngine;
import maskscope.loss.Settings;
import maskscope.loss.code.MaskCode;
import maskscope.loss.code.Snippet;
import maskscope.loss.code.Target;
import maskscope.mask.BadInput;
import maskscope.mask.DoubleRaster;
import maskscope.mask.MaskPair;
import maskscope.pixel.PixelTable;
import maskscope.session.code.PairCode;
import maskscope.text.BundleWords;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints a loss as a short program in Python, or as a loss to train with.
@Command(
        name = "code",
        description = "${bundle:usage.code}",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class CodeCommand implements Callable<Integer> {

    @Option(names = "--loss", required = true, paramLabel = "LOSS", description = "${bundle:usage.loss}")
    private String loss;

    @Option(names = "--library", paramLabel = "NAME", description = "${bundle:usage.library}")
    private String library;

    @Option(names = "--training", description = "${bundle:usage.training}")
    private boolean training;

    @Mixin
    private final MaskOptions masks = new MaskOptions();

    @Mixin
    private final ParameterOptions parameters;

    @Spec
    private CommandSpec spec;

    /// The pixels of [PairCode#EXAMPLE].
    private static final MaskPair EXAMPLE = new MaskPair(
            "truth",
            "prediction",
            new DoubleRaster(8, 1, 1, MaskCode.TRUTH.numbers()),
            new DoubleRaster(8, 1, 1, MaskCode.PREDICTION.numbers()),
            Optional.empty());

    /// The pixels that count, and how code reads them.
    private record Pixels(PixelTable table, PairCode code) {}

    private CodeCommand(Conventions conventions) {
        parameters = new ParameterOptions(conventions);
    }

    public static CommandLine line(Conventions conventions) {
        CodeCommand command = new CodeCommand(conventions);
        return command.parameters.line(command);
    }

    @Override
    public Integer call() throws BadInput {
        CommandLine command = spec.commandLine();
        Loss wanted = parameters.loss(command, "--loss", loss);
        Settings settings = parameters.settings(command, Optional.empty());
        Target target = target(command, settings);
        if (settings.form(wanted).isEmpty()) {
            throw WrongUse.of(command, "command.no-loss", settings.convention().absence(wanted));
        }
        Pixels pixels = pixels(command);
        try (LossEngine engine = new LossEngine(pixels.table(), parameters.conventions().losses())) {
            Snippet.Face face = training ? Snippet.Face.TRAINING : Snippet.Face.PROGRAM;
            Snippet snippet = face.write(
                            BundleWords.english(), wanted, target, engine.report(settings), pixels.table(),
                            pixels.code().truth(), pixels.code().prediction())
                    .orElseThrow();
            command.getOut().print(snippet.text());
        }
        return 0;
    }

    private Target target(CommandLine command, Settings settings) {
        if (library == null) {
            return Target.of(settings.convention());
        }
        return Target.byKey(library).orElseThrow(() -> WrongUse.of(
                command, "command.none-of-these", "--library", library, List.copyOf(Target.keys())));
    }

    private Pixels pixels(CommandLine command) throws BadInput {
        if (masks.files() == 1) {
            throw WrongUse.of(command, "command.one-mask");
        }
        if (masks.files() == 0) {
            if (masks.explained(command)) {
                throw WrongUse.of(command, "command.files-of-nothing");
            }
            return new Pixels(PixelTable.of(EXAMPLE), PairCode.EXAMPLE);
        }
        Masks read = masks.read(command, Optional.empty());
        PixelTable table = PixelTable.of(read.pair());
        return new Pixels(table, PairCode.of(read.examination(), read.slice(), table));
    }
}
