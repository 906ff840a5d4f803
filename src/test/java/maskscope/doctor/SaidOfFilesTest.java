package maskscope.doctor;

import static maskscope.doctor.FileDoctorTest.array;
import static maskscope.doctor.FileDoctorTest.assertValues;
import static maskscope.doctor.FileDoctorTest.grey;
import static maskscope.doctor.FileDoctorTest.look;
import static maskscope.doctor.FileDoctorTest.of;
import static maskscope.doctor.FileDoctorTest.only;
import static maskscope.doctor.FileDoctorTest.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import maskscope.doctor.Finding.Kind;
import maskscope.doctor.Finding.State;
import maskscope.file.ByteGrid;
import maskscope.file.Content;
import maskscope.file.Hue;
import maskscope.file.MaskClass;
import maskscope.mask.Decoding;
import maskscope.mask.MaskRole;
import maskscope.testing.English;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;

/// What the doctor makes of what the user said: that it is done as it was meant, and told where it changes nothing.
class SaidOfFilesTest {

    private static final Answers AS_IS = Answers.NONE.keepingAll();

    private static Content colours(List<Integer> palette, int... samples) {
        byte[] bytes = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) {
            bytes[i] = (byte) samples[i];
        }
        List<MaskClass> channels = List.of(MaskClass.channel(0, Hue.RED), MaskClass.channel(1, Hue.GREEN));
        return Content.of(FileDoctorTest.FILE, "PNG", ByteGrid.unsigned(samples.length, 1, 1, bytes))
                .withPalette(palette).withChannels(channels, Optional.empty());
    }

    @Test
    void aChosenClassIsTakenThoughDoubtsAreLeftAsTheyAre() throws Exception {
        Content content = grey(0, 1, 2, 255);
        assertValues(look(MaskRole.TRUTH, content, AS_IS.with(MaskRole.TRUTH, of -> of.withClass("1"))), content, 0, 1, 0, 0);
        Finding ignore = of(look(MaskRole.TRUTH, content, Answers.NONE), Kind.IGNORE);
        assertEquals("--class N --as-is", ignore.answers().get(1).flag());
    }

    @Test
    void manyLabelsOfAnArrayAreLabelsAndManyNumbersInSlopesAreNot() throws Exception {
        double[] flat = new double[3000];
        double[] slope = new double[3000];
        for (int i = 0; i < 3000; i++) {
            flat[i] = i / 20;
            slope[i] = i / 2 % 256;
        }
        assertEquals(Kind.LABELS, only(look(MaskRole.TRUTH, array(flat), Answers.NONE)).kind());
        assertFalse(look(MaskRole.TRUTH, array(slope), Answers.NONE).findings().stream().anyMatch(Finding::open));
    }

    @Test
    void twoColoursWithoutBlackAreAskedAbout() throws Exception {
        Content content = colours(List.of(0xff0000, 0xffffff), 0, 1, 1);
        Finding asked = only(look(MaskRole.TRUTH, content, Answers.NONE));
        assertEquals(State.QUESTION, asked.state());
        assertEquals(List.of("Class #ff0000", "Class #ffffff"), English.of(asked.answers().stream().map(Answer::label).toList()));
        Finding object = only(look(MaskRole.TRUTH, content, truth(of -> of.withClass("object"))));
        assertTrue(English.of(object.sentence()).startsWith("none of its colours is black"), English.of(object.sentence()));
        Content black = colours(List.of(0, 0xffffff), 0, 1, 1);
        assertEquals("class #ffffff", English.of(only(look(MaskRole.TRUTH, black, Answers.NONE)).done()));
    }

    @Test
    void theNumberOfAChannelIsNoClassWithinIt() throws Exception {
        List<MaskClass> channels = List.of(MaskClass.channel(0, Hue.RED), MaskClass.channel(1, Hue.GREEN));
        Content content = grey(0, 128, 128).withChannels(channels, Optional.of("0"));
        assertValues(look(MaskRole.TRUTH, content, truth(of -> of.withClass("0"))), content, 0, 1, 1);
        Content labels = grey(0, 1, 2).withChannels(channels, Optional.of("0"));
        Told.by(() -> look(MaskRole.TRUTH, labels, truth(of -> of.withClass("0"))), "channel 0 red", "save that channel");
    }

    @Test
    void aClassThatChoosesNothingIsTold() throws Exception {
        Answers both = truth(of -> of.withClass("2")).with(MaskRole.PREDICTION, of -> of.withClass("2"));
        Finding told = of(look(MaskRole.TRUTH, grey(0, 255), both), Kind.LABELS);
        assertEquals(State.NOTE, told.state());
        assertEquals("it holds no classes, so that the choice of class 2 changes nothing", English.of(told.sentence()));
        for (Content content : List.of(grey(0, 1), array(0, 1))) {
            Finding doubt = of(look(MaskRole.TRUTH, content, both), Kind.LABELS);
            assertEquals(State.DOUBT, doubt.state());
            assertEquals(List.of("--truth-class object", "--as-is"), doubt.answers().stream().map(Answer::flag).toList());
        }
        assertTrue(look(MaskRole.TRUTH, array(0, 1), truth(of -> of.withClass("1"))).findings().isEmpty());
        assertFalse(look(MaskRole.TRUTH, grey(0, 255), truth(of -> of.withClass("object"))).findings().stream()
                .anyMatch(finding -> finding.kind() == Kind.LABELS));
    }

    @Test
    void aThresholdBeyond1IsOneOfTheNumbersAsTheyStand() throws Exception {
        Content content = grey(0, 127, 128, 255, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16).withLossy(true);
        FileDoctor doctor = look(MaskRole.TRUTH, content, truth(of -> of.withThreshold(128)));
        Decoding decoding = doctor.decoding().orElseThrow();
        assertEquals(0, decoding.value(127));
        assertEquals(1, decoding.value(128));
    }

    @Test
    void whoeverSaysWhichNumberMeans1HasNoLabels() throws Exception {
        Content dark = grey(0, 5, 10, 20);
        Answers scaled = Answers.NONE.with(MaskRole.PREDICTION, of -> of.withDivisor(20));
        assertValues(look(MaskRole.PREDICTION, dark, scaled), dark, 0, 0.25, 0.5, 1);
    }

    @Test
    void aScaleThatCutsNumbersOffSaysSo() throws Exception {
        Answers scaled = Answers.NONE.with(MaskRole.PREDICTION, of -> of.withDivisor(50));
        assertEquals("÷ 50, clipped to 0…1", English.of(only(look(MaskRole.PREDICTION, array(0, 12.5, 100), scaled)).done()));
    }

    @Test
    void numbersFarBelowTheirScaleAreAskedAbout() throws Exception {
        double[] percent = new double[101];
        Arrays.setAll(percent, k -> k);
        Finding hundred = only(look(MaskRole.PREDICTION, array(percent), Answers.NONE));
        assertEquals(List.of("--prediction-scale 100", "--prediction-scale 255"),
                hundred.answers().stream().map(Answer::flag).toList());
        Content wide = array(0, 700, 1000);
        Finding thousand = only(look(MaskRole.PREDICTION, wide, Answers.NONE));
        assertEquals("--prediction-scale 1000", thousand.answers().getFirst().flag());
        assertValues(look(MaskRole.PREDICTION, wide, thousand.answers().getFirst().answers()), wide, 0, 0.7, 1);
        assertValues(look(MaskRole.PREDICTION, wide, AS_IS), wide, 0, 700 / 65_535.0, 1000 / 65_535.0);
        Content low = array(0, 100, 255).withFullScale(65_535);
        assertEquals("--prediction-scale 255", only(look(MaskRole.PREDICTION, low, Answers.NONE)).answers().getFirst().flag());
    }

    @Test
    void aPredictionOfTwoNumbersIsAskedWhetherTheyAreClasses() throws Exception {
        Finding asked = only(look(MaskRole.PREDICTION, grey(0, 128, 128), Answers.NONE));
        assertEquals(Kind.LABELS, asked.kind());
        assertEquals(List.of("Class 128", "They are grey levels"),
                English.of(asked.answers().stream().map(Answer::label).toList()));
    }

    @Test
    void aNumberToLeaveOutThatIsNotThereIsTold() throws Exception {
        Answers answers = Answers.NONE.leavingOut("99.0");
        assertEquals("no 99 to leave out", English.of(of(look(MaskRole.TRUTH, grey(0, 255), answers), Kind.IGNORE).done()));
    }

    @Test
    void aNumberIsLeftOutOfATruthOfManyValues() throws Exception {
        double[] numbers = new double[3000];
        Arrays.setAll(numbers, i -> i < 100 ? -1 : i / 3000.0);
        FileDoctor doctor = look(MaskRole.TRUTH, array(numbers), Answers.NONE.leavingOut("-1.0"));
        assertEquals("100 pixels hold -1", English.of(of(doctor, Kind.IGNORE).sentence()));
        assertFalse(doctor.findings().stream().anyMatch(Finding::open), doctor.findings().toString());
        assertTrue(Double.isNaN(doctor.decoding().orElseThrow().value(-1)));
    }

    @Test
    void moreInstancesThanAreListedMayBeOneObject() throws Exception {
        double[] cells = new double[20_000];
        Arrays.setAll(cells, i -> i / 10);
        Content content = array(cells);
        Finding asked = only(look(MaskRole.TRUTH, content, Answers.NONE));
        assertEquals(State.QUESTION, asked.state());
        assertEquals("--class object", asked.answers().getFirst().flag());
        FileDoctor answered = look(MaskRole.TRUTH, content, asked.answers().getFirst().answers());
        assertEquals("any class", English.of(only(answered).done()));
        assertEquals(1, answered.decoding().orElseThrow().value(1999));
        assertEquals(Answers.NONE, only(answered).undo().orElseThrow());
        double[] greys = new double[20_000];
        Arrays.setAll(greys, i -> i * 7 % 20_000);
        assertFalse(look(MaskRole.TRUTH, array(greys), Answers.NONE).findings().stream().anyMatch(Finding::open));
    }
}
