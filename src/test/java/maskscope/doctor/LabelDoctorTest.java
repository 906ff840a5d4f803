package maskscope.doctor;

import static maskscope.doctor.FileDoctorTest.array;
import static maskscope.doctor.FileDoctorTest.assertValues;
import static maskscope.doctor.FileDoctorTest.grey;
import static maskscope.doctor.FileDoctorTest.look;
import static maskscope.doctor.FileDoctorTest.of;
import static maskscope.doctor.FileDoctorTest.only;
import static maskscope.doctor.FileDoctorTest.truth;
import static maskscope.doctor.RegionDoctorTest.beside;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import maskscope.doctor.Finding.Kind;
import maskscope.doctor.Finding.State;
import maskscope.file.Content;
import maskscope.mask.Activation;
import maskscope.mask.MaskRole;
import maskscope.testing.English;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;

/// A class that was chosen is taken at its word, or refused; labels are those that are meant.
class LabelDoctorTest {

    private static Answers both(String key) {
        UnaryOperator<FileAnswers> take = said -> said.withClass(key);
        return truth(take).with(MaskRole.PREDICTION, take);
    }

    private static Answers prediction(UnaryOperator<FileAnswers> change) {
        return Answers.NONE.with(MaskRole.PREDICTION, change);
    }

    private static List<String> flags(Finding finding) {
        return finding.answers().stream().map(Answer::flag).toList();
    }

    @Test
    void severalClassesAreOneObjectAndUndoneTogether() throws Exception {
        Content content = grey(0, 1, 2, 3).withNames(Map.of(3, "edge, outer"));
        FileDoctor doctor = look(MaskRole.TRUTH, content, truth(said -> said.withClass("1, 3")));
        assertValues(doctor, content, 0, 1, 0, 1);
        assertEquals("class 1, 3 edge, outer", English.of(only(doctor).done()));
        assertEquals(Answers.NONE, only(doctor).undo().orElseThrow());
        assertValues(look(MaskRole.TRUTH, content, truth(said -> said.withClass("edge, outer"))), content, 0, 0, 0, 1);
    }

    @Test
    void labelsALittleOffStandForWholeNumbersAndThatIsTold() throws Exception {
        Content content = array(0, 1.00000002, 2.99999, 4);
        FileDoctor doctor = look(MaskRole.TRUTH, content, truth(said -> said.withClass("3")));
        assertValues(doctor, content, 0, 0, 1, 0);
        assertEquals(State.NOTE, of(doctor, Kind.ROUNDING).state());
        assertFalse(look(MaskRole.TRUTH, array(0, 0.3, 0.9, 2.4), Answers.NONE).decoding().isPresent());
    }

    @Test
    void aShiftRenamesLabelsAndIsUndone() throws Exception {
        Content content = grey(0, 1, 2, 2);
        FileDoctor doctor = look(MaskRole.PREDICTION, content, prediction(said -> said.withClass("3").withShift(1)));
        assertValues(doctor, content, 0, 0, 1, 1);
        Finding shifted = of(doctor, Kind.SHIFTED);
        assertEquals("labels +1", English.of(shifted.done()));
        assertEquals(prediction(said -> said.withClass("3")), shifted.undo().orElseThrow());
        Told.by(() -> look(MaskRole.PREDICTION, array(0.25, 0.5), prediction(said -> said.withShift(1))), "--prediction-shift");
    }

    @Test
    void zerosAndOnesBesideAClassAreItsMaskOrLabels() throws Exception {
        Content content = array(0, 1, 1);
        Finding doubt = of(look(MaskRole.PREDICTION, content, both("2")), Kind.LABELS);
        assertEquals(State.DOUBT, doubt.state());
        assertEquals(List.of("--prediction-class object", "--as-is"), flags(doubt));
        assertValues(look(MaskRole.PREDICTION, content, doubt.answers().getFirst().answers()), content, 0, 1, 1);
        FileDoctor labels = look(MaskRole.PREDICTION, content, doubt.answers().getLast().answers());
        assertValues(labels, content, 0, 0, 0);
        assertEquals(State.NOTE, of(labels, Kind.ABSENT).state());
        assertTrue(look(MaskRole.PREDICTION, array(0, 0), both("2")).findings().isEmpty());
        assertTrue(look(MaskRole.PREDICTION, content, both("1")).findings().isEmpty());
    }

