package maskscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {

    private static final Path HOME = Path.of("home").toAbsolutePath();
    private static final String STATE = Path.of("state").toAbsolutePath().toString();

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
    void whatLibrariesUnpackGoesToTheCacheOfThePlatform() {
        assertEquals(HOME.resolve(".cache/maskscope"), new Folders("Linux", HOME, Map.of()).cache());
        assertEquals(
                Path.of(STATE, "maskscope"),
                new Folders("Linux", HOME, Map.of("XDG_CACHE_HOME", STATE)).cache());
        assertEquals(
                HOME.resolve("AppData/Local/Maskscope/cache"), new Folders("Windows 11", HOME, Map.of()).cache());
        assertEquals(HOME.resolve("Library/Caches/Maskscope"), new Folders("Mac OS X", HOME, Map.of()).cache());
    }
}
