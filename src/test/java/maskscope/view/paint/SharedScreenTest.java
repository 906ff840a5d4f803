package maskscope.view.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import maskscope.session.Session;
import maskscope.session.ShownPair;
import maskscope.session.state.Source;
import maskscope.testing.QueuedExecutor;
import maskscope.testing.TestFiles;
import maskscope.view.control.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedScreenTest {

    private static final Viewport.Size VIEW = new Viewport.Size(100, 100);

    private final QueuedExecutor elsewhere = new QueuedExecutor();
    private final SharedScreen screen = new SharedScreen(new Background(elsewhere, Runnable::run));

    @TempDir
    Path folder;

    /// A pair whose photograph has black and white columns by turns.
    private ShownPair striped(int side) throws IOException {
        Session session = new Session(Runnable::run, Runnable::run);
        session.loader().open(new Source.Files(
                TestFiles.png(folder.resolve("t" + side + ".truth.png"), side, side, (x, y) -> x < 9 ? 255 : 0),
                TestFiles.png(folder.resolve("t" + side + ".prediction.png"), side, side, (x, y) -> y < 9 ? 255 : 0),
                Optional.of(TestFiles.png(folder.resolve("t" + side + ".photo.png"), side, side, (x, y) -> x % 2 * 255))));
        return session.loadedProperty().get();
    }

    private int[] photo(ShownPair pair) {
        Viewport whole = Viewport.fitting(VIEW, pair.plane());
        return screen.photo(pair, whole, VIEW).orElseThrow();
    }

    private static boolean isGrey(int argb) {
        return Math.abs((argb & 0xff) - 128) < 8;
    }

    @Test
    void aLargePhotographIsThereAtOnceAndCalmOnceTheBackgroundHasMadeItSo() throws IOException {
        ShownPair pair = striped(1200);
        int[] coarse = photo(pair);
        assertFalse(Arrays.stream(coarse).anyMatch(SharedScreenTest::isGrey), "nobody waits for its halves");
        assertTrue(Arrays.stream(coarse).allMatch(argb -> argb == 0xff000000 || argb == 0xffffffff));
        assertNull(screen.finerProperty().get());
        assertEquals(1, elsewhere.size());
        assertSame(coarse, photo(pair), "the picture beside it asks for nothing anew");
        assertEquals(1, elsewhere.size());
        elsewhere.drain();
        assertNotNull(screen.finerProperty().get());
        assertTrue(Arrays.stream(photo(pair)).allMatch(SharedScreenTest::isGrey));
    }

    @Test
    void aSmallPhotographIsCalmFromTheStart() throws IOException {
        assertTrue(Arrays.stream(photo(striped(400))).allMatch(SharedScreenTest::isGrey));
        assertEquals(0, elsewhere.size());
    }

    @Test
    void whatHasBeenReplacedMeanwhileIsNotShown() throws IOException {
        photo(striped(1200));
        ShownPair small = striped(400);
        int[] shown = photo(small);
        elsewhere.drain();
        assertNull(screen.finerProperty().get());
        assertSame(shown, photo(small));
    }
}
