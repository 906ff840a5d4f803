package maskscope.installer;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The command that starts the program on Linux: a script of a few lines in the place of jpackage's launcher.
///
/// jpackage's asks rpm and dpkg twice which package it belongs to before it begins to start Java. On a small system that
/// takes as long as Java itself to start, and longer the more packages are installed.
///
/// The script hands its process over to Java, through a copy of Java's own launcher that has the program's name, so that
/// lists of processes show that. It finds everything beside itself, in any folder and through links.
final class ShellLauncher {

    private static final String OPTION = "java-options=";
    private static final String JAR = "app.classpath=";
    private static final String MAIN = "app.mainclass=";

    private static final String SCRIPT = """
            #!/bin/sh
            # Starts the program with the Java that lies beside it.

            program=$0
            if [ -L "$program" ]; then
                program=$(readlink -f -- "$program")
            fi
            lib=$(CDPATH= cd -- "${program%%/*}/../lib" && pwd -P) || exit 1
            APPDIR=$lib/app

            # What the program's start has taught Java; without it everything works, only later.
            cache=
            if [ -r "$APPDIR/%s" ]; then
                cache=-XX:AOTCache=$APPDIR/%s
            fi

            # Meant for other programs.
            unset JDK_JAVA_OPTIONS

            exec "$lib/runtime/bin/%s" ${cache:+"$cache"} \\
                %s \\
                -cp "%s" \\
                %s "$@"
            """;

    private final Path folder;
    private final String name;
    private final List<String> lines;

    private ShellLauncher(Path folder, String name, List<String> lines) {
        this.folder = folder;
        this.name = name;
        this.lines = lines;
    }

    /// Puts the script in the place of the launcher that jpackage has made, with the class path and the options that jpackage
    /// has written for its own.
    ///
    /// @param folder an image of the program, with `bin`, `lib/app` and `lib/runtime`
    /// @param cache the name of the start-up cache in `lib/app`
    static void replace(Path folder, String name, String cache) throws IOException {
        Path configuration = folder.resolve("lib").resolve("app").resolve(name + ".cfg");
        new ShellLauncher(folder, name, Files.readAllLines(configuration)).write(cache);
        Files.delete(configuration);
        Files.delete(folder.resolve("lib").resolve("libapplauncher.so"));
    }

    private void write(String cache) throws IOException {
        Path commands = folder.resolve("lib").resolve("runtime").resolve("bin");
        Files.copy(commands.resolve("java"), commands.resolve(name), COPY_ATTRIBUTES);
        // Written over, so that it stays executable.
        Files.writeString(
                folder.resolve("bin").resolve(name),
                SCRIPT.formatted(
                        cache,
                        cache,
                        name,
                        told(OPTION).stream().map(option -> '"' + option + '"').collect(Collectors.joining(" \\\n    ")),
                        String.join(":", told(JAR)),
                        told(MAIN).getFirst()));
    }

    private List<String> told(String key) {
        return lines.stream().filter(line -> line.startsWith(key)).map(line -> line.substring(key.length())).toList();
    }
}
