package maskscope.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import maskscope.session.Session;

/// Tells how soon the window and the losses were there: with `-Dmaskscope.times=FILE` the program writes one line `window T`
/// and one `losses T`, each the time at which the frame that first showed it had been drawn, in milliseconds since 1970. The
/// process that started this one knows when that was; no process knows its own start exactly enough.
final class StartTimes {

    private static final String PROPERTY = "maskscope.times";

    private final Path file;

    private StartTimes(Path file) {
        this.file = file;
    }

    /// Empty unless the start is measured.
    static Optional<StartTimes> wanted() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of).map(StartTimes::new);
    }

    /// Begins to watch, just after the window was shown.
    void watch(Session session) {
        StringBuilder lines = new StringBuilder();
        Pulses.drawn(() -> lines.append("window ").append(System.currentTimeMillis()).append('\n'));
        session.reportProperty().subscribe(report -> {
            if (report != null) {
                Pulses.drawn(() -> write(lines.append("losses ").append(System.currentTimeMillis()).append('\n')));
            }
        });
    }

    private void write(CharSequence lines) {
        try {
            Files.writeString(file, lines);
        } catch (IOException fault) {
            Logger.getLogger(StartTimes.class.getName()).log(Level.WARNING, "the times of the start", fault);
        }
    }
}
