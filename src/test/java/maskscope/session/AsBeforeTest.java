package maskscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import maskscope.doctor.Answers;
import maskscope.loss.Conventions;
import maskscope.mask.MaskRole;
import maskscope.session.state.Source;
import maskscope.session.store.KeptAnswers;
import maskscope.testing.NpyFiles;
import maskscope.testing.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was answered for one pair of a folder is answered for the next.
class AsBeforeTest {

    private static final int SIDE = 16;

    @TempDir
    Path folder;

    private Session session() {
        return new Session(Runnable::run, Runnable::run, Runnable::run, Runnable::run, Conventions.SHIPPED,
                new KeptAnswers(folder.resolve("state").resolve("answers.txt"), Runnable::run));
    }

    /// A session in which a label was chosen of a first pair.
    private Session answered(String label) throws IOException {
        Session session = session();
        session.loader().open(labels("case_01"));
        choose(session, label);
        return session;
    }

    private Source labels(String name) throws IOException {
        return labels(folder, name);
    }

    /// Labels 0 to 3 beside a mask.
    private Source labels(Path in, String name) throws IOException {
        return new Source.Files(
                TestFiles.png(in.resolve(name + "_labels.png"), SIDE, SIDE, (x, y) -> x / 4),
                TestFiles.png(in.resolve(name + "_mask.png"), SIDE, SIDE, (x, y) -> x < 9 ? 255 : 0),
                Optional.empty());
    }

    private static void choose(Session session, String label) {
        session.answer(session.loader().inquiryProperty().get().examination().findings().stream()
                .filter(finding -> finding.open())
                .flatMap(finding -> finding.answers().stream())
                .filter(answer -> answer.answers().truth().chosen().equals(Optional.of(label)))
                .findFirst().orElseThrow());
    }

    private static String shown(Session session) {
        return session.loadedProperty().get().pair().truthName();
    }

    private static Optional<String> chosen(Session session) {
        return ((Source.Files) session.loader().sourceProperty().get()).answers().truth().chosen();
    }

    @Test
    void theNextPairNeedsNoAnswer() throws IOException {
        Session session = answered("2");
        assertTrue(session.loadedProperty().get().examination().asFor().isEmpty());
        session.loader().open(labels("case_02"));
        assertNull(session.loader().inquiryProperty().get());
        assertEquals("case_02_labels.png", shown(session));
        assertEquals(Optional.of("2"), chosen(session));
        assertTrue(session.loadedProperty().get().examination().asFor().isPresent());
    }

    @Test
    void itIsStillKnownAtTheNextStart() throws IOException {
        answered("3");
        Session session = session();
        session.loader().open(labels("case_02"));
        assertEquals(Optional.of("3"), chosen(session));
    }

    @Test
    void undoAsksAfterAll() throws IOException {
        Session session = answered("2");
        session.loader().open(labels("case_02"));
        session.undo();
        assertNotNull(session.loader().inquiryProperty().get());
        choose(session, "1");
        assertEquals("case_02_labels.png", shown(session));
        assertEquals(Optional.of("1"), chosen(session));
        session.loader().open(labels("case_03"));
        assertEquals(Optional.of("1"), chosen(session));
    }

    @Test
    void takingTheAnswersBackAsksAfterAll() throws IOException {
        Session session = answered("2");
        session.loader().open(labels("case_02"));
        session.takeBack(Answers.NONE);
        assertNotNull(session.loader().inquiryProperty().get());
        session.undo();
        assertNull(session.loader().inquiryProperty().get());
        assertEquals(Optional.of("2"), chosen(session));
    }

    @Test
    void anotherFolderIsAskedAbout() throws IOException {
        Session session = answered("2");
        session.loader().open(labels(Files.createDirectory(folder.resolve("elsewhere")), "case_02"));
        assertNotNull(session.loader().inquiryProperty().get());
    }

    @Test
    void filesOfAnotherKindAreAskedAbout() throws IOException {
        Session session = answered("2");
        byte[] classes = new byte[SIDE * SIDE];
        for (int k = 0; k < classes.length; k++) {
            classes[k] = (byte) (k % 5);
        }
        session.loader().open(new Source.Files(NpyFiles.bytes(folder.resolve("case_02.npy"), classes, SIDE, SIDE),
                folder.resolve("case_01_mask.png"), Optional.empty()));
        assertNotNull(session.loader().inquiryProperty().get());
    }

    @Test
    void whatNeedsNoAnswerGetsNone() throws IOException {
        Session session = answered("2");
        Path mask = TestFiles.png(folder.resolve("plain.png"), SIDE, SIDE, (x, y) -> x < 5 ? 255 : 0);
        session.loader().open(new Source.Files(mask, folder.resolve("case_01_mask.png"), Optional.empty()));
        assertEquals("plain.png", shown(session));
        assertTrue(chosen(session).isEmpty());
        assertTrue(session.loadedProperty().get().examination().asFor().isEmpty());
    }

