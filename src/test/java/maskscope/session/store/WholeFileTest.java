package maskscope.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file that is written as a whole keeps what it is beside its content, and nothing else is left in its folder.
class WholeFileTest {

    @TempDir
    private Path folder;

    private static void write(Path file, String text) throws IOException {
        WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String mode(Path file) throws IOException {
        return posix(file) ? PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) : "as the system has it";
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw-rw-rw-", "rw-------", "rwxr-x--x"})
    void theModeOfAFileIsKept(String mode) throws IOException {
        Path file = Files.writeString(folder.resolve("kept"), "before");
        if (posix(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        }
        String before = mode(file);
        write(file, "after");
        assertEquals("after", Files.readString(file));
        assertEquals(before, mode(file));
    }

    @Test
    void aNewFileHasTheModeOfAnyNewFile() throws IOException {
        Path usual = Files.writeString(folder.resolve("usual"), "");
        write(folder.resolve("new"), "text");
        assertEquals(mode(usual), mode(folder.resolve("new")));
    }

    /// Only the system's administrator can give files away.
    @Test
    void theOwnerIsKeptWhereThatIsAllowed() throws IOException {
        Path file = Files.writeString(folder.resolve("kept"), "before");
        try {
            Files.setAttribute(file, "unix:uid", 12_345);
            Files.setAttribute(file, "unix:gid", 12_346);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notAllowed) {
            assertEquals("before", Files.readString(file));
        }
        List<Object> before = owner(file);
        write(file, "after");
        assertEquals(before, owner(file));
    }

    private static List<Object> owner(Path file) throws IOException {
        return posix(file) ? List.of(Files.getAttribute(file, "unix:uid"), Files.getAttribute(file, "unix:gid")) : List.of();
    }

    @Test
    void whatALinkPointsToIsWrittenThoughItIsNotThereYet() throws IOException {
        Files.createDirectory(folder.resolve("far"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("far", "target"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("link"));
        write(second, "first");
        assertEquals("first", Files.readString(folder.resolve("far/target")));
        write(link, "second");
        assertEquals("second", Files.readString(folder.resolve("far/target")));
        assertTrue(Files.isSymbolicLink(link) && Files.isSymbolicLink(second));
        assertEquals(Set.of("far", "link", "second"), names());
    }

    @Test
    void linksInACircleAreRefused() throws IOException {
        Path one = folder.resolve("one");
        Files.createSymbolicLink(one, folder.resolve("two"));
        Files.createSymbolicLink(folder.resolve("two"), one);
        assertThrows(IOException.class, () -> write(one, "text"));
        assertEquals(Set.of("one", "two"), names());
    }

    @Test
    void aFaultLeavesNothingBehind() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken/by/folders"));
        assertThrows(IOException.class, () -> write(folder.resolve("taken"), "text"));
        assertTrue(Files.isDirectory(taken));
        assertThrows(IOException.class, () -> write(folder.resolve("no such folder/file"), "text"));
        assertEquals(Set.of("taken"), names());
    }

    @Test
    void aNameMayBeAsLongAsTheSystemAllows() throws IOException {
        Path file = folder.resolve("n".repeat(255));
        write(file, "text");
        write(file, "again");
        assertEquals("again", Files.readString(file));
        assertEquals(Set.of("n".repeat(255)), names());
    }
}
