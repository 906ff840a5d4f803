package maskscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import maskscope.installer.VirtualScreen;

/// How long after the start of its process the window stands on a screen, drawn, and how long the seven losses of the sample:
/// for the plain jar, for the installed program, and for that without its start-up cache.
///
/// The window opens on the display that there is, or on a virtual one (Xvfb). The first start of each form fills the file
/// system's caches and is not counted.
final class StartCase {

    private static final int STARTS = 7;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final String TOOL_OPTIONS = "JAVA_TOOL_OPTIONS";

    private final Path target;
    private final String display;

    private StartCase(Path target, String display) {
        this.target = target;
        this.display = display;
    }

    /// Rows for what is built in `target`: the jar always, the installed program when `mvn -Pinstaller package` has run.
    static List<Row> run(Path target) throws IOException, InterruptedException {
        String display = System.getenv("DISPLAY");
        if (display != null) {
            return new StartCase(target, display).rows();
        }
        Optional<VirtualScreen> screen = VirtualScreen.start();
        if (screen.isEmpty()) {
            System.out.println("start: not measured, as there is neither a display nor Xvfb");
            return List.of();
        }
        try (VirtualScreen inMemory = screen.get()) {
            return new StartCase(target, inMemory.name()).rows();
        }
    }

    private List<Row> rows() throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        rows.add(row("jar", List.of(java, "-jar", target.resolve("maskscope.jar").toString()), ""));
        Path installed = target.resolve("image").resolve("maskscope").resolve("bin").resolve("maskscope");
        if (Files.exists(installed)) {
            rows.add(row("installed", List.of(installed.toString()), ""));
            rows.add(row("installed-no-cache", List.of(installed.toString()), " -XX:AOTMode=off"));
        } else {
            System.out.println("start: the installed program is not measured; mvn -Pinstaller package builds it");
        }
        return rows;
    }

    private Row row(String form, List<String> command, String options) throws IOException, InterruptedException {
        List<Double> window = new ArrayList<>();
        List<Double> losses = new ArrayList<>();
        double memory = 0;
        for (int start = 0; start <= STARTS; start++) {
            Started one = start(command, options);
            if (start > 0) {
                window.add(one.window());
                losses.add(one.losses());
                memory = Math.max(memory, one.memory());
            }
        }
        return Row.of("start")
                .with("form", form)
                .with("window_ms", median(window))
                .with("losses_ms", median(losses))
                .with("rss_mb", memory);
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    /// Milliseconds since the process was started; MB of physical memory at most until a while after the losses.
    private record Started(double window, double losses, double memory) {}

    private Started start(List<String> command, String options) throws IOException, InterruptedException {
        Path times = target.resolve("start-times.txt");
        Files.deleteIfExists(times);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("DISPLAY", display, TOOL_OPTIONS, "-Dmaskscope.times=" + times + options));
        long began = System.currentTimeMillis();
        Process process = builder.start();
        try {
            long limit = System.nanoTime() + PATIENCE_NANOS;
            Optional<List<String>> lines = Optional.empty();
            while (lines.isEmpty()) {
                if (System.nanoTime() > limit || process.waitFor(20, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException(String.join(" ", command) + " showed no losses");
                }
                lines = Optional.of(times).filter(Files::exists).map(StartCase::lines).filter(told -> told.size() == 2);
            }
            // The window's icons and curves come after the losses.
            process.waitFor(2, TimeUnit.SECONDS);
            return new Started(
                    time(lines.get().getFirst()) - began, time(lines.get().getLast()) - began, ProcessMemory.peak(process.pid()));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException notYet) {
            return List.of();
        }
    }

    private static double time(String line) {
        return Double.parseDouble(line.split(" ")[1]);
    }
}
