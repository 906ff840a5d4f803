package maskscope.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder that runs without being installed: launcher, runtime, jars, native libraries, and the start-up cache.
///
/// @param folder where it lies; on a Mac it ends with `.app`
record AppImage(Host host, Path folder) {

    /// The name of the start-up cache beside the jars.
    private static final String CACHE = "maskscope.aot";

    /// How often the rehearsal opens a window. More than a few make the next start slower: Java then compiles at once what it
    /// saw often, while the window waits.
    private static final int ROUNDS = 2;

    /// Twenty times the usual: how often Java must see a method in the rehearsal before it optimises it. What it optimised then
    /// it would optimise at once at the next start, on a processor that the window waits for, and no move of a slider is the
    /// faster for it.
    private static final String RELUCTANT = " -XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=12000"
            + " -XX:Tier4CompileThreshold=300000 -XX:Tier4BackEdgeThreshold=800000";

    /// Has jpackage make the image in the folder `parent`; on Linux with a launcher of our own.
    static AppImage make(Host host, Path parent, Path runtime, Path input, Path icon, String version, List<String> options)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "--type", "app-image",
                "--name", host.launcher(),
                "--dest", parent.toString(),
                "--runtime-image", runtime.toString(),
                "--input", input.toString(),
                "--main-jar", "maskscope.jar",
                "--main-class", "maskscope.app.Main",
                "--icon", icon.toString(),
                "--app-version", host.version(version)));
        options.forEach(option -> arguments.addAll(List.of("--java-options", option)));
        Tools.jdk("jpackage", arguments);
        Path folder = parent.resolve(host == Host.MAC ? host.launcher() + ".app" : host.launcher());
        if (host == Host.LINUX) {
            ShellLauncher.replace(folder, host.launcher(), CACHE);
        }
        return new AppImage(host, folder);
    }

    /// The program to start.
    Path launcher() {
        return switch (host) {
            case LINUX -> folder.resolve("bin").resolve(host.launcher());
            case WINDOWS -> folder.resolve(host.launcher() + ".exe");
            case MAC -> folder.resolve("Contents").resolve("MacOS").resolve(host.launcher());
        };
    }

    private Path app() {
        return switch (host) {
            case LINUX -> folder.resolve("lib").resolve("app");
            case WINDOWS -> folder.resolve("app");
            case MAC -> folder.resolve("Contents").resolve("app");
        };
    }

    /// Starts the program once, has it rehearse what users do first, and keeps what Java learned for every later start.
    /// Without the cache, and where it does not fit, the program starts all the same, only later.
    ///
    /// The window is opened on a virtual screen, through the same GTK as a user's; where there is none, in memory, which
    /// teaches less.
    void learnToStart() throws IOException, InterruptedException {
        Optional<VirtualScreen> screen = host == Host.LINUX ? VirtualScreen.start() : Optional.empty();
        if (screen.isEmpty()) {
            learn(Map.of(), " -Dglass.platform=Headless -Dprism.order=sw");
            return;
        }
        try (VirtualScreen inMemory = screen.get()) {
            learn(Map.of("DISPLAY", inMemory.name()), "");
        }
    }

    private void learn(Map<String, String> where, String how) throws IOException, InterruptedException {
        Path cache = app().resolve(CACHE);
        Map<String, String> environment = new HashMap<>(where);
        environment.put(
                "JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + cache + " -Dmaskscope.rehearsal=" + ROUNDS + RELUCTANT + how);
        Tools.run(List.of(launcher().toString()), environment);
        if (!Files.exists(cache)) {
            throw new IllegalStateException("the rehearsal left no " + cache);
        }
        if (host != Host.LINUX) {
            nameCache();
        }
    }

    private void nameCache() throws IOException {
        Path configuration = app().resolve(host.launcher() + ".cfg");
        List<String> lines = new ArrayList<>(Files.readAllLines(configuration));
        lines.add(lines.indexOf("[JavaOptions]") + 1, "java-options=-XX:AOTCache=$APPDIR/" + CACHE);
        Files.write(configuration, lines);
    }

    /// The size of all files, in bytes.
    long size() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