    @Test
    void aMaskHasNoClassThatWasSaidOfItAlone() {
        Told.by(() -> look(MaskRole.TRUTH, grey(0, 255), truth(said -> said.withClass("3"))),
                "only 0 and 255", "--truth-class 3");
        Told.by(() -> look(MaskRole.PREDICTION, array(0.25, 0.5), prediction(said -> said.withClass("3"))),
                "values and no classes", "--prediction-class 3");
    }

    @Test
    void fewLevelsOfWhichNoneIsTheClassAreGreyOrLabels() throws Exception {
        Content content = grey(0, 100, 150, 200);
        Finding doubt = of(look(MaskRole.PREDICTION, content, both("3")), Kind.LABELS);
        assertEquals(State.DOUBT, doubt.state());
        assertEquals(List.of("--prediction-scale 255", "--as-is"), flags(doubt));
        assertValues(look(MaskRole.PREDICTION, content, doubt.answers().getFirst().answers()), content,
                0, 100 / 255.0, 150 / 255.0, 200 / 255.0);
        assertValues(look(MaskRole.PREDICTION, content, doubt.answers().getLast().answers()), content, 0, 0, 0, 0);
        assertValues(look(MaskRole.PREDICTION, content, both("100")), content, 0, 1, 0, 0);
    }

    @Test
    void aPredictionOfNothingButTheLabelsOfTheTruthHoldsLabels() throws Exception {
        Content truth = array(211, 231, 211, 512, 511, 231);
        assertEquals(List.of("--class N"),
                flags(only(beside(truth, array(231, 511, 211, 231, 211, 231), Answers.NONE))).subList(0, 1));
        // One that the truth does not hold may be a grey level.
        assertEquals(List.of("--prediction-scale 1000"),
                flags(only(beside(truth, array(231, 511, 212, 231, 211, 231), Answers.NONE))).subList(0, 1));
    }

    @Test
    void aClassAndAScaleOfTheSameFileContradictEachOther() throws Exception {
        Content labels = grey(0, 1, 2);
        Told.by(() -> look(MaskRole.PREDICTION, labels, prediction(said -> said.withClass("2").withDivisor(2))),
                "--prediction-class 2", "--prediction-scale");
        Told.by(() -> look(MaskRole.PREDICTION, array(-2, 3.5), prediction(
                said -> said.withClass("2").withActivation(Activation.SIGMOID))), "--prediction-class 2", "--sigmoid");
        Content grey = grey(0, 1, 2, 128);
        assertValues(look(MaskRole.PREDICTION, grey, both("2").with(MaskRole.PREDICTION, said -> said.withDivisor(128))), grey,
                0, 1 / 128.0, 2 / 128.0, 1);
    }

    @Test
    void oneOfMoreInstancesThanAreListedIsChosenByItsNumber() throws Exception {
        double[] cells = new double[20_000];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i / 10;
        }
        FileDoctor doctor = look(MaskRole.TRUTH, array(cells), truth(said -> said.withClass("5,1999")));
        assertEquals(1, doctor.decoding().orElseThrow().value(1999));
        assertEquals(0, doctor.decoding().orElseThrow().value(6));
        assertEquals("class 5, 1999", English.of(only(doctor).done()));
    }

    @Test
    void labelsThatJpegHasDamagedAreRefusedAndItsMasksAreNot() throws Exception {
        Content ones = grey(0, 0, 1, 1, 1, 1, 1, 2).withLossy(true);
        assertValues(look(MaskRole.TRUTH, ones, Answers.NONE), ones, 0, 0, 1, 1, 1, 1, 1, 1);
        assertTrue(look(MaskRole.TRUTH, ones, Answers.NONE).findings().stream().noneMatch(Finding::open));
        Content labels = grey(0, 0, 1, 1, 1, 2, 2, 2).withLossy(true);
        Told.by(() -> look(MaskRole.TRUTH, labels, truth(said -> said.withClass("2"))), "JPEG has damaged", "PNG");
        Told.by(() -> look(MaskRole.TRUTH, ones, truth(said -> said.withClass("2"))), "--truth-class 2");
    }
}
