package maskscope.installer;

import java.io.IOException;
import java.util.Optional;

/// An X11 screen in memory (Xvfb), for a program that needs a display where nobody looks.
///
/// @param name what `DISPLAY` names it by
public record VirtualScreen(Process server, String name) implements AutoCloseable {

    /// Starts one under a free number; none where there is no Xvfb.
    public static Optional<VirtualScreen> start() throws IOException {
        Process server;
        try {
            server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
        // It tells its number when it is ready for programs.
        String number = server.inputReader().readLine();
        return Optional.ofNullable(number).map(told -> new VirtualScreen(server, ":" + told));
    }

    @Override
    public void close() {
        server.destroy();
    }
}
