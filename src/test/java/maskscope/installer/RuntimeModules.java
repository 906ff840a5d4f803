package maskscope.installer;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which modules of Java and JavaFX the runtime needs.
final class RuntimeModules {

    private RuntimeModules() {}

    /// Those that `jlink.conf` names.
    static SortedSet<String> configured(Path configuration) throws IOException {
        List<String> words = Files.readAllLines(configuration).stream().filter(line -> !line.startsWith("#")).toList();
        return new TreeSet<>(List.of(words.get(words.indexOf("--add-modules") + 1).split(",")));
    }

    /// Those that jdeps finds in classes and jars.
    ///
    /// @param javaFx the folder with JavaFX's jars
    static SortedSet<String> found(List<Path> classes, Path javaFx) throws IOException, InterruptedException {
        List<String> modules;
        try (Stream<Path> files = Files.list(javaFx)) {
            modules = files.filter(RuntimeImage::isJavaFx).map(Path::toString).toList();
        }
        List<String> roots = classes.stream().map(Path::toString).toList();
        List<String> arguments = new ArrayList<>(List.of(
                "--multi-release", "25",
                "--ignore-missing-deps",
                "-summary",
                "--module-path", String.join(File.pathSeparator, modules),
                "--add-modules", "javafx.controls,javafx.swing",
                "--class-path", String.join(File.pathSeparator, roots)));
        arguments.addAll(roots);
        SortedSet<String> found = new TreeSet<>();
        // "tablesaw-core.jar -> java.sql"; what JavaFX's modules need of each other jlink sees by itself.
        Tools.jdk("jdeps", arguments).lines()
                .map(line -> line.split(" -> "))
                .filter(words -> words.length == 2 && !words[0].startsWith("javafx."))
                .map(words -> words[1])
                .filter(name -> name.matches("(java|jdk|javafx)\\..*"))
                .forEach(found::add);
        return found;
    }
}
