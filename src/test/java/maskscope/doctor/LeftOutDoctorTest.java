package maskscope.doctor;

import static maskscope.doctor.FileDoctorTest.array;
import static maskscope.doctor.FileDoctorTest.assertValues;
import static maskscope.doctor.FileDoctorTest.grey;
import static maskscope.doctor.FileDoctorTest.look;
import static maskscope.doctor.FileDoctorTest.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import maskscope.doctor.Finding.Kind;
import maskscope.doctor.Finding.State;
import maskscope.file.Content;
import maskscope.file.Hue;
import maskscope.file.MaskClass;
import maskscope.mask.MaskRole;
import maskscope.testing.English;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;

/// Pixels that are no part of the comparison.
class LeftOutDoctorTest {

    private static final double NONE = Double.NaN;

    private static Answers leaving(String... words) {
        Answers answers = Answers.NONE;
        for (String word : words) {
            answers = answers.leavingOut(word);
        }
        return answers;
    }

    private static boolean finds(FileDoctor doctor, Kind kind) {
        return doctor.findings().stream().anyMatch(finding -> finding.kind() == kind);
    }

    @Test
    void severalNumbersAndPixelsWithoutOneAreLeftOutTogether() throws Exception {
        Content content = array(0, 1, 4, 5, NONE, 1);
        FileDoctor doctor = look(MaskRole.TRUTH, content, leaving("4", "5.0", "NaN"));
        assertValues(doctor, content, 0, 1, NONE, NONE, NONE, 1);
        Finding done = of(doctor, Kind.IGNORE);
        assertEquals("4, 5, NaN left out", English.of(done.done()));
        assertEquals("3 pixels hold 4, 5, NaN", English.of(done.sentence()));
        assertEquals(Answers.NONE, done.undo().orElseThrow());
    }

    @Test
    void coloursAndNamesAreLeftOutAndNumbersOfColoursAreNot() throws Exception {
        Content colours = grey(0, 1, 2).withPalette(List.of(0, 0xc08080, 0xe0e0c0))
                .withChannels(List.of(MaskClass.channel(0, Hue.RED), MaskClass.channel(1, Hue.GREEN)), Optional.empty());
        assertValues(look(MaskRole.TRUTH, colours, leaving("#E0E0C0")), colours, 0, 1, NONE);
        Told.by(() -> look(MaskRole.TRUTH, colours, leaving("2")), "--ignore 2", "#e0e0c0");
        Content named = grey(0, 1, 2).withNames(Map.of(2, "border"));
        assertValues(look(MaskRole.TRUTH, named, leaving("Border")), named, 0, 1, NONE);
        Told.by(() -> look(MaskRole.TRUTH, named, leaving("liver")), "--ignore liver", "3 classes");
    }

    @Test
    void aLabelThatIsALittleOffIsLeftOutByWhatItMeans() throws Exception {
        Content content = array(0, 1.0000001, 2.0000001, 2.0000001);
        FileDoctor doctor = look(MaskRole.TRUTH, content, leaving("1"));
        assertEquals("1 pixel holds 1", English.of(of(doctor, Kind.IGNORE).sentence()));
        assertTrue(Double.isNaN(doctor.decoding().orElseThrow().value(1.0000001)));
    }

    @Test
    void whatIsNotThereIsToldAlsoAmongOthers() throws Exception {
        FileDoctor doctor = look(MaskRole.TRUTH, grey(0, 1, 4), leaving("4", "7"));
        Finding note = doctor.findings().stream().filter(finding -> finding.state() == State.NOTE).findFirst().orElseThrow();
        assertEquals("no pixel holds 7, so that leaving it out changes nothing", English.of(note.sentence()));
        FileDoctor gaps = look(MaskRole.TRUTH, grey(0, 255), leaving("nan"));
        assertEquals("no NaN to leave out", English.of(of(gaps, Kind.IGNORE).done()));
    }

    @Test
    void minus1AndMinus100AmongLabelsMayMeanIgnoreAsWellAs255() throws Exception {
        for (double number : new double[] {-100, -1, 255}) {
            Content content = array(0, 1, number);
            Finding asked = of(look(MaskRole.TRUTH, content, Answers.NONE), Kind.IGNORE);
            assertEquals(State.QUESTION, asked.state());
            assertValues(look(MaskRole.TRUTH, content, asked.answers().getFirst().answers()), content, 0, 1, NONE);
        }
        assertFalse(finds(look(MaskRole.TRUTH, array(0, 100, -100), Answers.NONE), Kind.IGNORE));
    }

