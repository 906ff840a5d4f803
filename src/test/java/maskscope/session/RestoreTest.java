package maskscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import maskscope.loss.Conventions;
import maskscope.session.state.SessionState;
import maskscope.session.state.Source;
import maskscope.session.store.Autosave;
import maskscope.session.store.SessionFile;
import maskscope.testing.English;
import maskscope.testing.QueuedExecutor;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was kept comes back as it was, belongs where it belonged, and is kept on until it is saved.
class RestoreTest extends UnsavedCase {

    private Path study() {
        return folder.resolve("study.maskscope");
    }

    /// A program that has changed a session of these masks, and kept that.
    private void changed(Source masks) {
        Session session = program(kept());
        session.loader().open(masks);
        alpha(session, 0.25);
        later();
    }

    /// The same where the session was saved before.
    private Session changedStudy(Source masks) {
        Session session = program(kept());
        session.loader().open(masks);
        session.document().save(study(), saved -> { });
        alpha(session, 0.25);
        later();
        return session;
    }

    private static List<String> sessionsIn(Path left) throws IOException {
        try (Stream<Path> files = Files.list(left)) {
            return files.map(Path::toString).filter(file -> file.endsWith(".maskscope")).toList();
        }
    }

    @Test
    void whatWasChosenIsThereAgain() throws IOException {
        changed(TestFiles.scene("lesion"));

        Session again = restored(died());

        assertThat(alpha(again)).isEqualTo(0.25);
        assertThat(again.loader().sourceProperty().get().title()).isEqualTo(TestFiles.scene("lesion").title());
        assertThat(again.document().fileProperty().get()).isNull();
    }

    @Test
    void changesOfASavedSessionAreStillChangesOfIt() throws IOException {
        changedStudy(TestFiles.scene("lesion"));

        Session again = restored(died());

        assertThat(again.document().fileProperty().get().title()).isEqualTo("study");
        assertThat(again.document().changedProperty().get()).isTrue();
        assertThat(alpha(again)).isEqualTo(0.25);
        again.undo();
        assertThat(again.document().changedProperty().get()).as("undone").isFalse();
    }

    @Test
    void masksThatLieInTheSessionAreLaidOutAgain(@TempDir Path laid) throws IOException {
        String before = System.setProperty("maskscope.sessions", laid.resolve("first").toString());
        try {
            Session first = program(kept());
            first.loader().open(TestFiles.scene("lesion"));
            first.document().save(study(), true, saved -> { });
            first.loader().open(new Source.Saved(study()));
            alpha(first, 0.25);
            later();
            delete(laid.resolve("first"));

            Session again = restored(died());

            assertThat(again.problemProperty().get()).isNull();
            assertThat(alpha(again)).isEqualTo(0.25);
            assertThat(again.document().fileProperty().get().enclosed()).isTrue();
        } finally {
            if (before == null) {
                System.clearProperty("maskscope.sessions");
            } else {
                System.setProperty("maskscope.sessions", before);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void whatWasRestoredIsKeptUntilItIsSaved() throws IOException {
        changed(TestFiles.scene("lesion"));
        Path left = died();
        Session again = restored(left);
        assertThat(sessionsIn(left)).hasSize(1);

        again.document().save(study(), saved -> { });
        later();

        assertThat(left).isEmptyDirectory();
    }

    @Test
    void whatWasRestoredAndSavedAtOnceIsNotKept() throws IOException {
        Session session = changedStudy(TestFiles.scene("lesion"));
        Path left = died();
        session.document().save(study(), saved -> { });

        Session again = new Session(Runnable::run, Runnable::run);
        Autosave autosave = autosave(left);
        again.document().keepUnsaved(autosave);
        later();
        again.loader().open(new Source.Unsaved(autosave.leftProperty().get().file(), "study"));
        assertThat(again.document().changedProperty().get()).isFalse();
        later();

        assertThat(left).isEmptyDirectory();
    }

    @Test
    void whileOtherFilesAreReadWhatIsOnScreenIsKept() throws IOException {
        QueuedExecutor worker = new QueuedExecutor();
        Session session = new Session(worker, Runnable::run, Runnable::run, worker, Conventions.SHIPPED);
        session.document().keepUnsaved(autosave(kept()));
        session.loader().open(TestFiles.scene("lesion"));
        worker.drain();
        session.document().save(study(), saved -> { });
        alpha(session, 0.25);
        session.loader().open(TestFiles.scene("nuclei"));
        later();

        Session again = restored(died());

        assertThat(again.document().fileProperty().get().title()).isEqualTo("study");
        assertThat(again.loader().sourceProperty().get().title()).isEqualTo(TestFiles.scene("lesion").title());
    }

    @Test
    void whereTheSessionFileHasGoneWhatWasRestoredIsStillAskedAbout() throws IOException {
        changedStudy(TestFiles.scene("lesion"));
        Path left = died();
        Files.delete(study());

        Session again = restored(left);

        assertThat(again.document().fileProperty().get().title()).isEqualTo("study");
        assertThat(again.document().changedProperty().get()).isTrue();
    }

    @Test
    void whereAnotherSessionLiesInItsPlaceWhatWasRestoredBelongsToNoFile() throws IOException {
        changedStudy(TestFiles.scene("lesion"));
        Path left = died();
        new SessionFile(study(), SessionState.FIRST.withSource(TestFiles.scene("nuclei"))).write();

        assertThat(restored(left).document().fileProperty().get()).isNull();
    }

    @Test
    void masksThatWereMovedBesideTheSessionFileAreFound() throws IOException {
        Path masks = Files.createDirectories(folder.resolve("masks"));
        Path truth = Files.copy(TestFiles.scene("lesion").truth(), masks.resolve("t.png"));
        Path prediction = Files.copy(TestFiles.scene("lesion").prediction(), masks.resolve("p.png"));
        changedStudy(new Source.Files(truth, prediction, Optional.empty()));
        Path left = died();
        Files.move(truth, folder.resolve("t.png"));
        Files.move(prediction, folder.resolve("p.png"));

        assertThat(alpha(restored(left))).isEqualTo(0.25);
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
    void masksThatHaveGoneAreToldAndNothingIsLost() throws IOException {
        Path truth = Files.copy(TestFiles.scene("lesion").truth(), folder.resolve("t.png"));
        changed(new Source.Files(truth, TestFiles.scene("lesion").prediction(), Optional.empty()));
        Path left = died();
        Files.delete(truth);

        Session again = restored(left);

        assertThat(English.of(again.problemProperty().get().sentence()))
                .isEqualTo(truth + ": the truth that is to be restored is not there; put it back and start Maskscope again.");
        assertThat(again.loader().sourceProperty().get().sameFiles(TestFiles.scene("nuclei"))).isTrue();
        assertThat(sessionsIn(left)).hasSize(1);
    }
}
