package maskscope.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import maskscope.mask.Activation;
import maskscope.mask.MaskRole;
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
        "prediction.scale=NaN", "prediction.scale=0", "truth.scale=-1", "truth.scale=Infinity", "truth.threshold=NaN"})
    void wordsThatNobodyKnowsArePassedOver(String line) {
        assertEquals(Answers.NONE, AnswersText.parse(line));
    }
}
