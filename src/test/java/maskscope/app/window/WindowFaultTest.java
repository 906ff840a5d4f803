package maskscope.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import maskscope.app.Main;
import maskscope.app.platform.Folders;
import maskscope.session.Session;
import maskscope.session.store.RecentFiles;
import maskscope.view.MainWindow;
import maskscope.view.control.FilePicker;
import maskscope.view.look.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A fault before the window can be seen ends the program with one sentence; there is nothing yet to report it in.
class WindowFaultTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final FilePicker NOBODY = (title, several) -> List.of();

    @TempDir
    private Path home;

    private Folders folders() {
        return new Folders("Linux", home, Map.of());
    }

    private Throwable fault(Window.Inside inside) {
        return assertTimeoutPreemptively(PATIENCE, () -> assertThrows(
                Throwable.class, () -> Window.show(Contents.sample(), folders(), inside)));
    }

    /// A window whose parts are laid out by a layout that fails.
    private static MainWindow withoutLayout(Contents contents, Session session, Stage stage, Throwable thrown) {
        MainWindow window = new MainWindow(
                session, contents.viewOptions(session, new Desk()), Contents.texts(), RecentFiles.unkept(), NOBODY, stage::close);
        window.scene().setRoot(new Pane() {
            @Override
            protected void layoutChildren() {
                throw (Error) thrown;
            }
        });
        return window;
    }

    static Stream<Throwable> faults() {
        return Stream.of(new IllegalStateException("made for this test"), new NoClassDefFoundError("made for this test"),
                new StackOverflowError("made for this test"), new OutOfMemoryError("made for this test"));
    }

    private static <T extends Throwable> MainWindow fail(Throwable thrown) throws T {
        @SuppressWarnings("unchecked")
        T unchecked = (T) thrown;
        throw unchecked;
    }

    private static Throwable root(Throwable fault) {
        return fault.getCause() == null ? fault : root(fault.getCause());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whileTheWindowIsBuilt(Throwable thrown) {
        assertEquals(thrown, root(fault((_, _, _, _, _, _) -> WindowFaultTest.<RuntimeException>fail(thrown))));
    }

    @Test
    void whileTheWindowIsLaidOutFirst() {
        Error thrown = new AssertionError("made for this test");
        assertEquals(thrown, root(fault((contents, _, session, _, stage, _) -> withoutLayout(contents, session, stage, thrown))));
    }

    @Test
    void whileTheStageIsShown() {
        Error thrown = new AssertionError("made for this test");
        assertEquals(thrown, root(fault((contents, folders, session, desk, stage, background) -> {
            stage.setOnShowing(showing -> {
                throw thrown;
            });
            return new MainWindow(
                    session, contents.viewOptions(session, new Desk()), Contents.texts(), RecentFiles.unkept(), NOBODY,
                    stage::close);
        })));
    }

    private record Ended(int code, String said) {}

    private Ended ended(Callable<Integer> work) {
        StringWriter err = new StringWriter();
        int code = assertTimeoutPreemptively(PATIENCE, () -> Main.guarded(work, folders(), new PrintWriter(err, true)));
        return new Ended(code, err.toString());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theProgramEndsWithOneSentence(Throwable thrown) {
        Ended ended = ended(() -> {
            Window.show(Contents.sample(), folders(), (contents, folders, session, desk, stage, background) ->
                    WindowFaultTest.<RuntimeException>fail(thrown));
            return 0;
        });
        assertEquals(2, ended.code());
        assertEquals(1, ended.said().lines().count(), ended.said());
        assertTrue(ended.said().endsWith(".\n"), ended.said());
        boolean full = thrown instanceof OutOfMemoryError;
        assertEquals(full, ended.said().startsWith("There is not enough memory"), ended.said());
    }
}
