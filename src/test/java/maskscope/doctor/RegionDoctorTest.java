package maskscope.doctor;

import static maskscope.doctor.FileDoctorTest.FILE;
import static maskscope.doctor.FileDoctorTest.array;
import static maskscope.doctor.FileDoctorTest.assertValues;
import static maskscope.doctor.FileDoctorTest.look;
import static maskscope.doctor.FileDoctorTest.of;
import static maskscope.doctor.FileDoctorTest.only;
import static maskscope.doctor.FileDoctorTest.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import maskscope.doctor.Finding.Kind;
import maskscope.doctor.Finding.State;
import maskscope.file.ClassNames;
import maskscope.file.Content;
import maskscope.file.MaskClass;
import maskscope.file.Survey;
import maskscope.file.Wish;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.testing.English;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;

/// What the doctor makes of names for several labels, and of the label that is called none.
class RegionDoctorTest {

    private static final ClassNames CLASSES = new ClassNames(Map.of(0, "background", 3, "enhancing"), List.of(
            new ClassNames.Region("whole tumor", List.of(1, 2, 3), OptionalInt.of(2)),
            new ClassNames.Region("core", List.of(1, 3), OptionalInt.of(1)),
            new ClassNames.Region("enhancing", List.of(3), OptionalInt.of(3))), OptionalInt.of(4));

    private static Content labels(double... numbers) {
        return array(numbers).withClasses(CLASSES);
    }

    private static Content channels(String channel, double... numbers) {
        List<MaskClass> all = List.of(new MaskClass("0", "whole tumor", OptionalInt.empty(), 0),
                new MaskClass("1", "core", OptionalInt.empty(), 0), new MaskClass("2", "enhancing", OptionalInt.empty(), 0));
        return labels(numbers).withChannels(all, Optional.of(channel));
    }

    private static Answers both(String said) {
        UnaryOperator<FileAnswers> take = of -> of.withClass(said);
        return Answers.NONE.with(MaskRole.TRUTH, take).with(MaskRole.PREDICTION, take);
    }

    static FileDoctor beside(Content truth, Content prediction, Answers answers) throws BadInput {
        Optional<Survey> survey = prediction.grid().map(Survey::of);
        FileReading reading = new FileReading(prediction, survey, Wish.NONE, 0, FileTime.fromMillis(0));
        return new FileDoctor(MaskRole.PREDICTION, reading, answers, Optional.of(look(MaskRole.TRUTH, truth, answers)));
    }

    private static Finding question(FileDoctor doctor) {
        return doctor.findings().stream().filter(finding -> finding.state() == State.QUESTION).findFirst().orElseThrow();
    }

    @Test
    void regionsAreOfferedBeforeTheirLabels() throws Exception {
        Finding asked = only(look(MaskRole.TRUTH, labels(0, 1, 2, 2), Answers.NONE));
        assertEquals(List.of("Class whole tumor (1, 2, 3)", "Class core (1, 3)", "Class 1", "Class 2", "Any of them",
                "They are grey levels"), English.of(asked.answers().stream().map(Answer::label).toList()));
        assertEquals(List.of(0.75, 0.25), asked.answers().stream().limit(2).map(Answer::share).toList());
        Answers chosen = asked.answers().get(1).answers();
        assertEquals(both("core"), chosen);
        assertValues(look(MaskRole.TRUTH, labels(0, 1, 2, 2), chosen), labels(0, 1, 2, 2), 0, 1, 0, 0);
    }

    @Test
    void aRegionIsAllOfItsLabelsAndNothingWhereThereAreNone() throws Exception {
        Content content = labels(0, 1, 2, 3);
        FileDoctor whole = look(MaskRole.TRUTH, content, truth(of -> of.withClass("WHOLE tumor")));
        assertValues(whole, content, 0, 1, 1, 1);
        assertEquals("class whole tumor (1, 2, 3)", English.of(only(whole).done()));
        assertValues(look(MaskRole.TRUTH, content, truth(of -> of.withClass("core,2"))), content, 0, 1, 1, 1);
        Content without = labels(0, 2, 2, 4);
        FileDoctor core = look(MaskRole.TRUTH, without, truth(of -> of.withClass("core")));
        assertValues(core, without, 0, 0, 0, Double.NaN);
        String absent = English.of(of(core, Kind.ABSENT).sentence());
        assertTrue(absent.startsWith("no pixel is of class core"), absent);
    }

