package maskscope.app.platform;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Java's optimising compiler (C2), a thread that works hardest while a window opens and of use only afterwards: what it has
/// optimised runs faster the thousandth time, not the first. On a machine with few processors it takes the time of the
/// threads that the window waits for, so it is given a lower priority there.
///
/// Java has a priority for all its compilers together, and the quick one (C1) is what makes a start fast.
public final class Optimiser {

    /// From here on there is a processor for everybody.
    static final int ENOUGH_PROCESSORS = 4;

    /// Its niceness then: a tenth of the weight of others.
    static final int NICENESS = 10;

    /// Linux cuts names of threads to 15 characters: "C2 CompilerThread0".
    private static final String NAME = "C2 CompilerThre";

    private Optimiser() {}

    /// Has it stand back where that helps and can be done, which is on Linux. Elsewhere the window is there all the same.
    ///
    /// To be called before JavaFX starts.
    ///
    /// @param aside runs what takes Java 20 ms, as it looks for a logger of processes in all jars, on a thread that has nothing
    /// else to do while JavaFX starts
    public static void standBack(Consumer<Runnable> aside) {
        if (Runtime.getRuntime().availableProcessors() < ENOUGH_PROCESSORS) {
            readPath();
            aside.accept(() -> thread(Path.of("/proc/self/task")).ifPresent(Optimiser::renice));
        }
    }

    /// Before it starts its first process Java asks the C library once for the variable PATH, when this class comes up. While
    /// GTK starts, which changes the environment, that could end the program.
    private static void readPath() {
        try {
            Class.forName("java.lang.ProcessImpl");
        } catch (ClassNotFoundException otherJava) {
            // Then it does not ask there.
        }
    }

    /// The number of its thread.
    ///
    /// @param threads a folder with one for each thread of a process, as Linux has them
    static Optional<String> thread(Path threads) {
        try (Stream<Path> all = Files.list(threads)) {
            return all.filter(Optimiser::isOptimiser).map(thread -> thread.getFileName().toString()).findFirst();
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }

    private static boolean isOptimiser(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).startsWith(NAME);
        } catch (IOException ended) {
            return false;
        }
    }

    private static void renice(String thread) {
        try {
            File nowhere = new File("/dev/null");
            new ProcessBuilder("renice", "-n", Integer.toString(NICENESS), "-p", thread)
                    .redirectInput(nowhere)
                    .redirectOutput(nowhere)
                    .redirectError(nowhere)
                    .start();
        } catch (IOException noSuchProgram) {
            // As it was.
        }
    }
}
