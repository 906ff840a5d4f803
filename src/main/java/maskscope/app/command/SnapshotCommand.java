package maskscope.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import maskscope.app.platform.Refusal;
import maskscope.app.window.Contents;
import maskscope.app.window.Drawing;
import maskscope.app.window.Paper;
import maskscope.loss.Conventions;
import maskscope.loss.Loss;
import maskscope.loss.Preset;
import maskscope.mask.BadInput;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.session.store.SessionFile;
import maskscope.view.look.PictureKind;
import maskscope.view.look.Theme;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Draws the window into a PNG file.
@Command(
        name = "snapshot",
        description = "${bundle:usage.snapshot}",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class SnapshotCommand implements Callable<Integer> {

    private static final int SMALLEST = 320;
    private static final int LARGEST = 8192;
    private static final double LEAST_SCALE = 0.75;
    private static final double LARGEST_SCALE = 3;

    @Option(names = "--out", required = true, paramLabel = "FILE.png", description = "${bundle:usage.out}")
    private Path out;

    @Option(names = "--width", paramLabel = "PIXELS", description = "${bundle:usage.width}")
    private int width = 1280;

    @Option(names = "--height", paramLabel = "PIXELS", description = "${bundle:usage.height}")
    private int height = 800;

    @Option(names = "--scale", paramLabel = "FACTOR", description = "${bundle:usage.scale}")
    private double scale = 1;

    @Option(names = "--theme", paramLabel = "light|dark", description = "${bundle:usage.theme}")
    private String theme = "light";

    @Option(names = "--select", paramLabel = "LOSS", description = "${bundle:usage.select}")
    private String selected;

    @Option(names = "--view", paramLabel = "VIEW[,VIEW]", split = ",", description = "${bundle:usage.view}")
    private List<String> views = List.of();

    @Mixin
    private final SessionOption saved;

    @Mixin
    private final PairOptions pair = new PairOptions();

    @Mixin
    private final SecondOption second = new SecondOption();

    @Mixin
    private final SeriesOption series = new SeriesOption();

    @Mixin
    private final SliceOptions slice = new SliceOptions();

    @Mixin
    private final ParameterOptions parameters;

    @Spec
    private CommandSpec spec;

    private SnapshotCommand(Conventions conventions) {
        parameters = new ParameterOptions(conventions);
        saved = new SessionOption(conventions);
    }

    public static CommandLine line(Conventions conventions) {
        SnapshotCommand command = new SnapshotCommand(conventions);
        return command.parameters.line(command);
    }

    @Override
    public Integer call() throws Refusal, BadInput {
        CommandLine command = spec.commandLine();
        checkSide("--width", width);
        checkSide("--height", height);
        if (!(scale >= LEAST_SCALE && scale <= LARGEST_SCALE)) {
            throw WrongUse.of(command, "command.scale", LEAST_SCALE, LARGEST_SCALE, scale);
        }
        Optional<SessionFile> session = saved.read();
        Optional<SessionState> state = session.map(SessionFile::state);
        String usual = parameters.preset(command).flatMap(Preset::front)
                .or(() -> state.map(SessionState::selected))
                .map(Loss::key)
                .orElse(Contents.USUAL_LOSS);
        Source source = pair.source(command, List.of(), session, false);
        Contents contents = new Contents(
                source,
                pair.maxPixels(command),
                slice.wish(command),
                parameters.settings(command, session),
                parameters.loss(command, "--select", selected == null ? usual : selected),
                pictures(),
                second.of(source, session),
                series.of(command, source, session),
                state);
        pair.checkPhotograph();
        Drawing.draw(contents, new Paper(width, height, scale, oneOf(Theme.values(), "--theme", theme)), out);
        return 0;
    }

    private void checkSide(String option, int side) {
        if (side < SMALLEST || side > LARGEST) {
            throw WrongUse.of(spec.commandLine(), "command.side", option, SMALLEST, LARGEST, side);
        }
    }

    private List<PictureKind> pictures() {
        if (views.size() > 2) {
            throw WrongUse.of(spec.commandLine(), "command.too-many-views", views.size());
        }
        List<PictureKind> kinds = new ArrayList<>();
        views.forEach(view -> kinds.add(oneOf(PictureKind.values(), "--view", view)));
        return kinds;
    }

    private <E extends Enum<E>> E oneOf(E[] all, String option, String name) {
        return Arrays.stream(all).filter(one -> key(one).equals(name)).findFirst()
                .orElseThrow(() -> WrongUse.of(spec.commandLine(), "command.none-of-these", option, name, keys(all)));
    }

    private static List<String> keys(Enum<?>[] all) {
        return Arrays.stream(all).map(SnapshotCommand::key).toList();
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What `--view` takes.
    static List<String> viewNames() {
        return keys(PictureKind.values());
    }
}