    @Test
    void aLabelMapOfOneLabelIsNoMaskOfWhateverIsChosen() throws Exception {
        Content content = labels(0, 1, 1);
        assertValues(look(MaskRole.TRUTH, content, both("core")), content, 0, 1, 1);
        assertValues(look(MaskRole.TRUTH, content, both("enhancing")), content, 0, 0, 0);
        assertValues(look(MaskRole.PREDICTION, content, both("3")), content, 0, 0, 0);
    }

    @Test
    void theNumberOfARegionsChannelIsAskedAboutUnlessItsLabelsAreMeant() throws Exception {
        Content truth = labels(0, 1, 2, 3);
        FileDoctor mixed = beside(truth, channels("1", 0, 0.5, 0.5, 1), both("1"));
        Finding asked = question(mixed);
        assertEquals("class 1 is a label of the other file, and its channel 1 the region core (1, 3)",
                English.of(asked.sentence()));
        assertEquals(List.of("Class core (1, 3)", "Class whole tumor (1, 2, 3)", "Class enhancing (3)"),
                English.of(asked.answers().stream().map(Answer::label).toList()));
        assertEquals(both("core"), asked.answers().getFirst().answers());
        assertEquals("--class core", asked.answers().getFirst().flag());
        assertTrue(mixed.decoding().isEmpty());
        for (String meant : List.of("core", "1,3")) {
            assertTrue(beside(truth, channels("1", 0, 0.5, 0.5, 1), both(meant)).decoding().isPresent(), meant);
        }
        assertTrue(beside(truth, channels("1", 0, 0.5, 0.5, 1), both("1").with(MaskRole.TRUTH, of -> of.withClass("1,3")))
                .decoding().isPresent());
        Finding ofTruth = question(beside(channels("0", 0, 1, 1, 1), labels(0, 1, 2, 3), both("0")));
        assertEquals(Optional.of(MaskRole.TRUTH), ofTruth.role());
    }

    @Test
    void logitsOfRegionsNeedASigmoidAndNoSoftmax() throws Exception {
        Content logits = channels("1", -4, -0.5, 0.5, 3.5);
        Finding asked = question(look(MaskRole.PREDICTION, logits, Answers.NONE));
        assertEquals(List.of("--sigmoid"), asked.answers().stream().map(Answer::flag).toList());
        FileDoctor taken = look(MaskRole.PREDICTION, logits, asked.answers().getFirst().answers());
        assertTrue(taken.findings().stream().noneMatch(Finding::open), taken.findings().toString());
    }

    @Test
    void aChannelOfARegionIsChosenByItsName() throws Exception {
        Content open = Content.ofChannels(FILE, ".npz", channels("0", 0, 1).channels()).withClasses(CLASSES);
        FileReading reading = new FileReading(open, Optional.empty(), Wish.NONE, 0, FileTime.fromMillis(0));
        Finding asked = only(new FileDoctor(MaskRole.PREDICTION, reading, Answers.NONE, Optional.empty()));
        assertEquals(List.of("Class 0 whole tumor", "Class 1 core", "Class 2 enhancing"),
                English.of(asked.answers().stream().map(Answer::label).toList()));
        assertEquals(both("core"), asked.answers().get(1).answers());
    }

    @Test
    void theLabelCalledIgnoreIsLeftOutOfTheTruthUntilThatIsUndone() throws Exception {
        Content content = labels(0, 1, 4, 4);
        FileDoctor doctor = look(MaskRole.TRUTH, content, both("1"));
        assertValues(doctor, content, 0, 1, Double.NaN, Double.NaN);
        Finding told = of(doctor, Kind.IGNORE_LABEL);
        assertEquals("2 pixels hold 4, which dataset.json calls “ignore”", English.of(told.sentence()));
        FileDoctor undone = look(MaskRole.TRUTH, content, told.undo().orElseThrow());
        assertValues(undone, content, 0, 1, 0, 0);
        assertEquals(Optional.of(both("1")), of(undone, Kind.IGNORE_LABEL).undo());
        assertValues(look(MaskRole.TRUTH, content, both("1").leavingOut("0")), content, Double.NaN, 1, Double.NaN, Double.NaN);
        assertValues(look(MaskRole.PREDICTION, content, both("1")), content, 0, 1, 0, 0);
        Told.by(() -> look(MaskRole.TRUTH, labels(4, 4), Answers.NONE), "all its pixels hold 4");
    }
}
