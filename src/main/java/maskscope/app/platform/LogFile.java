package maskscope.app.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/// Writes warnings and faults to a file that is made when there is something to write. A log that cannot be written is not
/// reported, as it holds nothing that a user must know.
///
/// Public with its [Setup], as Java makes both by their names.
public final class LogFile extends Handler {

    /// A file that has grown beyond this many bytes is begun anew.
    private static final long LIMIT = 1 << 20;

    private final Path file;

    /// Sends what this program and its libraries log to this file and nowhere else. Java makes it when somebody asks for a
    /// logger first: that opens every jar in search of other ways to log, so this program's classes ask when they have
    /// something to say, and the window does not wait for it.
    public static final class Setup {

        /// JavaFX warns that it runs from the class path, as it does here on purpose.
        private static final String CONFIGURATION = """
                handlers=%s
                .level=WARNING
                javafx.level=SEVERE
                """;

        public Setup() throws IOException {
            String configuration = CONFIGURATION.formatted(LogFile.class.getName());
            LogManager.getLogManager()
                    .readConfiguration(new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /// The log of this machine's user.
    public LogFile() {
        this(Folders.ofThisMachine().log());
    }

    LogFile(Path file) {
        this.file = file;
        setLevel(Level.WARNING);
        setFormatter(new SimpleFormatter());
    }

    /// Has Java log to this file from now on. To be called before anything is logged.
    public static void install() {
        System.setProperty("java.util.logging.config.class", Setup.class.getName());
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file) && Files.size(file) > LIMIT) {
                Files.delete(file);
            }
            Files.writeString(file, getFormatter().format(entry), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            setLevel(Level.OFF);
        }
    }

    @Override
    public void flush() {
        // Each entry is written at once.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
