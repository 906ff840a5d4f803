package maskscope.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import maskscope.loss.LossReport;
import maskscope.loss.Settings;
import maskscope.view.Theme;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Opens the window, or draws it to a file where there is no display.
@Command(
        name = "maskscope",
        description = "Makes segmentation losses visible. Without a command it opens the window.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class WindowCommand implements Callable<Integer> {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    @Mixin
    private final PairOptions pair = new PairOptions();

    @Mixin
    private final SliceOptions slice = new SliceOptions();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "A truth, a prediction and, if there is one, a photograph; which is which is guessed.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec;

    private final Folders folders;

    private WindowCommand(Folders folders) {
        this.folders = folders;
    }

    static CommandLine line(Folders folders) {
        return new CommandLine(new WindowCommand(folders));
    }

    @Override
    public Integer call() throws Refusal {
        CommandLine command = spec.commandLine();
        Contents contents = new Contents(
                pair.source(command, files),
                pair.maxPixels(command),
                slice.wish(command),
                Settings.TUTORIAL,
                ParameterOptions.loss(command, "--select", "tversky"),
                Theme.LIGHT,
                List.of());
        Optional<String> missing = Display.missing();
        if (missing.isEmpty()) {
            Window.show(contents, folders);
        } else {
            Path picture = picture();
            command.getOut().println(missing.get() + ", so the window is drawn to " + picture + ".");
            command.getOut().flush();
            LossReport report = Drawing.draw(contents, WIDTH, HEIGHT, picture);
            command.getOut().print("\n" + ReportText.losses(report));
        }
        return 0;
    }

    /// Beside what the build makes when the program runs from its project, else in the working folder.
    private static Path picture() {
        Path target = Path.of("target");
        boolean project = Files.isDirectory(target) || Files.exists(Path.of("pom.xml"));
        return project ? target.resolve("maskscope.png") : Path.of("maskscope.png");
    }
}
