package maskscope.doctor;

import static maskscope.doctor.FileDoctorTest.array;
import static maskscope.doctor.FileDoctorTest.grey;
import static maskscope.doctor.FileDoctorTest.look;
import static maskscope.doctor.FileDoctorTest.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import maskscope.doctor.Finding.Kind;
import maskscope.doctor.Finding.State;
import maskscope.file.Content;
import maskscope.file.ReaderQuestion;
import maskscope.mask.Activation;
import maskscope.mask.Decoding;
import maskscope.mask.MaskRole;
import maskscope.mask.Raster;
import maskscope.testing.English;
import maskscope.text.Message;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the user leaves as it is stays in sight, and is asked again once that is taken back.
class KeptTest {

    private static final Content FRINGED =
            grey(0, 1, 3, 2, 0, 1, 128, 252, 255, 254, 253, 251, 250, 249).withLossy(true);

    /// What is doubted of some files, given what else is said of them.
    private record Doubted(Kind kind, Looks looks) {

        private interface Looks {
            List<Finding> at(Answers answers) throws Exception;
        }

        List<Finding> with(Answers answers) throws Exception {
            return looks.at(answers).stream().filter(finding -> finding.kind() == kind).toList();
        }

        Finding open(Answers answers) throws Exception {
            List<Finding> open = with(answers).stream().filter(Finding::open).toList();
            assertEquals(1, open.size(), open.toString());
            return open.getFirst();
        }

        /// Nothing of the kind is open beside it.
        Finding kept() throws Exception {
            List<Finding> found = with(Answers.NONE.keeping(kind));
            assertEquals(List.of(), found.stream().filter(Finding::open).toList());
            List<Finding> kept = found.stream().filter(Finding::isKept).toList();
            assertEquals(1, kept.size(), found.toString());
            return kept.getFirst();
        }
    }

    private static Named<Doubted> named(Kind kind, String what, Doubted.Looks looks) {
        return Named.of(kind.key() + " " + what, new Doubted(kind, looks));
    }

    private static Named<Doubted> file(Kind kind, MaskRole role, Content content, UnaryOperator<FileAnswers> said) {
        return named(kind, role.key(), answers -> look(role, content,
                answers.with(MaskRole.TRUTH, said).with(MaskRole.PREDICTION, said)).findings());
    }

    private static Named<Doubted> file(Kind kind, MaskRole role, Content content) {
        return file(kind, role, content, UnaryOperator.identity());
    }

    private static Raster raster(double... values) {
        return array(values).grid().orElseThrow().raster(Decoding.VALUES);
    }

    private static List<Finding> values(Raster truth, Raster prediction, Answers answers) {
        PairDoctor pair = new PairDoctor(answers);
        pair.values(truth, prediction);
        return pair.findings();
    }

    private static PairDoctor labels(Content truth, Content prediction, String one, Answers answers) throws Exception {
        UnaryOperator<FileAnswers> chosen = said -> said.withClass(one);
        Answers both = answers.with(MaskRole.TRUTH, chosen).with(MaskRole.PREDICTION, chosen);
        PairDoctor pair = new PairDoctor(both);
        pair.labels(look(MaskRole.TRUTH, truth, both), look(MaskRole.PREDICTION, prediction, both), truth, prediction);
        return pair;
    }

    private static final Content LABELS = grey(0, 1, 1, 2, 2, 3, 3);
    private static final Content LOWER = grey(0, 0, 0, 1, 1, 2, 2);