    @Test
    void answersThatDoNotFitAreNotGiven() throws IOException {
        Session session = session();
        float[] channels = new float[6 * SIDE * SIDE];
        channels[7] = 1;
        Path mask = TestFiles.png(folder.resolve("mask.png"), SIDE, SIDE, (x, y) -> x < 5 ? 255 : 0);
        Path many = NpyFiles.floats(folder.resolve("many.npy"), channels, 6, SIDE, SIDE);
        session.loader().open(new Source.Files(mask, many, Optional.empty()));
        session.answer(session.loader().inquiryProperty().get().examination().findings().stream()
                .flatMap(finding -> finding.answers().stream())
                .filter(answer -> answer.answers().prediction().chosen().equals(Optional.of("5")))
                .findFirst().orElseThrow());
        assertEquals("many.npy", session.loadedProperty().get().pair().predictionName());
        Path few = NpyFiles.floats(folder.resolve("few.npy"), new float[3 * SIDE * SIDE], 3, SIDE, SIDE);
        session.loader().open(new Source.Files(mask, few, Optional.empty()));
        assertNotNull(session.loader().inquiryProperty().get());
        assertFalse(session.loader().inquiryProperty().get().source().answers().of(MaskRole.PREDICTION).chosen().isPresent());
    }

    @Test
    void aDoubtThatWasSettledIsSettled() throws IOException {
        Session session = session();
        session.loader().open(logits("case_01"));
        session.answer(session.loadedProperty().get().examination().suggested().orElseThrow());
        session.loader().open(logits("case_02"));
        assertEquals("case_02.npy", session.loadedProperty().get().pair().predictionName());
        assertTrue(session.loadedProperty().get().examination().open().isEmpty());
    }

    /// Numbers of which it is doubtful what they are, though a pair can be made.
    private Source logits(String name) throws IOException {
        Path truth = TestFiles.png(folder.resolve(name + ".png"), SIDE, SIDE, (x, y) -> x < 5 ? 0 : 255);
        byte[] inverted = new byte[SIDE * SIDE];
        for (int k = 0; k < inverted.length; k++) {
            inverted[k] = (byte) (k % SIDE < 5 ? 1 : 0);
        }
        return new Source.Files(truth, NpyFiles.bytes(folder.resolve(name + ".npy"), inverted, SIDE, SIDE), Optional.empty());
    }

    @Test
    void aSessionKeepsWhatItSays() throws IOException {
        Session before = session();
        Source doubtful = logits("case_01");
        before.loader().open(doubtful);
        Path saved = folder.resolve("kept.maskscope");
        before.document().save(saved, done -> assertTrue(done));
        before.loader().open(logits("case_02"));
        before.answer(before.loadedProperty().get().examination().suggested().orElseThrow());
        before.loader().open(new Source.Saved(saved));
        assertEquals("case_01.npy", before.loadedProperty().get().pair().predictionName());
        assertFalse(before.loadedProperty().get().examination().open().isEmpty());
    }

    @Test
    void aStoreThatMakesNoSenseIsNoHindrance() throws IOException {
        Path store = Files.createDirectories(folder.resolve("state")).resolve("answers.txt");
        Files.writeString(store, "nonsense\n\t\t\t\n%zz\ta\tb\tc\n" + "x".repeat(1000));
        Session session = session();
        session.loader().open(labels("case_01"));
        assertNotNull(session.loader().inquiryProperty().get());
        choose(session, "2");
        session.loader().open(labels("case_02"));
        assertEquals(Optional.of("2"), chosen(session));
    }

    @Test
    void whichPartOfAFileIsMeantIsAskedOfTheSameFileAgain() throws IOException {
        Session session = session();
        Path runs = Files.writeString(folder.resolve("runs.csv"),
                "id,class,rle\na,liver,5 6 40 7\nb,liver,91 3\n");
        Path mask = TestFiles.png(folder.resolve("mask.png"), SIDE, SIDE, (x, y) -> x < 5 ? 255 : 0);
        Source files = new Source.Files(runs, mask, Optional.empty());
        session.loader().open(files);
        for (int k = 0; k < 5 && session.loader().inquiryProperty().get() != null; k++) {
            session.answer(session.loader().inquiryProperty().get().examination().findings().stream()
                    .filter(finding -> finding.open()).findFirst().orElseThrow().answers().getFirst());
        }
        assertEquals("runs.csv", shown(session));
        session.loader().open(files);
        assertNotNull(session.loader().inquiryProperty().get());
    }
}
