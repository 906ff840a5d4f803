package maskscope.app.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the program keeps its log, the list of recent files, answers, sessions that are not saved yet, the user's presets and
/// what its libraries unpack, as each platform wants it.
///
/// @param system the platform's name, `os.name`
/// @param home the user's home folder
/// @param environment the environment variables
public record Folders(String system, Path home, Map<String, String> environment) {

    public static Folders ofThisMachine() {
        return new Folders(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    Path log() {
        Path folder = mac() ? home.resolve("Library").resolve("Logs").resolve("Maskscope") : state();
        return folder.resolve("maskscope.log");
    }

    public Path recentFiles() {
        return state().resolve("recent.txt");
    }

    /// How the user left the window.
    public Path desk() {
        return state().resolve("desk.txt");
    }

    /// What was answered of files, for others of their kind.
    public Path answers() {
        return state().resolve("answers.txt");
    }

    /// Where sessions are kept that nobody has saved yet.
    public Path unsaved() {
        return state().resolve("unsaved");
    }

    /// What the user has made, which may follow them to another machine.
    public Path presets() {
        return config().resolve("presets.json");
    }

    /// Libraries that come in jars unpack their native parts to folders of their own choice unless they are told where, and so do
    /// session files with masks in them.
    public void tellLibraries() {
        Path folder = unpacked(Path.of(System.getProperty("java.io.tmpdir")), System.getProperty("user.name"));
        tell("org.bytedeco.javacpp.cachedir", folder.resolve("nd4j"));
        tell("javafx.cachedir", folder.resolve("javafx"));
        tell("maskscope.sessions", folder.resolve("sessions"));
    }

    /// Where native parts are unpacked: the cache, or a folder for temporary files where nothing can be written there. Any
    /// user can make such a folder, so one that belongs to somebody else is not used.
    Path unpacked(Path temporary, String user) {
        Path instead = temporary.resolve("maskscope-" + user);
        return writable(cache()) || Files.exists(instead) && !owned(instead, user) ? cache() : instead;
    }

    private static boolean writable(Path folder) {
        Path there = folder;
        while (there.getParent() != null && Files.notExists(there)) {
            there = there.getParent();
        }
        return Files.isDirectory(there) && Files.isWritable(there);
    }

    private static boolean owned(Path folder, String user) {
        try {
            return Files.getOwner(folder).getName().equals(user);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
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
        return folder("XDG_CACHE_HOME", linuxHome().resolve(".cache")).resolve("maskscope");
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
        return folder("XDG_STATE_HOME", linuxHome().resolve(".local").resolve("state")).resolve("maskscope");
    }

    private Path config() {
        if (windows()) {
            return folder("APPDATA", home.resolve("AppData").resolve("Roaming")).resolve("Maskscope");
        }
        return mac() ? state() : folder("XDG_CONFIG_HOME", linuxHome().resolve(".config")).resolve("maskscope");
    }

    /// The XDG rules mean `$HOME`; Java asks the list of users.
    private Path linuxHome() {
        return folder("HOME", home);
    }

    /// The XDG rules let a relative path be ignored. A path that the locale cannot encode is ignored as well.
    private Path folder(String variable, Path otherwise) {
        try {
            Path named = Path.of(environment.getOrDefault(variable, ""));
            return named.isAbsolute() ? named : otherwise;
        } catch (InvalidPathException _) {
            return otherwise;
        }
    }
}
