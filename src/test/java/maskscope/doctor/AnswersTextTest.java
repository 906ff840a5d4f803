package maskscope.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import maskscope.mask.Activation;
import maskscope.mask.Extent;
import maskscope.mask.MaskRole;
import maskscope.mask.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers survive being written down.
class AnswersTextTest {

    @Test
    void allThatCanBeSaidIsReadBack() {
        Answers answers = Answers.NONE
                .with(MaskRole.TRUTH, said -> said.withClass("left & right\t=1").withInverted(true).withThreshold(0.25))
                .with(MaskRole.PREDICTION, said -> said.withPart("arr_0").withActivation(Activation.SIGMOID).withDivisor(100))
                .leavingOut("255.0")
                .withResized(true)
                .keeping(Finding.Kind.FRINGES)
                .keeping(Finding.Kind.IGNORE);
        String line = AnswersText.of(answers);
        assertEquals(1, line.lines().count());
        assertEquals(-1, line.indexOf('\t'));
        assertEquals(answers, AnswersText.parse(line));
    }

    @Test
    void howFilesLieWhatTheyLeaveOpenAndSeveralLeftOutAreReadBack() {
        Answers answers = Answers.NONE
                .with(MaskRole.TRUTH, said -> said.withClass("1,3").withShift(-1).withReading("crowd", "left & out"))
                .with(MaskRole.PREDICTION, said -> said.withTurn(Turn.parse("z-yx")).withReading("batch", "yes"))
                .leavingOut("4").leavingOut("nan").leavingOut("#e0e0c0").leavingOut("left lung")
                .withPhotoTurn(Turn.parse("-xy"));
        assertEquals(answers, AnswersText.parse(AnswersText.of(answers)));
        for (Activation needed : Activation.values()) {
            Answers activated = Answers.NONE.with(MaskRole.PREDICTION, said -> said.withActivation(needed));
            assertEquals(activated, AnswersText.parse(AnswersText.of(activated)));
        }
        for (Turn turn : Turn.between(new Extent(2, 2, 2), new Extent(2, 2, 2))) {
            Answers turned = Answers.NONE.with(MaskRole.PREDICTION, said -> said.withTurn(Optional.of(turn)));
            assertEquals(turned, AnswersText.parse(AnswersText.of(turned)));
        }
    }

    @Test
    void whatOlderVersionsWroteIsStillRead() {
        assertEquals(Answers.NONE.with(MaskRole.PREDICTION, said -> said.withActivation(Activation.SIGMOID)),
                AnswersText.parse("prediction.sigmoid=true"));
        assertEquals(Answers.NONE.leavingOut("255"), AnswersText.parse("ignore=255.0"));
        assertEquals(Answers.NONE.leavingOut("nan"), AnswersText.parse("ignore=NaN"));
    }

    @Test
    void nothingSaidIsNothingWritten() {
        assertEquals("", AnswersText.of(Answers.NONE));
        assertEquals(Answers.NONE, AnswersText.parse(""));
    }

    @Test
    void pixelsWithoutANumberCanBeLeftOutToo() {
        Answers answers = Answers.NONE.leavingOut("NaN");
        assertEquals(answers, AnswersText.parse(AnswersText.of(answers)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ignore=", "kept=nonsense", "truth.threshold=x", "truth.class=%zz", "=", "later=1",
        "truth.shift=x", "truth.axes=xx", "image.axes=zz",
        "prediction.activation=cube", "prediction.scale=NaN", "prediction.scale=0", "truth.scale=-1",
        "truth.scale=Infinity", "truth.threshold=NaN"})
    void wordsThatNobodyKnowsArePassedOver(String line) {
        assertEquals(Answers.NONE, AnswersText.parse(line));
    }
}
