package maskscope.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import maskscope.loss.Conventions;
import maskscope.loss.formula.Parameter;
import maskscope.session.state.Source;
import maskscope.session.store.Autosave;
import maskscope.testing.QueuedExecutor;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.io.TempDir;

/// Programs that keep what is not saved, and end without being asked to.
abstract class UnsavedCase {

    final QueuedExecutor soon = new QueuedExecutor();
    final QueuedExecutor writer = new QueuedExecutor();

    @TempDir
    Path folder;

    Path kept() {
        return folder.resolve("unsaved");
    }

    Session program(Path store) {
        Session session = new Session(Runnable::run, Runnable::run);
        session.document().keepUnsaved(autosave(store));
        writer.drain();
        return session;
    }

    Autosave autosave(Path store) {
        return new Autosave(store, Conventions.SHIPPED, writer, Runnable::run, soon);
    }

    void later() {
        soon.drain();
        writer.drain();
    }

    static void alpha(Session session, double value) {
        session.change(settings -> settings.withShared(Parameter.ALPHA, value));
    }

    static double alpha(Session session) {
        return session.settingsProperty().get().shared().get(Parameter.ALPHA);
    }

    List<Path> sessions() throws IOException {
        if (Files.notExists(kept())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kept())) {
            return files.filter(file -> file.toString().endsWith(".maskscope")).toList();
        }
    }

    /// The folder as a program leaves it that dies: its locks die with it.
    Path died() throws IOException {
        Path left = Files.createTempDirectory(folder, "left");
        for (Path file : sessions()) {
            Files.copy(file, left.resolve(file.getFileName()));
        }
        return left;
    }

    /// A program that has only begun, and what it is offered.
    Autosave look(Path store) {
        Autosave autosave = autosave(store);
        new Session(Runnable::run, Runnable::run).document().keepUnsaved(autosave);
        writer.drain();
        return autosave;
    }

    Session restored(Path store) {
        Session session = new Session(Runnable::run, Runnable::run);
        session.loader().open(TestFiles.scene("nuclei"));
        Autosave autosave = autosave(store);
        session.document().keepUnsaved(autosave);
        writer.drain();
        Autosave.Left left = autosave.leftProperty().get();
        session.loader().open(new Source.Unsaved(left.file(), left.title()));
        later();
        return session;
    }
}
