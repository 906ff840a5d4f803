package maskscope.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import maskscope.app.platform.Display;
import maskscope.app.platform.Folders;
import maskscope.app.platform.Refusal;
import maskscope.app.window.Contents;
import maskscope.app.window.WindowStart;
import maskscope.mask.BadInput;
import maskscope.session.state.Source;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Opens the window, or draws it to a file where there is no display.
@Command(
        name = "maskscope",
        description = "${bundle:usage.window}",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class WindowCommand implements Callable<Integer> {

    @Mixin
    private final PairOptions pair = new PairOptions();

    @Mixin
    private final SecondOption second = new SecondOption();

    @Mixin
    private final SeriesOption series = new SeriesOption();

    @Mixin
    private final SliceOptions slice = new SliceOptions();

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "${bundle:usage.files}")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec;

    private final Folders folders;

    private WindowCommand(Folders folders) {
        this.folders = folders;
    }

    public static CommandLine line(Folders folders) {
        return new CommandLine(new WindowCommand(folders));
    }

    @Override
    public Integer call() throws Refusal, BadInput {
        CommandLine command = spec.commandLine();
        Source source = pair.source(command, files, Optional.empty(), Display.missing().isEmpty());
        Contents contents = Contents.usual(source, pair.maxPixels(command), slice.wish(command))
                .beside(second.of(source, Optional.empty()), series.of(command, source, Optional.empty()));
        return WindowStart.open(contents, folders, command.getOut());
    }
}
