package maskscope.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureTest {

    @TempDir
    private Path home;

    private final RuntimeException fault = new IllegalStateException("made for this test");

    @Test
    void whatNobodyForesawIsNotSaidToBeWrittenWhereItIsNot() throws IOException {
        Path file = Files.writeString(home.resolve(".local"), "");
        Folders folders = new Folders("Linux", home, Map.of());
        Path log = file.resolve("state/maskscope/maskscope.log");
        assertEquals(
                "Something unexpected went wrong; what happened cannot be written to " + log
                        + "; make that possible and try again.",
                Failure.sentence(fault, folders));
    }

    @Test
    void whereItIsWrittenIsNamed() throws IOException {
        Folders folders = new Folders("Linux", home, Map.of());
        Files.createDirectories(folders.log().getParent());
        Files.writeString(folders.log(), "");
        assertEquals(
                "Something unexpected went wrong; what happened is written in " + folders.log() + ".",
                Failure.sentence(fault, folders));
    }
}
