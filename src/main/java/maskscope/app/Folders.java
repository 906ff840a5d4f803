package maskscope.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the program keeps its log and the list of recent files, as each platform wants it.
///
/// @param system the platform's name, `os.name`
/// @param home the user's home folder
/// @param environment the environment variables
record Folders(String system, Path home, Map<String, String> environment) {

    static Folders ofThisMachine() {
        return new Folders(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    Path log() {
        return state().resolve("maskscope.log");
    }

    Path recentFiles() {
        return state().resolve("recent.txt");
    }

    private Path state() {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return folder("LOCALAPPDATA", home.resolve("AppData").resolve("Local")).resolve("Maskscope");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Logs").resolve("Maskscope");
        }
        return folder("XDG_STATE_HOME", home.resolve(".local").resolve("state")).resolve("maskscope");
    }

    /// The XDG rules let a relative path be ignored.
    private Path folder(String variable, Path otherwise) {
        Path named = Path.of(environment.getOrDefault(variable, ""));
        return named.isAbsolute() ? named : otherwise;
    }
}
