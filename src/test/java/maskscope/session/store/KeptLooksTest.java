package maskscope.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import maskscope.session.state.ViewOption;
import maskscope.session.state.ViewState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptLooksTest {

    private static final ViewOption<Double> WIDTH = ViewOption.number("width", 0, 0, 1000);
    private static final ViewOption<Boolean> FOLDED = ViewOption.flag("folded", false);

    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void nameTheFile() {
        store = folder.resolve("new").resolve("desk.txt");
    }

    private ViewState kept() {
        return new KeptLooks(store, Runnable::run).stateProperty().get();
    }

    @Test
    void whatIsChosenIsThereAtTheNextStart() {
        KeptLooks looks = new KeptLooks(store, Runnable::run);
        looks.look(WIDTH, 412.5);
        looks.look(FOLDED, true);
        assertEquals(412.5, kept().get(WIDTH));
        assertTrue(kept().get(FOLDED));
    }

    @Test
    void manyChoicesBeforeTheDiskIsReadyAreWrittenOnce() {
        Queue<Runnable> disk = new ArrayDeque<>();
        KeptLooks looks = new KeptLooks(store, disk::add);
        for (double width = 1; width <= 300; width++) {
            looks.look(WIDTH, width);
        }
        assertEquals(1, disk.size());
        disk.remove().run();
        assertEquals(300, kept().get(WIDTH));
        looks.look(WIDTH, 300.0);
        assertEquals(0, disk.size(), "nothing has changed");
    }

    @Test
    void aFileThatMakesNoSenseLeavesEverythingAsUsual() throws IOException {
        Files.createDirectories(store.getParent());
        Files.write(store, new byte[] {0, 1, '=', (byte) 0xff, '\n', 'w', 'i', 'd', 't', 'h', '=', 'N', 'a', 'N', '\n', '='});
        assertEquals(0, kept().get(WIDTH));
        Files.writeString(store, "width=wide\nfolded=perhaps\n");
        assertEquals(0, kept().get(WIDTH));
        assertEquals(false, kept().get(FOLDED));
    }

    @Test
    void whereNothingCanBeWrittenEverythingElseWorks() throws IOException {
        Files.writeString(folder.resolve("new"), "a file where a folder is wanted");
        KeptLooks looks = new KeptLooks(store, Runnable::run);
        looks.look(WIDTH, 300.0);
        assertEquals(300, looks.stateProperty().get().get(WIDTH));
    }

    @Test
    void looksOfALaterProgramAreCarriedAlong() throws IOException {
        Files.createDirectories(store.getParent());
        Files.writeString(store, "unheard.of=blue\n");
        new KeptLooks(store, Runnable::run).look(WIDTH, 300.0);
        assertEquals("unheard.of=blue", Files.readAllLines(store).getFirst());
    }
}
