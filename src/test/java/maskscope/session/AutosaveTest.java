package maskscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import maskscope.loss.Conventions;
import maskscope.loss.formula.Parameter;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.session.store.Autosave;
import maskscope.session.store.SessionFile;
import maskscope.testing.QueuedExecutor;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a user has not saved outlives a program that ends without being asked to.
class AutosaveTest {

    private final QueuedExecutor soon = new QueuedExecutor();
    private final QueuedExecutor writer = new QueuedExecutor();

    @TempDir
    private Path folder;

    private Path kept() {
        return folder.resolve("unsaved");
    }

    private Session program(Path store) {
        Session session = new Session(Runnable::run, Runnable::run);
        session.document().keepUnsaved(autosave(store));
        writer.drain();
        return session;
    }

    private Autosave autosave(Path store) {
        return new Autosave(store, Conventions.SHIPPED, writer, Runnable::run, soon);
    }

    private void later() {
        soon.drain();
        writer.drain();
    }

    private static void alpha(Session session, double value) {
        session.change(settings -> settings.withShared(Parameter.ALPHA, value));
    }

    private static double alpha(Session session) {
        return session.settingsProperty().get().shared().get(Parameter.ALPHA);
    }

    private List<Path> sessions() throws IOException {
        if (Files.notExists(kept())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kept())) {
            return files.filter(file -> file.toString().endsWith(".maskscope")).toList();
        }
    }

    /// The folder as a program leaves it that dies: its locks die with it.
    private Path died() throws IOException {
        Path left = Files.createTempDirectory(folder, "left");
        for (Path file : sessions()) {
            Files.copy(file, left.resolve(file.getFileName()));
        }
        return left;
    }

    private Autosave look(Path store) {
        Autosave autosave = autosave(store);
        autosave.begin(Optional::empty);
        writer.drain();
        return autosave;
    }

    private Session restored(Path store) {
        Session session = new Session(Runnable::run, Runnable::run);
        session.loader().open(TestFiles.scene("nuclei"));
        Autosave autosave = autosave(store);
        session.document().keepUnsaved(autosave);
        writer.drain();
        Autosave.Left left = autosave.leftProperty().get();
        session.loader().open(new Source.Unsaved(left.file(), left.session().title()));
        later();
        return session;
    }

    @Test
    void whatWasChosenIsThereAgain() throws IOException {
        Session session = program(kept());
        session.loader().open(TestFiles.scene("lesion"));
        alpha(session, 0.25);
        later();

        Session again = restored(died());

        assertThat(alpha(again)).isEqualTo(0.25);
        assertThat(again.loader().sourceProperty().get().title()).isEqualTo(session.loader().sourceProperty().get().title());
        assertThat(again.document().fileProperty().get()).isNull();
    }

    @Test
    void changesOfASavedSessionAreStillChangesOfIt() throws IOException {
        Path file = folder.resolve("study.maskscope");
        Session session = program(kept());
        session.loader().open(TestFiles.scene("lesion"));
        session.document().save(file, saved -> { });
        alpha(session, 0.25);
        later();

        Session again = restored(died());

        assertThat(again.document().fileProperty().get().title()).isEqualTo("study");
        assertThat(again.document().changedProperty().get()).isTrue();
        assertThat(alpha(again)).isEqualTo(0.25);
        session.undo();
        assertThat(session.document().changedProperty().get()).as("undone").isFalse();
    }

    @Test
    void whatWasRestoredIsKeptUntilItIsSaved() throws IOException {
        Session session = program(kept());
        session.loader().open(TestFiles.scene("lesion"));
        alpha(session, 0.25);
        later();
        Path left = died();
        Session again = restored(left);
        try (Stream<Path> files = Files.list(left)) {
            assertThat(files.filter(file -> file.toString().endsWith(".maskscope"))).hasSize(1);
        }

        again.document().save(folder.resolve("study.maskscope"), saved -> { });
        later();

        assertThat(left).isEmptyDirectory();
    }

    @Test
    void nothingIsKeptOfMasksThatWereOnlyOpened() throws IOException {
        Session session = program(kept());
        session.loader().open(TestFiles.scene("lesion"));
        later();
        assertThat(sessions()).isEmpty();
    }

    @Test
    void whatIsUndoneOrSavedNeedsNoKeeping() throws IOException {
        Session session = program(kept());
        session.loader().open(TestFiles.scene("lesion"));
        alpha(session, 0.25);
        later();
        assertThat(sessions()).hasSize(1);
        session.undo();
        later();
        assertThat(sessions()).isEmpty();

        alpha(session, 0.75);
        later();
        assertThat(sessions()).hasSize(1);
        session.document().save(folder.resolve("study.maskscope"), saved -> { });
        later();
        assertThat(sessions()).isEmpty();
    }

    @Test
    void manyChangesAreWrittenOnce() {
        Session session = program(kept());
        session.loader().open(TestFiles.scene("lesion"));
        for (int i = 1; i < 50; i++) {
            alpha(session, i / 50.0);
        }
        assertThat(soon.size()).isEqualTo(1);
        soon.drain();
        assertThat(writer.size()).isEqualTo(1);
    }

    @Test
    void whatALivingProgramKeepsIsNotOffered() {
        Session session = program(kept());
        session.loader().open(TestFiles.scene("lesion"));
        alpha(session, 0.25);
        later();
        assertThat(look(kept()).leftProperty().get()).isNull();
    }

    @Test
    void whatIsLetGoIsGoneAndTheNextIsOffered() throws IOException {
        for (String scene : List.of("lesion", "nuclei")) {
            Session session = program(kept());
            session.loader().open(TestFiles.scene(scene));
            alpha(session, 0.25);
            later();
        }
        Path left = died();
        Autosave autosave = look(left);
        String first = autosave.leftProperty().get().session().title();

        autosave.letGo();
        writer.drain();

        assertThat(autosave.leftProperty().get().session().title()).isNotEqualTo(first);
        autosave.letGo();
        writer.drain();
        assertThat(autosave.leftProperty().get()).isNull();
        assertThat(left).isEmptyDirectory();
    }

    @Test
    void aProgramThatIsClosedLeavesNothing() throws IOException {
        Session session = new Session(Runnable::run, Runnable::run);
        Autosave autosave = autosave(kept());
        session.document().keepUnsaved(autosave);
        session.loader().open(TestFiles.scene("lesion"));
        alpha(session, 0.25);
        later();
        assertThat(sessions()).hasSize(1);
        alpha(session, 0.5);

        autosave.end();
        later();

        assertThat(kept()).isEmptyDirectory();
    }

    @Test
    void whatWasRestoredGoesWhenTheProgramIsClosedAtOnce() throws IOException {
        Path left = Files.createDirectories(folder.resolve("left"));
        new SessionFile(left.resolve("a.maskscope"), SessionState.FIRST.withSource(TestFiles.scene("lesion"))).write();
        Session session = new Session(Runnable::run, Runnable::run);
        session.loader().open(TestFiles.scene("nuclei"));
        Autosave autosave = autosave(left);
        session.document().keepUnsaved(autosave);
        writer.drain();
        session.loader().open(new Source.Unsaved(autosave.leftProperty().get().file(), "lesion"));
        assertThat(left).isNotEmptyDirectory();

        autosave.end();
        later();

        assertThat(left).isEmptyDirectory();
    }

    @Test
    void aDamagedFileIsPassedOverAndStays() throws IOException {
        Files.createDirectories(kept());
        Path damaged = Files.writeString(kept().resolve("a.maskscope"), "{");
        assertThat(look(kept()).leftProperty().get()).isNull();
        assertThat(damaged).exists();
    }

    @Test
    void masksThatHaveGoneAreToldAndNothingIsLost() throws IOException {
        Path truth = Files.copy(TestFiles.scene("lesion").truth(), folder.resolve("t.png"));
        Session session = program(kept());
        session.loader().open(new Source.Files(truth, TestFiles.scene("lesion").prediction(), Optional.empty()));
        alpha(session, 0.25);
        later();
        Path left = died();
        Files.delete(truth);

        Session again = restored(left);

        assertThat(again.problemProperty().get()).isNotNull();
        assertThat(again.loader().sourceProperty().get().sameFiles(TestFiles.scene("nuclei"))).isTrue();
        try (Stream<Path> files = Files.list(left)) {
            assertThat(files.filter(file -> file.toString().endsWith(".maskscope"))).hasSize(1);
        }
    }

    @Test
    void whereNothingCanBeWrittenEverythingElseWorks() throws IOException {
        Session session = program(Files.writeString(folder.resolve("in the way"), "").resolve("unsaved"));
        session.loader().open(TestFiles.scene("lesion"));
        alpha(session, 0.25);
        later();
        assertThat(alpha(session)).isEqualTo(0.25);
        assertThat(session.problemProperty().get()).isNull();
    }
}
