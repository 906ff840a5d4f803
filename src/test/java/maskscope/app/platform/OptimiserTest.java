package maskscope.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptimiserTest {

    @TempDir
    private Path threads;

    @Test
    void theThreadOfTheOptimisingCompilerIsFoundByItsName() throws IOException {
        thread("10", "java");
        thread("11", "C1 CompilerThre");
        thread("12", "C2 CompilerThre");
        Files.createDirectory(threads.resolve("13"));
        assertEquals(Optional.of("12"), Optimiser.thread(threads));
    }

    @Test
    void whereThreadsAreNotFilesNoneIsFound() {
        assertEquals(Optional.empty(), Optimiser.thread(threads.resolve("task")));
    }

    private void thread(String number, String name) throws IOException {
        Files.writeString(Files.createDirectory(threads.resolve(number)).resolve("comm"), name + "\n");
    }
}