    static Stream<Named<Doubted>> doubts() {
        return Stream.of(
                file(Kind.FRINGES, MaskRole.TRUTH, FRINGED),
                file(Kind.FRINGES, MaskRole.PREDICTION, FRINGED),
                file(Kind.ACTIVATION, MaskRole.PREDICTION, array(0.5, 0.6, 0.73)),
                file(Kind.ACTIVATION, MaskRole.PREDICTION, array(0.1, 0.5, 0.9), said -> said.withActivation(Activation.SIGMOID)),
                file(Kind.ACTIVATION, MaskRole.PREDICTION, array(-3.5, -0.01), said -> said.withActivation(Activation.SIGMOID)),
                file(Kind.WHITE, MaskRole.TRUTH, grey(0, 255).withWhiteIsZero(true)),
                file(Kind.IGNORE, MaskRole.TRUTH, grey(0, 1, 2, 255), said -> said.withClass("1")),
                named(Kind.SWAPPED, "pair", answers -> values(raster(0, 0.25, 0.5, 1), raster(0, 0, 1, 1), answers)),
                named(Kind.INVERTED, "pair", answers -> values(raster(1, 1, 1, 0), raster(0, 0, 0, 1), answers)),
                named(Kind.SHIFTED, "pair", answers -> labels(LABELS, LOWER, "2", answers).findings()),
                named(Kind.ABSENT, "pair", answers -> labels(LABELS, LABELS, "7", answers).findings()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubts")
    void whatIsLeftAsItIsStaysWhereItWasWithWhatWasSeen(Doubted doubted) throws Exception {
        Finding open = doubted.open(Answers.NONE);
        Finding kept = doubted.kept();
        assertEquals(State.DONE, kept.state());
        assertEquals(open.role(), kept.role());
        assertEquals(open.sentence(), kept.sentence());
        assertEquals("left as it is", English.of(kept.done()));
        assertEquals(open, doubted.open(kept.undo().orElseThrow()), "taken back, it is asked again");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubts")
    void nothingButWhatWasDoubtedIsLeftAsItIs(Doubted doubted) throws Exception {
        assertEquals(List.of(), doubted.looks().at(Answers.NONE).stream().filter(Finding::isKept).toList());
    }

    @Test
    void whereNothingIsDoubtfulNothingIsLeftAsItIs() throws Exception {
        Answers all = Answers.NONE.keepingAll();
        List<Finding> found = Stream.of(
                        look(MaskRole.TRUTH, grey(0, 255), all).findings(),
                        look(MaskRole.PREDICTION, array(0.1, 0.5, 0.9), all).findings(),
                        values(raster(0, 1, 1, 0), raster(0, 0.5, 1, 0), all),
                        labels(LABELS, LABELS, "2", all).findings())
                .flatMap(List::stream).filter(Finding::isKept).toList();
        assertEquals(List.of(), found);
    }

    @Test
    void greyLevelsAreSaidToBeSoUntilThatIsTakenBack() throws Exception {
        double[] cells = new double[20_000];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i / 10;
        }
        for (Content content : List.of(grey(0, 5, 10, 20), array(cells))) {
            Finding asked = only(look(MaskRole.TRUTH, content, Answers.NONE));
            assertEquals("They are grey levels", English.of(asked.answers().getLast().label()));
            FileDoctor doctor = look(MaskRole.TRUTH, content, asked.answers().getLast().answers());
            Finding kept = FileDoctorTest.of(doctor, Kind.LABELS);
            assertTrue(kept.isKept());
            assertEquals("you said that its numbers are grey levels", English.of(kept.sentence()));
            assertEquals(asked, only(look(MaskRole.TRUTH, content, kept.undo().orElseThrow())));
        }
        Answers scaled = FileDoctorTest.truth(said -> said.withDivisor(20)).keeping(Kind.LABELS);
        assertFalse(look(MaskRole.TRUTH, grey(0, 5, 10, 20), scaled).findings().stream().anyMatch(Finding::isKept),
                "the scale is what was said");
    }

    @Test
    void numbersAreSaidToBeLabelsUntilThatIsTakenBack() throws Exception {
        for (Content content : List.of(grey(0, 100, 150, 200), grey(0, 1, 1))) {
            UnaryOperator<FileAnswers> third = said -> said.withClass("3");
            Answers both = FileDoctorTest.truth(third).with(MaskRole.PREDICTION, third);
            FileDoctor doctor = look(MaskRole.PREDICTION, content, both.keeping(Kind.LABELS));
            Finding kept = doctor.findings().stream().filter(Finding::isKept).findFirst().orElseThrow();
            assertEquals("you said that its numbers are labels", English.of(kept.sentence()));
            assertTrue(look(MaskRole.PREDICTION, content, kept.undo().orElseThrow()).findings().stream()
                    .anyMatch(finding -> finding.kind() == Kind.LABELS && finding.open()));
        }
    }

    @Test
    void aNumberThatCountsByTheUsersWordIsLeftOutAgainInEitherFile() throws Exception {
        for (MaskRole role : List.of(MaskRole.TRUTH, MaskRole.PREDICTION)) {
            for (double number : new double[] {-9999, 0}) {
                Content content = array(number, 5, 6, 7).withNoData(number);
                Answers one = Answers.NONE.with(role, said -> said.withClass("5"));
                Finding out = FileDoctorTest.of(look(role, content, one), Kind.NO_DATA);
                Finding counted = FileDoctorTest.of(look(role, content, out.undo().orElseThrow()), Kind.NO_DATA);
                assertEquals(State.NOTE, counted.state());
                assertFalse(counted.isKept(), "it is told as before");
                assertEquals(Optional.of(one), counted.undo());
            }
        }
        Content background = array(0, 1, 1).withNoData(0);
        assertEquals(Optional.empty(),
                FileDoctorTest.of(look(MaskRole.TRUTH, background, Answers.NONE.keepingAll()), Kind.NO_DATA).undo(),
                "it would count anyway");
        Answers object = FileDoctorTest.truth(said -> said.withClass("9")).keeping(Kind.NO_DATA);
        assertEquals(Optional.empty(),
                FileDoctorTest.of(look(MaskRole.TRUTH, array(0, 1, 2, 9).withNoData(9), object), Kind.NO_DATA).undo());
    }

    @Test
    void whatIsTakenForCertainBecauseDoubtsAreLeftIsDoubtedAgain() throws Exception {
        Content dark = array(0, 700, 1000);
        Finding divided = only(look(MaskRole.PREDICTION, dark, Answers.NONE.keepingAll()));
        assertEquals("grey ÷ 65535", English.of(divided.done()));
        assertFalse(divided.isKept());
        assertTrue(only(look(MaskRole.PREDICTION, dark, divided.undo().orElseThrow())).open());
        assertEquals(Optional.empty(), only(look(MaskRole.PREDICTION, grey(0, 7, 128, 255), Answers.NONE.keepingAll())).undo());

        Message open = Message.of("doctor.soft");
        List<ReaderQuestion.Option> options = List.of(new ReaderQuestion.Option("a", open), new ReaderQuestion.Option("b", open));
        Content read = grey(0, 255).withQuestions(List.of(new ReaderQuestion("order", open, options, Optional.of("a"), true)));
        Finding taken = FileDoctorTest.of(look(MaskRole.TRUTH, read, Answers.NONE.keepingAll()), Kind.READING);
        assertEquals(State.DONE, taken.state());
        FileDoctor again = look(MaskRole.TRUTH, read, taken.undo().orElseThrow());
        assertEquals(State.DOUBT, FileDoctorTest.of(again, Kind.READING).state());
    }

    @Test
    void aTruthIsStillDoubtedWhereLabelsBesideItAreLeftAsTheyAre() throws Exception {
        PairDoctor pair = labels(LABELS, LOWER, "2", Answers.NONE.keeping(Kind.SHIFTED));
        pair.values(raster(1, 1, 1, 0), raster(0, 0, 0, 1));
        assertEquals(List.of(Kind.INVERTED), pair.findings().stream().filter(Finding::open).map(Finding::kind).toList());
        PairDoctor asked = labels(LABELS, LOWER, "2", Answers.NONE);
        asked.values(raster(1, 1, 1, 0), raster(0, 0, 0, 1));
        assertEquals(List.of(Kind.SHIFTED), asked.findings().stream().filter(Finding::open).map(Finding::kind).toList());
    }
}
