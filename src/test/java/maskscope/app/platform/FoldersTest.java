package maskscope.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    private static final Path HOME = Path.of("home").toAbsolutePath();
    private static final String STATE = Path.of("state").toAbsolutePath().toString();

    @TempDir
    private Path own;

    @Test
    void linuxKeepsStateWhereTheXdgRulesSay() {
        assertEquals(HOME.resolve(".local/state/maskscope/maskscope.log"), new Folders("Linux", HOME, Map.of()).log());
        assertEquals(
                Path.of(STATE, "maskscope", "maskscope.log"),
                new Folders("Linux", HOME, Map.of("XDG_STATE_HOME", STATE)).log());
    }

    @Test
    void aRelativeXdgFolderIsIgnored() {
        Folders folders = new Folders("Linux", HOME, Map.of("XDG_STATE_HOME", "state"));
        assertEquals(HOME.resolve(".local/state/maskscope/recent.txt"), folders.recentFiles());
    }

    @Test
    void windowsAndMacKeepItInTheirOwnPlaces() {
        assertEquals(HOME.resolve("AppData/Local/Maskscope/maskscope.log"), new Folders("Windows 11", HOME, Map.of()).log());
        assertEquals(
                Path.of(STATE, "Maskscope", "maskscope.log"),
                new Folders("Windows 11", HOME, Map.of("LOCALAPPDATA", STATE)).log());
        assertEquals(HOME.resolve("Library/Logs/Maskscope/maskscope.log"), new Folders("Mac OS X", HOME, Map.of()).log());
        assertEquals(
                HOME.resolve("Library/Application Support/Maskscope/recent.txt"),
                new Folders("Mac OS X", HOME, Map.of()).recentFiles());
    }

    @Test
    void whatIsNotSavedIsKeptBesideTheRecentFiles() {
        Folders folders = new Folders("Linux", HOME, Map.of());
        assertEquals(folders.recentFiles().resolveSibling("unsaved"), folders.unsaved());
    }

    @Test
    void presetsAreKeptWhereSettingsBelong() {
        assertEquals(HOME.resolve(".config/maskscope/presets.json"), new Folders("Linux", HOME, Map.of()).presets());
        assertEquals(
                Path.of(STATE, "maskscope", "presets.json"),
                new Folders("Linux", HOME, Map.of("XDG_CONFIG_HOME", STATE)).presets());
        assertEquals(
                HOME.resolve("AppData/Roaming/Maskscope/presets.json"), new Folders("Windows 11", HOME, Map.of()).presets());
        assertEquals(
                HOME.resolve("Library/Application Support/Maskscope/presets.json"),
                new Folders("Mac OS X", HOME, Map.of()).presets());
    }

    @Test
    void whatLibrariesUnpackGoesToTheCacheOfThePlatform() {
        assertEquals(HOME.resolve(".cache/maskscope"), new Folders("Linux", HOME, Map.of()).cache());
        assertEquals(
                Path.of(STATE, "maskscope"),
                new Folders("Linux", HOME, Map.of("XDG_CACHE_HOME", STATE)).cache());
        assertEquals(
                HOME.resolve("AppData/Local/Maskscope/cache"), new Folders("Windows 11", HOME, Map.of()).cache());
        assertEquals(HOME.resolve("Library/Caches/Maskscope"), new Folders("Mac OS X", HOME, Map.of()).cache());
    }

    @Test
    void theHomeOfTheEnvironmentComesFirstAsTheXdgRulesSay() {
        String home = Path.of("elsewhere").toAbsolutePath().toString();
        Folders folders = new Folders("Linux", HOME, Map.of("HOME", home));
        assertEquals(Path.of(home, ".local/state/maskscope/recent.txt"), folders.recentFiles());
        assertEquals(Path.of(home, ".cache/maskscope"), folders.cache());
        assertEquals(HOME.resolve("Library/Caches/Maskscope"), new Folders("Mac OS X", HOME, Map.of("HOME", home)).cache());
    }

    @Test
    void aNameThatTheLocaleHasNoLettersForIsIgnored() {
        assertEquals(HOME.resolve(".cache/maskscope"), new Folders("Linux", HOME, Map.of("XDG_CACHE_HOME", "/\0")).cache());
    }

    @Test
    void whereTheCacheCannotBeWrittenLibrariesUnpackAmongTemporaryFiles() throws IOException {
        Path home = Files.createDirectories(own.resolve("home"));
        Folders folders = new Folders("Linux", home, Map.of());
        assertEquals(home.resolve(".cache/maskscope"), folders.unpacked(own, "anna"));
        Files.writeString(home.resolve(".cache"), "");
        assertEquals(own.resolve("maskscope-anna"), folders.unpacked(own, "anna"));
        String me = Files.getOwner(own).getName();
        Files.createDirectories(own.resolve("maskscope-" + me));
        assertEquals(own.resolve("maskscope-" + me), folders.unpacked(own, me));
        Files.createDirectories(own.resolve("maskscope-somebody else"));
        assertEquals(home.resolve(".cache/maskscope"), folders.unpacked(own, "somebody else"), "not hers, whatever its name");
    }
}
