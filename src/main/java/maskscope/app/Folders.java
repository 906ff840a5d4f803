package maskscope.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the program keeps its log, the list of recent files and what its libraries unpack, as each platform wants it.
///
/// @param system the platform's name, `os.name`
/// @param home the user's home folder
/// @param environment the environment variables
record Folders(String system, Path home, Map<String, String> environment) {

    static Folders ofThisMachine() {
        return new Folders(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    Path log() {
        Path folder = mac() ? home.resolve("Library").resolve("Logs").resolve("Maskscope") : state();
        return folder.resolve("maskscope.log");
    }

    Path recentFiles() {
        return state().resolve("recent.txt");
    }

    /// Libraries that come in jars unpack their native parts to folders of their own choice unless they are told where.
    void tellLibraries() {
        tell("org.bytedeco.javacpp.cachedir", cache().resolve("nd4j"));
        tell("javafx.cachedir", cache().resolve("javafx"));
    }

    private static void tell(String property, Path folder) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, folder.toString());
        }
    }

    Path cache() {
        if (windows()) {
            return local().resolve("Maskscope").resolve("cache");
        }
        if (mac()) {
            return home.resolve("Library").resolve("Caches").resolve("Maskscope");
        }
        return folder("XDG_CACHE_HOME", home.resolve(".cache")).resolve("maskscope");
    }

    private boolean windows() {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private boolean mac() {
        return system.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    /// Where Windows wants what belongs to this machine rather than to the user.
    private Path local() {
        return folder("LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
    }

    private Path state() {
        if (windows()) {
            return local().resolve("Maskscope");
        }
        if (mac()) {
            return home.resolve("Library").resolve("Application Support").resolve("Maskscope");
        }
        return folder("XDG_STATE_HOME", home.resolve(".local").resolve("state")).resolve("maskscope");
    }

    /// The XDG rules let a relative path be ignored.
    private Path folder(String variable, Path otherwise) {
        Path named = Path.of(environment.getOrDefault(variable, ""));
        return named.isAbsolute() ? named : otherwise;
    }
}
