package maskscope.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import maskscope.doctor.Finding.Kind;
import maskscope.doctor.Finding.State;
import maskscope.file.ByteGrid;
import maskscope.file.Content;
import maskscope.file.DoubleGrid;
import maskscope.file.Hue;
import maskscope.file.MaskClass;
import maskscope.file.Survey;
import maskscope.file.Wish;
import maskscope.mask.Activation;
import maskscope.mask.BadInput;
import maskscope.mask.MaskRole;
import maskscope.mask.Raster;
import maskscope.testing.English;
import maskscope.testing.Told;
import org.junit.jupiter.api.Test;

/// What the doctor makes of the numbers of one file, in either role.
class FileDoctorTest {

    static final Path FILE = Path.of("mask.any");

    static Content grey(int... samples) {
        byte[] bytes = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) {
            bytes[i] = (byte) samples[i];
        }
        return Content.of(FILE, "PNG", ByteGrid.unsigned(samples.length, 1, 1, bytes)).withFullScale(255);
    }

    static Content array(double... numbers) {
        return Content.of(FILE, ".npy", new DoubleGrid(numbers.length, 1, 1, numbers));
    }

    static FileDoctor look(MaskRole role, Content content, Answers answers) throws BadInput {
        Optional<Survey> survey = content.grid().map(Survey::of);
        FileReading reading = new FileReading(content, survey, Wish.NONE, 0, FileTime.fromMillis(0));
        return new FileDoctor(role, reading, answers, Optional.empty());
    }

    static Finding only(FileDoctor doctor) {
        assertEquals(1, doctor.findings().size(), doctor.findings().toString());
        return doctor.findings().getFirst();
    }

    static void assertValues(FileDoctor doctor, Content content, double... expected) {
        Raster raster = content.grid().orElseThrow().raster(doctor.decoding().orElseThrow());
        double[] values = new double[raster.pixels()];
        Arrays.setAll(values, raster::value);
        assertEquals(Arrays.toString(expected), Arrays.toString(values));
    }

    static Answers truth(UnaryOperator<FileAnswers> change) {
        return Answers.NONE.with(MaskRole.TRUTH, change);
    }

    @Test
    void zeroAnd255MeanZeroAndOneForCertain() throws Exception {
        Content content = grey(0, 255, 255);
        FileDoctor doctor = look(MaskRole.TRUTH, content, Answers.NONE);
        assertEquals(State.DONE, only(doctor).state());
        assertEquals("0/255 → 0/1", English.of(only(doctor).done()));
        assertValues(doctor, content, 0, 1, 1);
        assertValues(look(MaskRole.TRUTH, array(0, 255), Answers.NONE), array(0, 255), 0, 1);
        assertValues(look(MaskRole.PREDICTION, array(0, 65_535), Answers.NONE), array(0, 65_535), 0, 1);
    }

    @Test
    void zeroAndOneMeanThemselves() throws Exception {
        assertValues(look(MaskRole.TRUTH, grey(0, 1), Answers.NONE), grey(0, 1), 0, 1);
        assertTrue(look(MaskRole.TRUTH, array(0, 1), Answers.NONE).findings().isEmpty());
    }

    @Test
    void aPaletteOfWhichOnlyTheBackgroundOccursLeavesNothingToChoose() throws Exception {
        Content content = grey(0, 0).withPalette(List.of(0xff0000, 0x00ff00));
        for (MaskRole role : List.of(MaskRole.TRUTH, MaskRole.PREDICTION)) {
            assertValues(look(role, content, Answers.NONE), content, 0, 0);
            assertEquals("background only", English.of(only(look(role, content, Answers.NONE)).done()));
            assertValues(look(role, content, Answers.NONE.with(role, of -> of.withClass("cat"))), content, 0, 0);
        }
    }

    @Test
    void severalLabelsMustBeChosenFrom() throws Exception {
        FileDoctor doctor = look(MaskRole.TRUTH, grey(0, 1, 2, 2, 5), Answers.NONE);
        Finding asked = only(doctor);
        assertEquals(State.QUESTION, asked.state());
        assertEquals(Kind.LABELS, asked.kind());
        assertTrue(doctor.decoding().isEmpty());
        assertEquals(List.of("Class 1", "Class 2", "Class 5", "Any of them", "They are grey levels"),
                English.of(asked.answers().stream().map(Answer::label).toList()));
        Content content = grey(0, 1, 2, 2, 5);
        Answers chosen = asked.answers().get(1).answers();
        assertValues(look(MaskRole.TRUTH, content, chosen), content, 0, 0, 1, 1, 0);
        assertEquals("class 2", English.of(only(look(MaskRole.TRUTH, content, chosen)).done()));
        assertValues(look(MaskRole.TRUTH, content, asked.answers().get(3).answers()), content, 0, 1, 1, 1, 1);
        assertValues(look(MaskRole.TRUTH, content, asked.answers().get(4).answers()), content,
                0, 1 / 255.0, 2 / 255.0, 2 / 255.0, 5 / 255.0);
    }

    @Test
    void undoingTheChoiceOfAClassAsksAgain() throws Exception {
        Content content = grey(0, 1, 2);
        Answers chosen = only(look(MaskRole.TRUTH, content, Answers.NONE)).answers().getFirst().answers();
        Answers undone = only(look(MaskRole.TRUTH, content, chosen)).undo().orElseThrow();
        assertEquals(Answers.NONE, undone);
    }

    @Test
    void manyLabelsInFlatAreasAreLabelsAndManyGreysInSlopesAreNot() throws Exception {
        int[] flat = new int[600];
        int[] slope = new int[600];
        for (int i = 0; i < 600; i++) {
            flat[i] = i / 20 * 5;
            slope[i] = i / 2 % 256;
        }
        assertEquals(Kind.LABELS, only(look(MaskRole.TRUTH, grey(flat), Answers.NONE)).kind());
        assertFalse(look(MaskRole.TRUTH, grey(slope), Answers.NONE).findings().stream().anyMatch(Finding::open));
    }

    @Test
    void oneLabelBesideTheBackgroundNeedsNoChoice() throws Exception {
        Content content = grey(0, 7, 7);
        FileDoctor doctor = look(MaskRole.TRUTH, content, Answers.NONE);
        assertEquals("class 7", English.of(only(doctor).done()));
        assertValues(doctor, content, 0, 1, 1);
    }

    @Test
    void aClassThatDoesNotOccurIsAnEmptyMaskAndAnUnknownNameIsRefused() throws Exception {
        Content content = grey(0, 1, 2);
        assertValues(look(MaskRole.TRUTH, content, truth(of -> of.withClass("9"))), content, 0, 0, 0);
        Finding asked = only(look(MaskRole.TRUTH, content, truth(of -> of.withClass("liver"))));
        assertEquals(State.QUESTION, asked.state());
        String sentence = English.of(asked.sentence());
        assertTrue(sentence.startsWith("it has no class “liver”; it holds"), sentence);
    }

    @Test
    void aLabelIsTheSameHoweverItIsWritten() throws Exception {
        Content content = grey(0, 1, 2, 2);
        for (String written : List.of("2", "02", "0002")) {
            Finding chosen = only(look(MaskRole.TRUTH, content, truth(of -> of.withClass(written))));
            assertEquals("class 2", English.of(chosen.done()));
        }
        assertEquals("class 0", English.of(only(look(MaskRole.TRUTH, content, truth(of -> of.withClass("-0")))).done()));
        FileDoctor absent = look(MaskRole.TRUTH, content, truth(of -> of.withClass("07")));
        assertEquals("class 7", English.of(of(absent, Kind.LABELS).done()));
        assertTrue(English.of(of(absent, Kind.ABSENT).sentence()).startsWith("no pixel is of class 7; it holds"),
                absent.findings().toString());
    }

    @Test
    void bothZerosAreLeftOutAndCountedAsOne() throws Exception {
        Content content = array(0, -0.0, 1, 2);
        for (double zero : new double[] {0.0, -0.0}) {
            Answers answers = truth(of -> of.withClass("1")).leavingOut(Double.toString(zero));
            FileDoctor doctor = look(MaskRole.TRUTH, content, answers);
            assertEquals("0 left out", English.of(doctor.findings().getFirst().done()));
            assertEquals("2 pixels hold 0", English.of(doctor.findings().getFirst().sentence()));
            assertValues(doctor, content, Double.NaN, Double.NaN, 1, 0);
        }
    }

    @Test
    void a255AmongLabelsMayMeanIgnore() throws Exception {
        FileDoctor doctor = look(MaskRole.TRUTH, grey(0, 1, 255), Answers.NONE);
        Finding asked = doctor.findings().getFirst();
        assertEquals(Kind.IGNORE, asked.kind());
        assertEquals("--ignore 255", asked.answers().getFirst().flag());
        Content content = grey(0, 1, 255);
        FileDoctor answered = look(MaskRole.TRUTH, content, asked.answers().getFirst().answers());
        assertValues(answered, content, 0, 1, Double.NaN);
        assertEquals("255 left out", English.of(answered.findings().getFirst().done()));
        assertFalse(look(MaskRole.PREDICTION, grey(0, 1, 255), Answers.NONE).findings().stream()
                .anyMatch(finding -> finding.kind() == Kind.IGNORE));
    }

    @Test
    void everyPixelLeftOutIsRefused() {
        Told.by(() -> look(MaskRole.TRUTH, grey(255, 255), Answers.NONE.leavingOut("255.0")), "all are left out");
    }

    @Test
    void gapsInATruthAreAskedAboutAndThoseOfAPredictionAwaitTheTruth() throws Exception {
        Content content = array(0, Double.NaN, 1);
        Finding asked = only(look(MaskRole.TRUTH, content, Answers.NONE));
        assertEquals("--ignore nan", asked.answers().getFirst().flag());
        assertValues(look(MaskRole.TRUTH, content, asked.answers().getFirst().answers()), content, 0, Double.NaN, 1);
        FileDoctor prediction = look(MaskRole.PREDICTION, content, Answers.NONE);
        assertTrue(prediction.gapsUnexplained());
        assertValues(prediction, content, 0, Double.NaN, 1);
        Told.by(() -> look(MaskRole.PREDICTION, array(Double.NaN, Double.NaN), Answers.NONE), "not a number");
    }

    @Test
    void negativeNumbersOfAPredictionLookLikeLogits() throws Exception {
        Content content = array(-2.5, 0, 3.25);
        Finding asked = only(look(MaskRole.PREDICTION, content, Answers.NONE));
        assertEquals(Kind.LOGITS, asked.kind());
        assertEquals("it holds numbers from -2.5 to 3.25, which look like logits", English.of(asked.sentence()));
        assertEquals("--sigmoid", asked.answers().getFirst().flag());
        assertValues(look(MaskRole.PREDICTION, content, asked.answers().getFirst().answers()), content,
                1 / (1 + Math.exp(2.5)), 0.5, 1 / (1 + Math.exp(-3.25)));
    }

    @Test
    void theSigmoidOfOneOfSeveralChannelsIsToldFromASoftmax() throws Exception {
        List<MaskClass> channels = List.of(MaskClass.channel(0), MaskClass.channel(1));
        Content content = array(-2.5, 0.5).withChannels(channels, Optional.of("1"));
        Answers sigmoid = Answers.NONE.with(MaskRole.PREDICTION, of -> of.withActivation(Activation.SIGMOID).withClass("1"));
        FileDoctor doctor = look(MaskRole.PREDICTION, content, sigmoid);
        assertTrue(English.of(doctor.findings().getLast().sentence()).contains("2 channels of logits"),
                doctor.findings().toString());
        assertValues(doctor, content, 1 / (1 + Math.exp(2.5)), 1 / (1 + Math.exp(-0.5)));
    }

    @Test
    void aSigmoidOfProbabilitiesIsDoubted() throws Exception {
        Answers sigmoid = Answers.NONE.with(MaskRole.PREDICTION, of -> of.withActivation(Activation.SIGMOID));
        Finding doubt = of(look(MaskRole.PREDICTION, array(0.1, 0.5, 0.9), sigmoid), Kind.ACTIVATION);
        assertEquals(State.DOUBT, doubt.state());
        assertEquals(Answers.NONE, doubt.answers().getFirst().answers());
        assertTrue(look(MaskRole.PREDICTION, array(-0.1, 0.5, 0.9), sigmoid).findings().stream().noneMatch(Finding::open));
    }

    @Test
    void infiniteLogitsBecome0And1() throws Exception {
        Content content = array(Double.NEGATIVE_INFINITY, 0, Double.POSITIVE_INFINITY);
        Answers sigmoid = Answers.NONE.with(MaskRole.PREDICTION, of -> of.withActivation(Activation.SIGMOID));
        assertValues(look(MaskRole.PREDICTION, content, sigmoid), content, 0, 0.5, 1);
    }

    @Test
    void percentagesAreDividedWhenTheUserSaysSo() throws Exception {
        Content content = array(0, 12.5, 100);
        Finding asked = only(look(MaskRole.PREDICTION, content, Answers.NONE));
        assertEquals("--prediction-scale 100", asked.answers().getFirst().flag());
        assertValues(look(MaskRole.PREDICTION, content, asked.answers().getFirst().answers()), content, 0, 0.125, 1);
    }

    @Test
    void aRoundingErrorIsClippedAndTold() throws Exception {
        Content content = array(-1e-7, 0.5, 1.0000001);
        FileDoctor doctor = look(MaskRole.PREDICTION, content, Answers.NONE);
        assertEquals(Kind.ROUNDING, only(doctor).kind());
        assertValues(doctor, content, 0, 0.5, 1);
    }

    @Test
    void aSoftTruthIsToldAndCanBeCut() throws Exception {
        Content content = array(0, 0.25, 0.5, 1);
        Finding told = only(look(MaskRole.TRUTH, content, Answers.NONE));
        assertEquals(State.NOTE, told.state());
        assertEquals(Kind.SOFT, told.kind());
        assertValues(look(MaskRole.TRUTH, content, told.answers().getFirst().answers()), content, 0, 0, 1, 1);
        assertTrue(look(MaskRole.PREDICTION, content, Answers.NONE).findings().isEmpty());
    }

    @Test
    void fringesOfJpegAreADoubtThatAThresholdSettles() throws Exception {
        Content content = grey(0, 1, 3, 2, 0, 1, 128, 252, 255, 254, 253, 251, 250, 249).withLossy(true);
        Finding doubt = of(look(MaskRole.TRUTH, content, Answers.NONE), Kind.FRINGES);
        assertEquals(State.DOUBT, doubt.state());
        assertEquals("--threshold 0.5", doubt.answers().getFirst().flag());
        assertValues(look(MaskRole.TRUTH, content, doubt.answers().getFirst().answers()), content,
                0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1);
        assertFalse(look(MaskRole.TRUTH, content, doubt.answers().get(1).answers()).findings().stream().anyMatch(Finding::open));
    }

    static Finding of(FileDoctor doctor, Kind kind) {
        return doctor.findings().stream().filter(finding -> finding.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void anInvertedTruthIsTurned() throws Exception {
        Content content = grey(0, 255);
        assertValues(look(MaskRole.TRUTH, content, truth(of -> of.withInverted(true))), content, 1, 0);
    }

    @Test
    void greyLevelsOfAPredictionAreProbabilities() throws Exception {
        Content content = grey(0, 51, 255, 102);
        FileDoctor doctor = look(MaskRole.PREDICTION, content, Answers.NONE);
        assertEquals("grey ÷ 255", English.of(only(doctor).done()));
        assertValues(doctor, content, 0, 0.2, 1, 0.4);
    }

    @Test
    void channelsMustBeChosenFrom() throws Exception {
        Content content = Content.ofChannels(
                FILE, "PNG", List.of(MaskClass.channel(0, Hue.RED), MaskClass.channel(1, Hue.GREEN)));
        Finding asked = only(look(MaskRole.TRUTH, content, Answers.NONE));
        assertEquals("it holds 2 channels (0 red, 1 green)", English.of(asked.sentence()));
        assertEquals(List.of("Class 0 red", "Class 1 green"), English.of(asked.answers().stream().map(Answer::label).toList()));
    }

    @Test
    void partsMustBeChosenFrom() throws Exception {
        Content content = Content.ofParts(FILE, ".npz", List.of("image", "mask"));
        Finding asked = only(look(MaskRole.PREDICTION, content, Answers.NONE));
        assertEquals("--prediction-part image", asked.answers().getFirst().flag());
        assertEquals(Optional.of("image"), asked.answers().getFirst().answers().prediction().part());
    }

    @Test
    void whatIsToBeTypedStandsInQuotesWhereAShellNeedsThem() throws Exception {
        List<String> parts = List.of("/volumes/raw", "day 1; slice 2", "größe", "the \"$one\"", "#3");
        Finding asked = only(look(MaskRole.TRUTH, Content.ofParts(FILE, ".npz", parts), Answers.NONE));
        assertEquals(List.of("--truth-part /volumes/raw", "--truth-part \"day 1; slice 2\"", "--truth-part größe",
                "--truth-part \"the \\\"\\$one\\\"\"", "--truth-part \"#3\""),
                asked.answers().stream().map(Answer::flag).toList());
    }
}
