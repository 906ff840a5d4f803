package maskscope.app.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplayTest {

    @TempDir
    private Path folder;

    private Path sockets;

    @BeforeEach
    void writeSockets() throws IOException {
        sockets = Files.writeString(folder.resolve("unix"), """
                Num       RefCount Protocol Flags    Type St Inode Path
                0000000031b6b171: 00000002 00000000 00000000 0001 03 30989
                000000004a861d63: 00000002 00000000 00010000 0001 01 15842 /tmp/.X11-unix/X7
                00000000803790bb: 00000003 00000000 00000000 0001 03 31004 /tmp/.X11-unix/X8
                000000001c5296b9: 00000002 00000000 00010000 0001 01 15841 /tmp/.X11-unix/X77
                """);
    }

    @Test
    void aServerOfThisMachineThatListensIsFound() {
        for (String name : new String[] {":7", ":7.0", "unix:7", ":77"}) {
            assertTrue(Display.listens(name, sockets), name);
        }
    }

    @Test
    void whatDoesNotListenOrIsNotOfThisMachineMustBeAsked() {
        for (String name : new String[] {":8", ":1", ":9", "elsewhere:7", "127.0.0.1:7.0", "", ":7x"}) {
            assertFalse(Display.listens(name, sockets), name);
        }
        assertFalse(Display.listens(":7", folder.resolve("no such list")));
    }
}
