package maskscope.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import maskscope.session.state.Problem;
import maskscope.session.state.SessionState;
import maskscope.session.store.Autosave;
import maskscope.session.store.SessionFile;
import maskscope.testing.TestFiles;
import maskscope.text.Message;
import org.junit.jupiter.api.Test;

/// What a user has not saved is kept, and offered to the next program once the one that kept it has died.
class AutosaveTest extends UnsavedCase {

    @Test
    void whatWasChangedBeforeAnybodyKeptItIsKept() throws IOException {
        Session session = new Session(Runnable::run, Runnable::run);
        session.loader().open(TestFiles.scene("lesion"));
        alpha(session, 0.25);
        session.document().keepUnsaved(autosave(kept()));
        later();
        assertThat(sessions()).hasSize(1);
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

    /// Another program: it holds the lock of a file for as long as it lives.
    static final class Holder {

        public static void main(String[] args) throws IOException {
            try (FileChannel channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                System.out.println(lock.isValid() ? "held" : "not held");
                System.in.read();
            }
        }
    }

    @Test
    void whatAnotherProgramKeepsIsOfferedOnceThatHasDied() throws IOException, InterruptedException {
        Files.createDirectories(kept());
        Path file = kept().resolve("a.maskscope");
        new SessionFile(file, SessionState.FIRST.withSource(TestFiles.scene("lesion"))).write();
        ProcessBuilder other = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                file + ".lock");
        other.environment().remove("JAVA_TOOL_OPTIONS");
        Process living = other.start();
        try (BufferedReader says = living.inputReader()) {
            assertThat(says.readLine()).isEqualTo("held");
            assertThat(look(kept()).leftProperty().get()).isNull();
        } finally {
            living.destroyForcibly().waitFor();
        }
        assertThat(look(kept()).leftProperty().get().file()).isEqualTo(file);
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
        String first = autosave.leftProperty().get().title();

        autosave.letGo();
        writer.drain();

        assertThat(autosave.leftProperty().get().title()).isNotEqualTo(first);
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
    void aDamagedFileIsPassedOverAndStays() throws IOException {
        Files.createDirectories(kept());
        Path damaged = Files.writeString(kept().resolve("a.maskscope"), "{");
        assertThat(look(kept()).leftProperty().get()).isNull();
        assertThat(damaged).exists();
    }

    @Test
    void whatCouldNotBeWrittenIsTriedAgainWhateverHappensNext() throws IOException {
        Path obstacle = Files.writeString(kept(), "");
        Session session = program(kept());
        session.loader().open(TestFiles.scene("lesion"));
        alpha(session, 0.25);
        later();
        Files.delete(obstacle);

        session.report(new Problem(Message.of("session.opens-alone"), Message.of("session.names-its-masks")));
        later();

        assertThat(sessions()).hasSize(1);
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
