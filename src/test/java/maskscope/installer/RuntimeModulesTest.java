package maskscope.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeModulesTest {

    private static final Path LIBRARIES = Path.of("target", "lib");

    /// A module that no class names: Java finds it when a jar is opened as a file system.
    private static final String BY_NAME = "jdk.zipfs";

    @TempDir
    private Path folder;

    @Test
    void jlinkTakesExactlyWhatJdepsFindsInTheProgramAndItsLibraries() throws IOException, InterruptedException {
        new AppJars(Host.here(), withoutNatives()).stage(folder, folder.resolve("native"));
        List<Path> classes = new ArrayList<>(List.of(Path.of("target", "classes")));
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".jar")).forEach(classes::add);
        }
        SortedSet<String> needed = RuntimeModules.found(classes, LIBRARIES);
        needed.add(BY_NAME);
        assertEquals(needed, RuntimeModules.configured(Path.of("jlink.conf")));
    }

    /// Jars for one system hold no classes, and unpacking hundreds of megabytes would take long.
    private static List<Path> withoutNatives() throws IOException {
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            return files.filter(file -> !file.toString().matches(".*-(linux|windows|macosx)-x86_64\\.jar")).sorted().toList();
        }
    }
}
