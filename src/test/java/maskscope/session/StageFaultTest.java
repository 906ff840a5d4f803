package maskscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import maskscope.loss.formula.Parameter;
import maskscope.mask.Axes;
import maskscope.mask.SliceWish;
import maskscope.session.state.SliceView;
import maskscope.session.state.Source;
import maskscope.testing.English;
import maskscope.testing.QueuedExecutor;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What goes wrong on the worker is told in a sentence, and nothing hangs.
class StageFaultTest {

    private final QueuedExecutor worker = new QueuedExecutor();
    private final QueuedExecutor ui = new QueuedExecutor();
    private final Session session = new Session(worker, ui);

    @TempDir
    private Path folder;

    private void settle() {
        do {
            worker.drain();
            ui.drain();
        } while (worker.size() + ui.size() > 0);
    }

    static Stream<Supplier<Throwable>> faults() {
        return Stream.of(IllegalStateException::new, NoClassDefFoundError::new, StackOverflowError::new, OutOfMemoryError::new);
    }

    /// A file whose reading throws what nobody foresaw.
    private static Path odd(Supplier<Throwable> fault) {
        return (Path) Proxy.newProxyInstance(Path.class.getClassLoader(), new Class<?>[] {Path.class}, (self, method, given) ->
                switch (method.getName()) {
                    case "getFileName", "toAbsolutePath" -> Path.of("odd.png");
                    case "toString" -> "odd.png";
                    case "hashCode" -> 1;
                    case "equals" -> self == given[0];
                    default -> throw fault.get();
                });
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultWhileFilesAreReadEndsTheReading(Supplier<Throwable> fault) {
        session.loader().open(TestFiles.scene("nuclei"));
        settle();
        ShownPair before = session.loadedProperty().get();
        session.loader().open(new Source.Files(odd(fault), odd(fault), Optional.empty()));
        settle();
        assertFalse(session.loader().loadingProperty().get());
        String sentence = English.of(session.problemProperty().get().sentence());
        assertTrue(sentence.contains("odd.png"), sentence);
        assertSame(before, session.loadedProperty().get());
        session.dismissProblem();
        session.loader().open(TestFiles.scene("lesion"));
        settle();
        assertEquals("lesion.truth.png", session.loadedProperty().get().pair().truthName());
        assertNull(session.problemProperty().get());
    }

    @Test
    void aFaultWhileLossesAreComputedIsToldAndTheNextRequestIsAnswered() {
        session.loader().open(TestFiles.scene("nuclei"));
        settle();
        session.sweepAlong(null);
        settle();
        assertEquals("Something went wrong", English.of(session.problemProperty().get().title()));
        session.sweepAlong(Parameter.GAMMA);
        session.change(settings -> settings.withShared(Parameter.GAMMA, 2.5));
        settle();
        assertEquals(Parameter.GAMMA, session.detailsProperty().get().sweep().axis());
        assertEquals(2.5, session.reportProperty().get().settings().shared().get(Parameter.GAMMA));
    }

    @Test
    void aSliceThatWasAskedOfFilesThatCannotBeReadIsNotAskedOfTheNext() throws IOException {
        Source.Files torn = new Source.Files(
                TestFiles.scene("nuclei").truth(), TestFiles.broken(folder.resolve("torn.png")), Optional.empty());
        session.loader().open(torn, Optional.empty(), Optional.of(new SliceWish("z", 5)));
        settle();
        session.loader().open(TestVolumes.files(folder, 8, 6, 12));
        settle();
        assertEquals(SliceView.Scope.VOLUME, session.loadedProperty().get().cut().scope());
        assertEquals(Axes.PLAIN, session.loadedProperty().get().pair().axes());
    }
}
