package maskscope.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    private Path folder;

    @Test
    void theFileIsMadeWithTheFirstWarning() throws IOException {
        Path file = folder.resolve("new").resolve("maskscope.log");
        LogFile log = new LogFile(file);
        log.publish(new LogRecord(Level.INFO, "all is well"));
        assertFalse(Files.exists(file.getParent()));
        log.publish(new LogRecord(Level.WARNING, "first"));
        log.publish(new LogRecord(Level.SEVERE, "second"));
        String text = Files.readString(file);
        assertTrue(text.contains("first") && text.contains("second") && !text.contains("all is well"), text);
    }

    @Test
    void aPlaceThatCannotBeWrittenDoesNoHarm() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "kept");
        LogFile log = new LogFile(file.resolve("maskscope.log"));
        log.publish(new LogRecord(Level.SEVERE, "nowhere to go"));
        log.publish(new LogRecord(Level.SEVERE, "nor this"));
        assertEquals("kept", Files.readString(file));
    }

    @Test
    void aFileThatHasGrownLargeIsBegunAnew() throws IOException {
        Path file = Files.writeString(folder.resolve("maskscope.log"), "x".repeat(2 << 20));
        new LogFile(file).publish(new LogRecord(Level.WARNING, "fresh"));
        assertTrue(Files.size(file) < 1_000);
    }

    /// A program that logs.
    static final class Talkative {

        public static void main(String[] args) {
            LogFile.install();
            Logger.getLogger("javafx.start").warning("JavaFX complains");
            Logger.getLogger("some.library").info("all is well");
            Logger.getLogger("some.library").warning("something is wrong");
        }
    }

    @Test
    void whateverIsLoggedGoesThereAndNowhereElse() throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.home=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Talkative.class.getName())
                .redirectErrorStream(true);
        program.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.equals("JAVA_TOOL_OPTIONS"));
        program.environment().put("HOME", folder.toString());
        Process running = program.start();
        assertEquals("", new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, running.waitFor());
        Path log = new Folders(System.getProperty("os.name"), folder, program.environment()).log();
        String text = Files.readString(log);
        assertTrue(text.contains("something is wrong"), text);
        assertFalse(text.contains("complains") || text.contains("all is well"), text);
    }
}