    @Test
    void allThatIsLeftOutIsRefused() {
        Told.by(() -> look(MaskRole.TRUTH, array(4, 5), leaving("4", "5")), "all its pixels hold 4, 5");
        Told.by(() -> look(MaskRole.TRUTH, array(NONE, NONE), leaving("nan")), "hold no number");
    }

    @Test
    void whatTheFileCallsNoDataIsLeftOutAndCanBeCounted() throws Exception {
        Content content = array(0, 1, 2, 9).withNoData(9);
        Answers two = FileDoctorTest.truth(said -> said.withClass("2"));
        FileDoctor doctor = look(MaskRole.TRUTH, content, two);
        assertValues(doctor, content, 0, 0, 1, NONE);
        Finding done = of(doctor, Kind.NO_DATA);
        assertEquals("1 pixel holds 9, which the file says is no data", English.of(done.sentence()));
        assertValues(look(MaskRole.TRUTH, content, done.undo().orElseThrow()), content, 0, 0, 1, 0);
        assertValues(look(MaskRole.TRUTH, content, two.keepingAll()), content, 0, 0, 1, NONE);
        Content gaps = array(0, 1, 2, NONE).withNoData(NONE);
        assertEquals("1 pixel holds no number, by the file’s own word",
                English.of(of(look(MaskRole.TRUTH, gaps, two), Kind.NO_DATA).sentence()));
    }

    @Test
    void noDataThatIsTheBackgroundOfAMaskCountsAndIsTold() throws Exception {
        Content content = array(0, 1, 1).withNoData(0);
        FileDoctor doctor = look(MaskRole.TRUTH, content, Answers.NONE);
        assertValues(doctor, content, 0, 1, 1);
        Finding note = of(doctor, Kind.NO_DATA);
        assertEquals(State.NOTE, note.state());
        assertEquals("--ignore 0", note.answers().getFirst().flag());
    }

    @Test
    void zeroAmongLabelsThatIsNoDataIsLeftOutAndCountsOnDemand() throws Exception {
        Content content = array(0, 1, 2, 3).withNoData(0);
        Answers one = FileDoctorTest.truth(said -> said.withClass("1"));
        FileDoctor doctor = look(MaskRole.TRUTH, content, one);
        assertValues(doctor, content, NONE, 1, 0, 0);
        for (Answers counted : List.of(one.keepingAll(), of(doctor, Kind.NO_DATA).undo().orElseThrow())) {
            FileDoctor background = look(MaskRole.TRUTH, content, counted);
            assertValues(background, content, 0, 1, 0, 0);
            assertEquals(State.NOTE, of(background, Kind.NO_DATA).state());
        }
        assertValues(look(MaskRole.TRUTH, content, FileDoctorTest.truth(said -> said.withClass("0"))), content, 1, 0, 0, 0);
    }

    @Test
    void noDataBeyondThePredictionsNumbersIsLeftOut() throws Exception {
        Content content = array(-9999, 0.25, 1).withNoData(-9999);
        FileDoctor doctor = look(MaskRole.PREDICTION, content, Answers.NONE);
        assertValues(doctor, content, NONE, 0.25, 1);
        Content within = array(0, 0.25, 1).withNoData(0);
        assertValues(look(MaskRole.PREDICTION, within, Answers.NONE), within, 0, 0.25, 1);
        Content gaps = array(NONE, 0.25, 1).withNoData(NONE);
        assertFalse(look(MaskRole.PREDICTION, gaps, Answers.NONE).gapsUnexplained());
        assertTrue(look(MaskRole.PREDICTION, array(NONE, 0.25, 1), Answers.NONE).gapsUnexplained());
    }

    @Test
    void noDataThatNoPixelHoldsIsNotMentioned() throws Exception {
        assertFalse(finds(look(MaskRole.TRUTH, array(0, 1).withNoData(-9999), Answers.NONE), Kind.NO_DATA));
    }
}
