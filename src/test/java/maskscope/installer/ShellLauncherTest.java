package maskscope.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launcher in an image whose Java only says, a line for each, what it was started with.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has jpackage's launcher, and no shell")
class ShellLauncherTest {

    private static final String JAVA = """
            #!/bin/sh
            printf '%s\\n' "$0" "$PWD" "${JDK_JAVA_OPTIONS-unset}" "$@"
            exit 7
            """;

    @TempDir
    private Path folder;

    private Path image;

    @BeforeEach
    void makeImage() throws IOException {
        image = folder.toRealPath().resolve("Программа 1").resolve("maskscope");
        Path app = Files.createDirectories(image.resolve("lib/app"));
        Path commands = Files.createDirectories(image.resolve("lib/runtime/bin"));
        Files.createDirectories(image.resolve("bin"));
        script(commands.resolve("java"), JAVA);
        script(image.resolve("bin/maskscope"), "jpackage's");
        Files.writeString(image.resolve("lib/libapplauncher.so"), "jpackage's");
        Files.writeString(app.resolve("maskscope.cfg"), """
                [Application]
                app.classpath=$APPDIR/maskscope.jar
                app.mainclass=maskscope.app.Main
                app.classpath=$APPDIR/nd4j.jar

                [JavaOptions]
                java-options=-XX:+UseSerialGC
                java-options=-Djava.library.path=$APPDIR/native
                """);
        ShellLauncher.replace(image, "maskscope", "maskscope.aot");
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertTrue(file.toFile().setExecutable(true));
    }

    @Test
    void startsTheJavaBesideItWithTheClassPathAndTheOptionsOfTheConfiguration() throws Exception {
        String app = image.resolve("lib/app").toString();
        assertEquals(
                List.of(
                        image.resolve("lib/runtime/bin/maskscope").toString(),
                        folder.toRealPath().toString(),
                        "unset",
                        "-XX:+UseSerialGC",
                        "-Djava.library.path=" + app + "/native",
                        "-cp",
                        app + "/maskscope.jar:" + app + "/nd4j.jar",
                        "maskscope.app.Main"),
                said(image.resolve("bin/maskscope"), Map.of()));
    }

    @Test
    void usesTheStartUpCacheWhereThereIsOne() throws Exception {
        Path cache = Files.createFile(image.resolve("lib/app/maskscope.aot"));
        assertEquals("-XX:AOTCache=" + cache, said(image.resolve("bin/maskscope"), Map.of()).get(3));
    }

    @Test
    void findsItsImageThroughALinkAndThroughARelativePath() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), image.resolve("bin/maskscope"));
        List<String> direct = said(image.resolve("bin/maskscope"), Map.of());
        assertEquals(direct, said(link, Map.of()));
        assertEquals(direct, said(Path.of("Программа 1/maskscope/bin/maskscope"), Map.of()));
    }

    @Test
    void passesArgumentsOnAsTheyAreAndTheExitCodeBack() throws Exception {
        List<String> odd = List.of("evaluate", "", "a b", "*", "$HOME", "@file", "маска \"1\".png");
        List<String> said = said(image.resolve("bin/maskscope"), Map.of(), odd.toArray(String[]::new));
        assertEquals(odd, said.subList(said.indexOf("maskscope.app.Main") + 1, said.size()));
    }

    @Test
    void takesNoOptionsThatAreMeantForOtherPrograms() throws Exception {
        Map<String, String> others = Map.of("JDK_JAVA_OPTIONS", "-Xmx1m", "CDPATH", "/");
        assertEquals(said(image.resolve("bin/maskscope"), Map.of()), said(image.resolve("bin/maskscope"), others));
    }

    @Test
    void leavesNothingOfTheLauncherThatItReplaces() {
        assertFalse(Files.exists(image.resolve("lib/app/maskscope.cfg")));
        assertFalse(Files.exists(image.resolve("lib/libapplauncher.so")));
    }

    /// What Java says when the launcher is started in [#folder], once it has given Java's exit code back.
    private List<String> said(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toRealPath().toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(7, process.waitFor(), said);
        return said.lines().toList();
    }
}
