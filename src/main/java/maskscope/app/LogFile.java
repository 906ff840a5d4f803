package maskscope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Writes warnings and faults to a file that is made when there is something to write. A file that cannot be written
/// does no harm: the log is for the curious, what users must know is told elsewhere.
final class LogFile extends Handler {

    /// A file that has grown beyond this many bytes is begun anew.
    private static final long LIMIT = 1 << 20;

    private final Path file;

    /// JavaFX warns that it runs from the class path, as it does here on purpose. Held, or its level would be lost.
    private final Logger javafx = Logger.getLogger("javafx");

    LogFile(Path file) {
        this.file = file;
        setLevel(Level.WARNING);
        setFormatter(new SimpleFormatter());
    }

    /// Sends what this program and its libraries log to this file and nowhere else.
    void install() {
        LogManager.getLogManager().reset();
        Logger.getLogger("").addHandler(this);
        Logger.getLogger("").setLevel(Level.WARNING);
        javafx.setLevel(Level.SEVERE);
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
